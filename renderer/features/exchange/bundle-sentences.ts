import type { BundleProblem, BundleProgress } from '../../../shared/platform/platform';

/** What happened, what is safe, what to do. */
export function toBundleSentence(problem: BundleProblem): { readonly title: string; readonly text: string } {
  const safe = 'Your portfolio is as it was, and nothing half made was left behind.';
  switch (problem.kind) {
    case 'cancelled':
      return { title: 'You stopped it.', text: safe };
    case 'disk-full':
      return { title: 'There is not enough room on the disk for the bundle.', text: `${safe} Free some room, or choose another place, and make it again.` };
    case 'evidence-missing':
      return { title: `The file of ${problem.item} is gone.`, text: `${safe} Put the file back on the Evidence page, or take the item off, then make the bundle again.` };
    case 'evidence-damaged':
      return { title: `The file of ${problem.item} has changed on the disk since you added it.`, text: `${safe} Replace it on the Evidence page with a sound copy, then make the bundle again.` };
    case 'too-large':
      return problem.item === null
        ? { title: `A bundle can have at most ${toGibibytes(problem.most)}, and yours would be larger.`, text: `${safe} Make a bundle of one set, or replace the largest files on the Evidence page with smaller copies.` }
        : { title: `The file of ${problem.item} is larger than ${toGibibytes(problem.most)}.`, text: `${safe} Carrel could not bring such a file back from a bundle. Replace it on the Evidence page with a shorter or smaller copy, or take the item off, then make the bundle again.` };
    case 'verify-failed':
      return { title: 'The bundle did not read back as it was written, so it was not kept.', text: `${safe} Choose another disk and make it again. (${problem.detail})` };
    case 'no-place-to-build':
      return { title: `In this window a bundle can have at most ${toGigabytes(problem.most)}, and yours would be larger.`, text: `${safe} The browser gives Carrel no place on the disk to build it, as in a private window. Make a bundle of one set, or use Carrel in an ordinary window.` };
    case 'write-failed':
      return { title: 'The bundle could not be written.', text: `${safe} Choose another place and make it again. (${problem.detail})` };
  }
}

/** What is happening now, as the person knows it. */
export function toStepText({ step, item }: BundleProgress): string {
  if (step === 'writing') return item;
  return step === 'verifying' ? 'Opening the bundle again, to be sure' : 'Putting the bundle in its place';
}

function toGibibytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 30)} GB`;
}

function toGigabytes(bytes: number): string {
  return `${Math.round(bytes / 1e9)} GB`;
}
