import type { SafeCopy } from '../../../shared/platform/safe-copies';
import type { BroughtIn } from '../../storage/bringing-in';
import { homePath } from '../../storage/places';
import { ButtonLink } from '../../ui/button/button-link';
import { Note } from '../../ui/note/note';
import { toCopyName, toReportText } from './copy-sentences';
import css from './safe-copies.module.css';

/** What became of everything in the copy: all of it in one line, and by name what is not whole. */
export function OpenedReport({ copy, brought: { entry, report } }: { readonly copy: SafeCopy; readonly brought: BroughtIn }) {
  const unusual = report.items.filter(({ outcome }) => outcome !== 'added');
  return (
    <section className={css.report} aria-label="The copy is open">
      <Note glyph="ready" isStatus>
        <b>Your copy is open beside what is here.</b> From {toCopyName(copy, Date.now())}: {toReportText(report)}. It is now “{entry.title}”. Nothing was deleted or replaced.
      </Note>
      {unusual.length > 0 && (
        <ul className="rows">
          {unusual.map((item, at) => (
            <li key={at} className={css.unusual}>
              <b>{item.label}</b>{' '}
              {item.outcome === 'skipped' ? 'was left out: this Carrel does not know it, or what it belongs to is not in the copy.' : 'came without its file: the copy has no sound one. Add the file again on the Evidence page.'}
            </li>
          ))}
        </ul>
      )}
      <p className="row">
        <ButtonLink kind="primary" to={homePath(entry.id)}>
          Go to it
        </ButtonLink>
      </p>
    </section>
  );
}
