import type { MergeComparison } from '../../../../shared/bundle/merge/merge-item';
import type { PortfolioHead } from '../../../../shared/domain/portfolio';
import type { SafeCopyProblem } from '../../../../shared/platform/safe-copies';
import { toDateText } from '../../../../shared/text/dates';
import { toListText, toNumberWord } from '../../../../shared/text/numbers';
import { toSentenceCase } from '../../../../shared/text/sentence-case';
import type { MergeProblem } from '../../../storage/merging';
import type { OpenMergingProblem } from '../../../storage/merging-opening';
import type { OpenedSource } from '../../../storage/opened-source';
import type { MergeCounts } from './merge-groups';

/** "Three things differ, and two things are only in the bundle. One more comes along by itself. 41 things are the same in both." */
export function toComparedText({ items }: MergeComparison): string {
  const differ = items.filter((item) => item.state === 'differs').length;
  const fresh = items.filter((item) => item.state === 'only-theirs' && item.choices.length > 0).length;
  const along = items.filter((item) => item.state === 'only-theirs').length - fresh;
  const same = items.length - differ - fresh - along;
  const found = [...(differ === 0 ? [] : [`${toThings(differ)} ${differ === 1 ? 'differs' : 'differ'}`]), ...(fresh === 0 ? [] : [`${toThings(fresh)} ${fresh === 1 ? 'is' : 'are'} only in the bundle`])];
  const nothing = along === 0 ? 'Everything in the bundle is in your portfolio already.' : 'Nothing differs.';
  return [
    found.length === 0 ? nothing : `${toSentenceCase(found.join(', and '))}.`,
    ...(along === 0 ? [] : [`${toSentenceCase(toNumberWord(along))} more ${along === 1 ? 'comes along by itself' : 'come along by themselves'}, such as earlier texts, attachments and receipts.`]),
    ...(same === 0 ? [] : [`${toSentenceCase(toThings(same))} ${same === 1 ? 'is' : 'are'} the same in both.`]),
  ].join(' ');
}

export function toOnlyMineText({ onlyMine: { texts, items } }: MergeComparison): string {
  if (texts + items === 0) return '';
  const parts = [...(texts === 0 ? [] : [`${toNumberWord(texts)} ${texts === 1 ? 'text' : 'texts'}`]), ...(items === 0 ? [] : [`${toNumberWord(items)} ${items === 1 ? 'item' : 'items'} of evidence`])];
  return `The bundle says nothing about ${toListText(parts)} of yours; ${texts + items === 1 ? 'it stays' : 'they stay'} as ${texts + items === 1 ? 'it is' : 'they are'}.`;
}

/** The line above the button: what it will do. */
export function toOutcomeText({ replaced, both, kept, added, leftOut }: MergeCounts): string {
  const parts = [
    [replaced, 'replaced'],
    [both, 'kept in both forms'],
    [added, 'added'],
    [kept, 'kept as yours'],
    [leftOut, 'left out'],
  ] as const;
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${toNumberWord(count)} ${words}`);
  return said.length === 0 ? 'Nothing here will change.' : `${toSentenceCase(toListText(said))}.`;
}

/** Empty where both were made with the same version of the program. */
export function toProgramText({ parsed, pack }: OpenedSource, mine: PortfolioHead): string {
  const { head } = parsed.records;
  if (head.packId !== mine.packId) return `The bundle belongs to another program, ${pack.title}. What your program does not ask for is kept out of sight, and goes into every backup.`;
  if (head.packVersion === mine.packVersion) return '';
  return `The bundle was made with version ${head.packVersion} of the program, your portfolio with version ${mine.packVersion}. What your version does not ask for is kept out of sight, and goes into every backup.`;
}

export function toMadeText({ name, madeOn }: OpenedSource): string {
  return madeOn === '' ? name : `${name}, made ${toDateText(madeOn)}`;
}

/** What happened, what is safe, what to do. */
export function toOpenMergingText(problem: OpenMergingProblem, title: string): string {
  switch (problem.kind) {
    case 'open-elsewhere':
      return `“${title}” is open in another window, and only one may write. Nothing was changed. Close it there and try again, or go back and open the bundle as a copy.`;
    case 'not-here':
      return `“${title}” is not on this computer any more. Nothing was changed. Go back and open the bundle as a copy.`;
    case 'unreadable':
      return `“${title}” could not be opened (${problem.detail}). Nothing was changed. Go back and open the bundle as a copy.`;
    case 'not-saved':
      return `What you typed last in “${title}” could not be saved. Nothing was changed. Free some room on this computer and try again.`;
  }
}

const untouched = 'Your portfolio is as it was.';

export function toMergeText(problem: Exclude<MergeProblem, { readonly kind: 'no-safe-copy' }>): string {
  if (problem.kind === 'changed') return 'Your portfolio changed while you were choosing, so nothing was brought in yet. Below is how it compares now; your choices are kept where they still apply.';
  switch (problem.problem.kind) {
    case 'cancelled':
      return `You stopped it. ${untouched}`;
    case 'disk-full':
      return `There is not enough room on this computer for the files of the bundle. ${untouched} Free some room and try again.`;
    case 'unreadable':
      return `${problem.problem.name} could not be read from the bundle. ${untouched} Copy the bundle over once more and try again, or leave that item out.`;
    case 'storage-failed':
      return `The files could not be stored (${problem.problem.detail}). ${untouched} Try again.`;
  }
}

export function toNoSafeCopyText(problem: SafeCopyProblem): string {
  const why = problem.kind === 'disk-full' ? 'there is no room left for it' : problem.kind === 'storage-failed' ? `its place could not be reached (${problem.detail})` : 'its place can’t be used now';
  return `Carrel makes a safe copy before it changes anything, and this time it could not: ${why}. ${untouched} Texts that are replaced stay among their earlier texts in any case; other things would be replaced for good.`;
}

function toThings(count: number): string {
  return `${toNumberWord(count)} ${count === 1 ? 'thing' : 'things'}`;
}
