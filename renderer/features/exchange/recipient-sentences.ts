import type { SplitProblem } from '../../../shared/bundle/recipients/split-bundle';
import type { ItemProblem } from '../../../shared/pdf/files-task';
import { toListText, toNumberWord } from '../../../shared/text/numbers';
import { toSizeText } from '../../../shared/text/sizes';
import type { MakingProblem } from '../../storage/making-files';
import type { Outlook } from '../../storage/recipient-outlook';

export type Sentence = { readonly title: string; readonly text: string };

const safe = 'Your portfolio is as it was, and nothing half made was left behind.';

/** What comes out, before it is made. */
export function toOutcomeText(outlook: Outlook): string {
  if (outlook.kind === 'files') {
    const { files, bytes } = outlook.plan.about;
    return `${toCount(files, 'file')}, about ${toSizeText(bytes)}`;
  }
  return outlook.zips === 0 ? 'Nothing yet' : `${outlook.zips === 1 ? 'One zip' : `${toNumberWord(outlook.zips)} zips`}, at most ${toSizeText(outlook.bytes)}`;
}

export function toCount(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Why the bundle can't be cut to the recipient's measure. */
export function toSplitSentence(problem: SplitProblem): Sentence {
  switch (problem.kind) {
    case 'item-too-large':
      return {
        title: `${problem.item} is too large.`,
        text: `The file has ${toSizeText(problem.size)}, and one zip may have ${toSizeText(problem.limit)} here. Add a smaller copy of it, take it off, or choose another recipient.`,
      };
    case 'pages-too-large':
      return { title: 'The pages alone are too large.', text: `They need ${toSizeText(problem.size)}, and one zip may have ${toSizeText(problem.limit)} here. Choose another recipient, or make the bundle of one set.` };
    case 'total-too-large':
      return {
        title: 'All of it together is too large.',
        text: `It may need up to ${toSizeText(problem.size)}, and ${toSizeText(problem.limit)} are taken here.${problem.largest.length === 0 ? '' : ` The largest items are ${toListText(problem.largest)}.`} Add smaller copies, or choose another recipient.`,
      };
    case 'too-many-parts':
      return { title: 'It would be too many files.', text: `It needs ${toCount(problem.parts, 'zip')}, and ${toNumberWord(problem.limit)} may be handed in here. Add smaller copies of the largest files, or choose another recipient.` };
  }
}

/** Why the files were not made. */
export function toMakingSentence(problem: MakingProblem): Sentence {
  switch (problem.kind) {
    case 'items':
      return { title: problem.problems.length === 1 ? 'One file can’t go along as it is.' : `${toCount(problem.problems.length, 'file')} can’t go along as they are.`, text: 'Nothing was made yet.' };
    case 'too-many':
      return { title: 'It would be too many files.', text: `Even joined it would be more than ${toCount(problem.limit, 'file')}. Go without some items, add smaller copies, or choose another recipient.` };
    case 'total-too-large':
      return { title: 'All of it together is too large.', text: `It has ${toSizeText(problem.size)}, and ${toSizeText(problem.limit)} are taken here. Go without some items, add smaller copies, or choose another recipient.` };
    case 'evidence-missing':
      return { title: `The file of ${problem.item} is gone.`, text: `${safe} Put the file back on the Evidence page, or take the item off, then make the files again.` };
    case 'not-drawn':
      return { title: 'The pages could not be drawn.', text: `${safe} Try again; if it happens again, print the portfolio instead. (${problem.detail})` };
    case 'disk-full':
      return { title: 'There is not enough room on the disk.', text: `${safe} Free some room, or choose another place, and save the files again.` };
    case 'write-failed':
      return { title: 'The files could not be saved.', text: `${safe} Choose another place and save them again. (${problem.detail})` };
    case 'cancelled':
      return { title: 'You stopped it.', text: safe };
  }
}

/** What is wrong with one item, and what to do. */
export function toItemSentence(problem: ItemProblem): string {
  switch (problem.kind) {
    case 'unreadable':
      return 'It can’t be opened, so it may be damaged. Open it in the program it was made with and save it as PDF anew.';
    case 'locked':
      return 'It asks for a password. Save a copy without one and add that.';
    case 'letters':
      return 'It has letters that Carrel can’t put into a PDF. Save it as PDF in the program it was made with and add that file.';
    case 'too-large':
      return `${problem.page === null ? 'It' : `Page ${problem.page} alone`} has ${toSizeText(problem.size)}, and a file may have ${toSizeText(problem.limit)}. ${problem.canShrink ? 'Choose “Make large pictures smaller”, or add a smaller copy.' : 'Add a smaller copy.'}`;
  }
}
