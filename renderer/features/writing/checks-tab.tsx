import type { Place } from '../../../shared/checks/finding';
import { toSlotId } from '../../../shared/domain/ids';
import { toFindingText, toNames } from '../../../shared/text/finding-text';
import { toSentenceCase } from '../../../shared/text/sentence-case';
import { FindingRow } from '../../ui/finding-row/finding-row';
import { Note } from '../../ui/note/note';
import type { Writing } from './use-writing';
import type { WritingTools } from './writing-tools';
import css from './writing.module.css';

/** What the rehearsal finds on this page, as of the last save. */
export function ChecksTab({ writing, tools }: { readonly writing: Writing; readonly tools: WritingTools }) {
  const { findings, session, records } = writing;
  const names = toNames(records, session.pack);
  /** Everything here is about this page, so going there is a matter of the caret. */
  const go = (place: Place): void => tools.focusSlot(place.kind === 'response' ? toSlotId(place.key) : (writing.subject.slots[0]?.id ?? ''));
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
                what={toSentenceCase(text.whatHere)}
                why={text.why}
                goLabel={finding.where.kind === 'response' ? 'Go there' : 'Go to the text'}
                onGo={() => go(finding.where)}
                isCompact
              />
            );
          })}
        </ul>
      )}
    </>
  );
}
