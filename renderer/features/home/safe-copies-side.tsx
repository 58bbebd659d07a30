import { Link } from 'react-router';
import type { PortfolioId } from '../../../shared/domain/ids';
import { toDayText } from '../../../shared/text/dates';
import { toSizeText } from '../../../shared/text/sizes';
import { exportPath, safeCopiesPath } from '../../storage/places';
import { ButtonLink } from '../../ui/button/button-link';
import { Note } from '../../ui/note/note';
import { Section } from './side-section';
import { useSafeCopiesSide } from './use-safe-copies-side';
import css from './home.module.css';

/** What is safe: the copies that Carrel keeps by itself, and the file that a person carries away. */
export function SafeCopiesSide({ id }: { readonly id: PortfolioId }) {
  const { isInBrowser, newest, trouble, carriedAt } = useSafeCopiesSide();
  return (
    <Section title="Safe copies">
      <Note glyph="ready">
        <b>Everything is saved {isInBrowser ? 'in this browser' : 'on this computer'}.</b> Carrel also keeps safe copies of it by itself.
      </Note>
      {newest.length > 0 && (
        <dl className={css.dates}>
          {newest.map(({ copy, place }) => (
            <div key={copy.id}>
              <dt>{toDayText(copy.madeAt)}</dt>
              <dd>
                {place}, {toSizeText(copy.bytes)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {trouble !== null && <Note glyph="warn">{trouble.label} can’t be used now. Your safe copies say why.</Note>}
      <ButtonLink kind="second" size="small" to={safeCopiesPath(id)}>
        See your safe copies
      </ButtonLink>
      <p className="small">
        {isInBrowser ? 'Clearing the browser takes them with it. ' : ''}
        <Link to={exportPath(id, 'everything')}>Make a safe copy now</Link> as one file to carry away, such as on a USB stick.
        {carriedAt === null ? '' : ` Last made ${toDayText(carriedAt)}.`}
      </p>
    </Section>
  );
}
