import type { ImportReport } from '../../../shared/bundle/import-report';
import type { SafeCopy, SafeCopyPlace, SafeCopyProblem } from '../../../shared/platform/safe-copies';
import { toClockText, toDayText, toLocalDate } from '../../../shared/text/dates';
import { toListText, toNumberText, toNumberWord } from '../../../shared/text/numbers';
import { toSentenceCase } from '../../../shared/text/sentence-case';
import type { BringBackProblem } from '../../storage/safe-copies-bring-back';
import type { Differences, OtherDifference } from '../../storage/safe-copies-differences';
import type { OpenCopyProblem } from '../../storage/safe-copies-opening';
import type { CopyTest, CopyTestProblem } from '../../storage/safe-copies-test';

const untouched = 'Your portfolio is as it was.';

/** "today’s 6:10 pm copy", "the copy of 19 Nov 2026, 9:20 pm". */
export function toCopyName({ madeAt }: Pick<SafeCopy, 'madeAt'>, now: number): string {
  const isToday = toLocalDate(madeAt) === toLocalDate(now);
  return isToday ? `today’s ${toClockText(madeAt)} copy` : `the copy of ${toDayText(madeAt)}, ${toClockText(madeAt)}`;
}

/** What a place is now, and what to do. */
export function toPlaceText({ id, state }: SafeCopyPlace): string {
  switch (state) {
    case 'ready':
      return 'Ready';
    case 'missing':
      return id === 'own' ? 'Not there now. Carrel tries again by itself.' : 'Not there now. When it is back, Carrel goes on by itself.';
    case 'not-writable':
      return 'Carrel may not write there. The copies already made can still be read.';
    case 'not-allowed':
      return 'The browser wants to be asked again.';
  }
}

/** What happened, what is safe, what to do. */
export function toCopyProblemText(problem: SafeCopyProblem): string {
  switch (problem.kind) {
    case 'cancelled':
      return `You stopped it. ${untouched}`;
    case 'disk-full':
      return `There is no room left for a safe copy. ${untouched} Free some space; Carrel tries again by itself.`;
    case 'place-unusable':
      return `The place of this copy can’t be used now. ${untouched} Plug the stick in, or choose another copy.`;
    case 'place-refused':
      return problem.why === 'same-as-own'
        ? 'That is the place Carrel uses already. Nothing was changed. Choose another one, such as a USB stick.'
        : 'That folder belongs to Carrel itself, and would be lost with it. Nothing was changed. Choose another one, such as a USB stick.';
    case 'not-there':
      return `This copy is not there any more. ${untouched} Choose another one.`;
    case 'damaged':
      return `This copy is damaged: it is not as it was written. ${untouched} Choose another one.`;
    case 'storage-failed':
      return `The copy could not be reached (${problem.detail}). ${untouched} Try again.`;
  }
}

export function toOpenProblemText(problem: OpenCopyProblem | CopyTestProblem): string {
  switch (problem.kind) {
    case 'copy':
      return toCopyProblemText(problem.problem);
    case 'source':
      if (problem.problem.kind === 'newer-format') return `This copy was made by a newer Carrel. ${untouched} Update Carrel on this computer, then open it again.`;
      return `What is in this copy is not in order. ${untouched} Choose another one.`;
    case 'storage':
      if (problem.problem.kind === 'cancelled') return `You stopped it. Nothing was added, and ${untouched.toLowerCase()}`;
      if (problem.problem.kind === 'disk-full') return `There is not enough room on this computer for the files of the copy. Nothing was added. Free some space and try again.`;
      return 'The files of the copy could not be stored on this computer. Nothing was added. Try again.';
  }
}

export function toBringBackText(problem: BringBackProblem): string {
  switch (problem.kind) {
    case 'not-saved':
      return 'Carrel could not save what is on the page, so it changed nothing. See to the message at the top first, then try again.';
    case 'file-lost':
      return 'The file of this item is missing or damaged in this copy, so nothing was brought back. Try another copy.';
    case 'storage':
      return toOpenProblemText(problem);
  }
}

const otherWords: Readonly<Record<OtherDifference, string>> = {
  title: 'the title',
  profile: 'your profile',
  sets: 'the sets you chose',
  marks: 'marks such as ready or parked',
  declarations: 'declarations',
  attachments: 'where evidence is attached',
};

/** How many things only the copy has, or has otherwise. */
export function countDifferences({ parts, items, others }: Differences): number {
  return parts.length + items.length + others.length;
}

/** "Two things differ from what you have now.", and that going back is harmless. */
export function toDifferenceText(differences: Differences): string {
  const number = countDifferences(differences);
  if (number === 0) return 'Everything in it is as you have it now.';
  const differ = number === 1 ? 'One thing differs' : `${toSentenceCase(toNumberWord(number))} things differ`;
  return `${differ} from what you have now. Going back never overwrites: you get a second portfolio, or just the piece you choose.`;
}

/** What only a second portfolio brings back; empty when there is nothing. */
export function toOthersText(others: readonly OtherDifference[]): string {
  return others.length === 0 ? '' : `${toSentenceCase(toListText(others.map((kind) => otherWords[kind])))} ${isOne(others) ? 'differs' : 'differ'} as well.`;
}

/** "Your profile differs", and "marks differ". */
function isOne([only, ...rest]: readonly OtherDifference[]): boolean {
  return rest.length === 0 && (only === 'title' || only === 'profile' || only === 'attachments');
}

/** "Newer than this copy: three parts and one item." Empty when there is nothing. */
export function toOnlyNowText({ isOnlyNow: { parts, items } }: Differences): string {
  const words = [parts > 0 ? count(parts, 'part') : '', items > 0 ? count(items, 'evidence item') : ''].filter((word) => word !== '');
  return words.length === 0 ? '' : `Newer than this copy: ${toListText(words)}.`;
}

function count(number: number, noun: string): string {
  return `${toNumberWord(number)} ${noun}${number === 1 ? '' : 's'}`;
}

function countFigures(number: number, noun: string): string {
  return `${toNumberText(number)} ${noun}${number === 1 ? '' : 's'}`;
}

export type TestWords = { readonly isSound: boolean; readonly title: string; readonly text: string };

/** Exactly what a test did and what it found. */
export function toTestText({ records, fields, differences, files, damaged }: CopyTest): TestWords {
  const done = `Carrel opened the copy in a place of its own, compared ${countFigures(records, 'record')} with ${countFigures(fields, 'field')}, read ${countFigures(files, 'evidence file')} again and compared the checksums. Then it cleared that place.`;
  if (differences.length === 0 && damaged.length === 0) return { isSound: true, title: 'This copy is sound.', text: `${done} Nothing differs.` };
  const found = [
    damaged.length === 0 ? '' : `${toSentenceCase(count(damaged.length, 'file'))} can’t be had from it: ${toListText(damaged.map(({ number, title }) => `E${number}, ${title}`))}.`,
    differences.length === 0 ? '' : `${toSentenceCase(count(differences.length, 'value'))} did not come back as written: ${toListText(differences)}.`,
  ];
  return { isSound: false, title: 'This copy is not whole.', text: `${found.filter((part) => part !== '').join(' ')} Everything else is as it was. ${done} Your portfolio was not touched; keep another copy as well.` };
}

/** "132 added, 2 added without the file, 1 left out". */
export function toReportText({ items }: ImportReport): string {
  const number = (outcome: string): number => items.filter((item) => item.outcome === outcome).length;
  const parts = [
    `${toNumberText(number('added'))} added`,
    number('added-without-file') > 0 ? `${toNumberText(number('added-without-file'))} added without the file` : '',
    number('skipped') > 0 ? `${toNumberText(number('skipped'))} left out` : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}
