import type { ImportItem, ImportKind, ImportReason } from '../../../shared/bundle/import-report';
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
  file: 'File',
  field: 'Detail',
};

const reasonWords: Readonly<Record<ImportReason, string>> = {
  'file-not-in-bundle': 'The file itself is not in the bundle. Its title and notes are here; add the file again on the Evidence page.',
  'was-in-trash': 'It was in the trash when the bundle was made, so its file did not travel.',
  'evidence-not-in-bundle': 'It points at evidence that the bundle does not hold.',
  'no-record': 'A file among the evidence that the portfolio does not speak of.',
  'not-understood': 'This Carrel does not know it, or it was not in the form it should have.',
};

export function toItemText(item: ImportItem): string {
  return item.reason === '' ? 'New' : reasonWords[item.reason];
}

/** The system asked Carrel to open a file that is not there. */
export function toGoneSentence(name: string): string {
  return `${name} can't be read: it is not there any more, or it lies on a disk that is not connected. Nothing here has changed. Find the file and choose it below.`;
}
