import type { Evidence } from '../../../shared/domain/portfolio';
import { toListText } from '../../../shared/text/numbers';
import { toRecentText } from '../../../shared/text/dates';
import type { ItemDifference } from '../../storage/safe-copies-differences';
import { DifferenceFrame } from './difference-frame';

type ItemDifferenceProps = {
  readonly label: string;
  readonly difference: ItemDifference;
  readonly nameOwner: (owner: string) => string;
  readonly onBringBack: (() => void) | null;
};

/** An item of evidence that the copy has and the portfolio has not, or not so. */
export function ItemDifferenceView({ label, difference, nameOwner, onBringBack }: ItemDifferenceProps) {
  const attached = difference.uses.map(({ requirementId }) => nameOwner(requirementId));
  return (
    <DifferenceFrame label={label} actLabel="Bring back this item" onBringBack={difference.state === 'changed' ? null : onBringBack}>
      <p className="small quiet">
        In the copy{attached.length > 0 ? `, attached to ${toListText(attached)}` : ''}. {toNowText(difference)}
      </p>
    </DifferenceFrame>
  );
}

function toNowText({ item, state, now }: ItemDifference): string {
  switch (state) {
    case 'gone':
      return 'Not in your portfolio now.';
    case 'in-trash':
      return `Now in the trash since ${toRecentText(now?.removedAt ?? '', Date.now())}.`;
    case 'replaced':
      return `Now another file stands in its place: ${now?.originalName ?? ''}. The one in the copy comes back as an item of its own.`;
    case 'file-lost':
      return 'Its file is not on this computer any more.';
    case 'changed':
      return `${toChangedText(item, now)} You can change it on the Evidence page.`;
  }
}

const fields = [
  ['title', 'Title'],
  ['description', 'Description'],
  ['date', 'Date'],
  ['classId', 'Class'],
  ['privacy', 'Privacy'],
] as const;

/** What is said about it, there and now; the words of long fields stand as they are. */
function toChangedText(then: Evidence, now: Evidence | null): string {
  const show = (value: string): string => (value === '' ? 'nothing' : `“${value}”`);
  return fields
    .filter(([field]) => now !== null && then[field] !== now[field])
    .map(([field, name]) => `${name}: ${show(then[field])} in the copy, ${show(now?.[field] ?? '')} now.`)
    .join(' ');
}
