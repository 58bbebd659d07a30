import { words } from '../../../shared/bundle/pages/page-words';
import { toTargetText } from '../../../shared/text/target-text';
import { kinds, type Coverage, type CoverageCell, type CoverageItem, type CoverageRow, type Kind } from './coverage-rows';

/** `E4 Hold handout`. */
export function toItemText({ item }: Pick<CoverageItem, 'item'>): string {
  return `E${item.number} ${item.title}`;
}

/** `primary`; as the bundle's map says it where nobody has decided. */
export function toClassText({ className }: CoverageItem): string {
  return (className === '' ? words.classUndecided : className).toLocaleLowerCase();
}

export function toCellState(cell: CoverageCell | undefined): string {
  if (cell === undefined) return 'not attached';
  if (cell.use === null) return 'mentioned, not attached';
  return cell.isMentioned ? 'attached' : 'attached, not mentioned';
}

/** `Access 7, Explaining policies: E4 Hold handout, primary, attached`. */
export function toCellText(target: string, item: string, cell: CoverageCell | undefined): string {
  return `${target}: ${item}, ${toCellState(cell)}`;
}

/** `E4 Hold handout, primary`. */
export function toItemClassText(entry: CoverageItem): string {
  return `${toItemText(entry)}, ${toClassText(entry)}`;
}

const shortKinds: Readonly<Record<Kind, string>> = { primary: 'primary', secondary: 'sec.', undecided: 'undecided' };
const longKinds: Readonly<Record<Kind, string>> = { ...shortKinds, secondary: 'secondary' };

/** `3 primary, 2 sec.`; empty for nothing. */
export function toCountsText({ counts }: CoverageRow, isLong = false): string {
  const named = isLong ? longKinds : shortKinds;
  return kinds.filter((kind) => counts[kind] > 0).map((kind) => `${counts[kind]} ${named[kind]}`).join(', ');
}

export function toRowStateText(row: CoverageRow): string {
  if (row.state === 'nothing') return 'Nothing yet';
  if (row.state === 'only-secondary') return 'Only secondary';
  return toCountsText(row);
}

/** `Access 7, Explaining policies: only secondary, 2 secondary`. */
export function toRowSumText(row: CoverageRow): string {
  const state = row.state === 'only-secondary' ? 'only secondary, ' : '';
  const counts = toCountsText(row, true);
  return `${toTargetText(row.target)}: ${state}${counts === '' ? 'nothing yet' : counts}`;
}

/** `E4 Hold handout: used in 2`. */
export function toItemSumText(entry: CoverageItem): string {
  const elsewhere = entry.usedIn === 0 && entry.isUsed ? ', only in another set' : '';
  return `${toItemText(entry)}: ${entry.usedIn === 0 && !entry.isUsed ? 'not used' : `used in ${entry.usedIn}`}${elsewhere}`;
}

/** `Access Services: 13 competencies, 40 items`. */
export function toMapText(title: string, { rows, items }: Coverage): string {
  const competencies = rows.filter(({ target }) => target.number !== '').length;
  return `${words.coverage}: ${title}, ${competencies === 1 ? '1 competency' : `${competencies} competencies`}, ${items.length === 1 ? '1 item' : `${items.length} items`}`;
}

export function toUnusedText(items: readonly CoverageItem[]): string {
  const unused = items.filter(({ isUsed }) => !isUsed).length;
  return unused === 0 ? 'All used' : `${unused} not used`;
}
