import type { ImportKind } from '../../../../shared/bundle/import-report';
import { toChoice, type MergeChoices, type MergeComparison, type MergeItem } from '../../../../shared/bundle/merge/merge-item';

export type MergeGroup = { readonly title: string; readonly items: readonly MergeItem[] };

/** Texts first: they are what a person would miss most. */
const kindGroups: readonly (readonly [title: string, kinds: readonly ImportKind[]])[] = [
  ['Texts', ['response']],
  ['Evidence', ['evidence']],
  ['Attachments', ['use']],
  ['Sets and marks', ['chosen-set', 'requirement-state']],
  ['Profile and declarations', ['profile', 'declaration']],
];

/** What differs, and is asked about, in the order in which it is shown. */
export function toDifferingGroups({ items }: MergeComparison): readonly MergeGroup[] {
  return toGroups(items.filter((item) => item.state === 'differs'));
}

/** What only the bundle has and may be left out. What comes along by itself is not asked about. */
export function toNewGroups({ items }: MergeComparison): readonly MergeGroup[] {
  return toGroups(items.filter((item) => item.state === 'only-theirs' && item.choices.includes('theirs')));
}

function toGroups(items: readonly MergeItem[]): readonly MergeGroup[] {
  return kindGroups.map(([title, kinds]) => ({ title, items: items.filter(({ kind }) => kinds.includes(kind)) })).filter((group) => group.items.length > 0);
}

export type MergeCounts = { readonly replaced: number; readonly both: number; readonly kept: number; readonly added: number; readonly leftOut: number };

/** What will happen to what is asked about. */
export function countChoices({ items }: MergeComparison, choices: MergeChoices): MergeCounts {
  const counts = { replaced: 0, both: 0, kept: 0, added: 0, leftOut: 0 };
  for (const item of items) {
    if (item.choices.length === 0) continue;
    const choice = toChoice(item, choices);
    if (item.state === 'only-theirs') counts[choice === 'mine' ? 'leftOut' : 'added'] += 1;
    else counts[choice === 'mine' ? 'kept' : choice === 'theirs' ? 'replaced' : 'both'] += 1;
  }
  return counts;
}
