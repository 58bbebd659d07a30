import type { AddReason, ImportItem, ImportKind, ImportOutcome, ImportReason, MergeReason } from '../../../shared/bundle/import-report';
import type { AddToProblem } from '../../storage/adding-to-portfolio';
import type { BringProblem } from '../../storage/bringing-in';

const untouched = 'Nothing was brought in, and what is here is as it was.';

/** What happened, what is safe, what to do. */
export function toBringSentence(problem: BringProblem): string {
  switch (problem.kind) {
    case 'newer-format':
      return `This bundle was made by a newer Carrel. ${untouched} Update Carrel on this computer and bring it in again; its first page opens in any browser meanwhile.`;
    case 'pack-unreadable':
      return `The program pack inside the bundle could not be read (${problem.path}). ${untouched} Ask for the bundle again.`;
    case 'storage':
      return toStorageSentence(problem.problem);
    case 'too-large':
    case 'too-deep':
    case 'not-json':
    case 'not-a-portfolio':
    case 'forbidden-key':
    case 'invalid-value':
    case 'duplicate-id':
      return `The portfolio inside the bundle is not in order${'path' in problem ? ` (${problem.path})` : ''}. ${untouched} Ask for the bundle again, made anew from Carrel.`;
  }
}

function toStorageSentence(problem: Extract<BringProblem, { readonly kind: 'storage' }>['problem']): string {
  switch (problem.kind) {
    case 'cancelled':
      return `You stopped it. ${untouched}`;
    case 'disk-full':
      return `There is not enough room on this computer for the files of the bundle. ${untouched} Free some room and bring it in again.`;
    case 'unreadable':
      return `${problem.name} could not be read from the bundle. ${untouched} Copy the bundle over once more and try again.`;
    case 'storage-failed':
      return `The files could not be stored (${problem.detail}). ${untouched} Try again.`;
  }
}

export const kindWords: Readonly<Record<ImportKind, string>> = {
  profile: 'Profile',
  'chosen-set': 'Set',
  response: 'Response',
  version: 'Earlier text',
  'requirement-state': 'Mark',
  evidence: 'Evidence',
  use: 'Attachment',
  declaration: 'Declaration',
  receipt: 'Receipt',
  round: 'Round',
  file: 'File',
  field: 'Detail',
};

const mergeWords: Readonly<Record<MergeReason, string>> = {
  same: 'The same in both.',
  'yours-kept': 'You kept yours.',
  'yours-is-higher': 'Your own round is higher already.',
  'left-out': 'You left it out.',
  'earlier-text-kept': 'What stood here is among its earlier texts.',
  'evidence-left-out': 'It mentions or belongs to evidence that you left out.',
  'no-longer-asked': 'Your version of the program does not ask for it. It is kept, and goes into every backup.',
  'set-not-in-program': 'Your version of the program does not have this set.',
  'file-is-back': 'The same in both. Its file was missing here and is back.',
  'other-file-not-in-bundle': 'The bundle names another file for it, but does not hold that file. Yours stays.',
  'file-in-safe-copy': 'Its file was replaced. The one from before is in your safe copies.',
};

const addWords: Readonly<Record<AddReason, string>> = {
  'here-already': 'The portfolio has this very file already.',
  'here-in-trash': 'The portfolio has this very file in its trash. Put it back on the Evidence page.',
  'not-read': 'It could not be read from the bag.',
  'not-stored': 'It could not be stored on this computer. Try again.',
  'disk-full': 'There was not enough room on this computer. Free some room and try again.',
  program: 'It is a program or a script, so it was not stored.',
  stopped: 'You stopped before its turn came.',
};

const reasonWords: Readonly<Record<ImportReason, string>> = {
  'file-not-in-bundle': 'The file itself is not in the bundle. Its title and notes are here; add the file again on the Evidence page.',
  'was-in-trash': 'It was in the trash when the bundle was made, so its file did not travel.',
  'evidence-not-in-bundle': 'It points at evidence that the bundle does not hold.',
  'no-record': 'A file among the evidence that the portfolio does not speak of.',
  'not-understood': 'This Carrel does not know it, or it was not in the form it should have.',
  ...mergeWords,
  ...addWords,
};

/** What happened, where there is nothing more to say. */
const outcomeWords: Readonly<Record<ImportOutcome, string>> = {
  added: 'New',
  'added-without-file': 'New, without its file',
  skipped: 'Left out',
  replaced: 'The one from the bundle took its place.',
  kept: 'As it was',
  'kept-both': 'Both are here.',
};

export function toItemText(item: ImportItem): string {
  return item.reason === '' ? outcomeWords[item.outcome] : reasonWords[item.reason];
}

/** Files of a bag could not be added to a portfolio. */
export function toAddToSentence(problem: AddToProblem, title: string): string {
  switch (problem.kind) {
    case 'open-elsewhere':
      return `“${title}” is open in another window. Nothing was added. Close it there, then add the files again.`;
    case 'not-here':
      return `“${title}” is not on this computer any more. Nothing was added. Choose another portfolio.`;
    case 'unreadable':
      return `“${title}” could not be opened (${problem.detail}). Nothing was added. What is in it is still there; its safe copies can be opened.`;
  }
}

/** The system asked Carrel to open a file that is not there. */
export function toGoneSentence(name: string): string {
  return `${name} can't be read: it is not there any more, or it lies on a disk that is not connected. Nothing here has changed. Find the file and choose it below.`;
}
