import { useNavigate } from 'react-router';
import { toFindingText, toNames } from '../../../shared/text/finding-text';
import { placePath } from '../../storage/places';
import { FindingRow } from '../../ui/finding-row/finding-row';
import { Note } from '../../ui/note/note';
import type { Writing } from './use-writing';
import css from './writing.module.css';

/** What the rehearsal finds on this page, as of the last save. */
export function ChecksTab({ writing }: { readonly writing: Writing }) {
  const navigate = useNavigate();
  const { findings, session, records } = writing;
  const names = toNames(records, session.pack);
  return (
    <>
      <Note icon="check">Carrel checks as you write. Nothing is sent anywhere.</Note>
      {findings.length === 0 ? (
        <p className="small">Nothing to look at here.</p>
      ) : (
        <ul className={css['rows']}>
          {findings.map((finding, index) => {
            const text = toFindingText(finding, names);
            return (
              <FindingRow
                key={`${finding.messageKey}/${index}`}
                stops={finding.severity === 'must'}
                isRemark={finding.severity === 'remark'}
                what={text.what}
                why={text.why}
                goLabel={text.action}
                onGo={() => void navigate(placePath(session.id, finding.where))}
                isCompact
              />
            );
          })}
        </ul>
      )}
    </>
  );
}
