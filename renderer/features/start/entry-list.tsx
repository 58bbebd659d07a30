import { Link } from 'react-router';
import { toDayText } from '../../../shared/text/dates';
import { homePath } from '../../storage/places';
import type { PortfolioEntry } from '../../storage/registry-database';
import { ButtonLink } from '../../ui/button/button-link';
import css from './start.module.css';

/** The portfolios on this computer; the last opened is the next thing to do. */
export function EntryList({ entries }: { readonly entries: readonly PortfolioEntry[] }) {
  return (
    <ul className={`rows ${css.entries ?? ''}`}>
      {entries.map((entry, place) => (
        <li key={entry.id} className={css.entry}>
          <div>
            <Link className={css.entryTitle} to={homePath(entry.id)}>
              {entry.title}
            </Link>
            <p className="small quiet">{toDates(entry)}</p>
          </div>
          {place === 0 && (
            <ButtonLink kind="primary" to={homePath(entry.id)}>
              Carry on
            </ButtonLink>
          )}
        </li>
      ))}
    </ul>
  );
}

function toDates({ title, programTitle, createdAt, openedAt }: PortfolioEntry): string {
  const program = programTitle === title ? '' : `${programTitle}. `;
  return `${program}Begun ${toDayText(createdAt)}, last opened ${toDayText(openedAt)}.`;
}
