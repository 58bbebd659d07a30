import { Link } from 'react-router';
import type { PortfolioId } from '../../../shared/domain/ids';
import { requirementPath } from '../../storage/places';
import { SpineLabel } from '../../ui/spine-label/spine-label';
import { Status } from '../../ui/status/status';
import type { UsePlace } from './evidence-rows';
import css from './evidence.module.css';

type UsedInProps = { readonly places: readonly UsePlace[]; readonly portfolioId: PortfolioId; readonly isTabStop: boolean };

/** Spine labels by set: "Access 7 8". Each leads to where it is written. */
export function UsedIn({ places, portfolioId, isTabStop }: UsedInProps) {
  if (places.length === 0) return <Status glyph="open">Not used yet</Status>;
  const sets = [...new Set(places.map(({ target }) => target.setName))];
  return sets.map((setName) => (
    <span key={setName} className={css.where}>
      {setName}{' '}
      {places
        .filter(({ target }) => target.setName === setName)
        .map(({ target }) => (
          <Link key={target.id} className={css.whereLink} to={requirementPath(portfolioId, target.id)} tabIndex={isTabStop ? 0 : -1}>
            <SpineLabel>
              {target.number === '' ? target.title : target.number}
              {target.number !== '' && <span className="vh">, {target.title}</span>}
            </SpineLabel>
          </Link>
        ))}
    </span>
  ));
}
