import type { MakingProblem } from './clean-making';

/** Why no copy was made: what happened, what is safe, what to do. */
export const makingProblemWords: Readonly<Record<MakingProblem['kind'], string>> = {
  unreadable: 'Carrel could not follow this file to its end, so it made no copy. Your item is as it was. Save the file again in the program it came from, then replace it.',
  signed: 'This document is signed, and any change would break the signature. Your item is as it was. Take the signature off in the program it came from, then replace the file.',
  undrawable: 'This browser can’t draw this kind of picture, so Carrel made no copy. Your item is as it was. Save it as a JPEG on the telephone or computer it came from, then replace it.',
  gone: 'The file is gone from this computer. What you wrote about it is safe. Add the file again.',
  'still-there': 'Carrel looked into the copy and found that it still tells too much, so it was thrown away. Your item is as it was. Save the file again without these details in the program it came from.',
  failed: 'No copy could be made. Your item is as it was. Try again, or make the copy in the program it came from.',
};
