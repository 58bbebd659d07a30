import type { SafeCopy } from '../../../shared/platform/safe-copies';
import { homePath } from '../../storage/places';
import { useSession } from '../../storage/session-context';
import { ButtonLink } from '../../ui/button/button-link';
import { Note } from '../../ui/note/note';
import { CopyActs } from './copy-acts';
import { CopyContents } from './copy-contents';
import { countDifferences, toDifferenceText, toOnlyNowText, toOthersText } from './copy-sentences';
import { ItemDifferenceView } from './item-difference';
import { PartDifferenceView } from './part-difference';
import { useComparison } from './use-comparison';
import type { ReadCopy } from './use-copy';
import css from './safe-copies.module.css';

type ComparedCopyProps = { readonly copy: SafeCopy; readonly read: Extract<ReadCopy, { readonly step: 'read' }> };

/** What a copy has that is not here now, piece by piece, each with its way back. */
export function ComparedCopy({ copy, read }: ComparedCopyProps) {
  const { id } = useSession();
  const comparison = useComparison(copy, read);
  const { differences, nameOf, isReadOnly } = comparison;
  const others = toOthersText(differences.others);
  return (
    <>
      <p className={`lede ${css.lede ?? ''}`} role="status">
        {toDifferenceText(differences)} {toOnlyNowText(differences)}
      </p>
      <CopyContents records={read.source.parsed.records} copy={copy} />
      {differences.parts.map((part) => (
        <PartDifferenceView
          key={part.key}
          label={nameOf.part(part)}
          part={part}
          nameCitation={nameOf.citation}
          onBringBack={isReadOnly ? null : () => comparison.bringBackPart(part)}
        />
      ))}
      {differences.items.map((difference) => (
        <ItemDifferenceView
          key={difference.item.id}
          label={nameOf.item(difference)}
          difference={difference}
          nameOwner={nameOf.owner}
          onBringBack={isReadOnly ? null : () => comparison.bringBackItem(difference)}
        />
      ))}
      {others !== '' && (
        <div className={css.diff}>
          <Note glyph="note">
            {others} To have that as it was, open the copy as a second portfolio.
          </Note>
        </div>
      )}
      <CopyActs key={copy.id} copy={copy} openLabel="Open the copy as a second portfolio" isTestNext={countDifferences(differences) === 0}>
        <ButtonLink kind="quiet" to={homePath(id)}>
          Leave things as they are
        </ButtonLink>
      </CopyActs>
    </>
  );
}
