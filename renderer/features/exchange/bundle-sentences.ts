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
    case 'verify-failed':
      return { title: 'The bundle did not read back as it was written, so it was not kept.', text: `${safe} Choose another disk and make it again. (${problem.detail})` };
    case 'write-failed':
      return { title: 'The bundle could not be written.', text: `${safe} Choose another place and make it again. (${problem.detail})` };
  }
}

/** What is happening now, as the person knows it. */
export function toStepText({ step, item }: BundleProgress): string {
  if (step === 'writing') return item;
  return step === 'verifying' ? 'Opening the bundle again, to be sure' : 'Putting the bundle in its place';
}
