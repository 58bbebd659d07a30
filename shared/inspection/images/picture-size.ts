import type { FileProblem } from '../../domain/inspection';

/** Pixels; `isWhole`: the file is as long as it says, and nothing in it is broken as far as its structure shows. */
export type PictureStructure = { readonly width: number; readonly height: number; readonly isWhole: boolean };

/** A panorama of a large camera has 200 million; drawing more costs a gigabyte of memory. */
const MOST_PIXELS = 250_000_000;

export function isTooLargeToDraw({ width, height }: PictureStructure): boolean {
  return width * height > MOST_PIXELS;
}

export function toStructureProblems(structure: PictureStructure): readonly FileProblem[] {
  if (isTooLargeToDraw(structure)) return [{ kind: 'oversized' }];
  return structure.isWhole && structure.width > 0 && structure.height > 0 ? [] : [{ kind: 'damaged', extent: 'whole' }];
}
