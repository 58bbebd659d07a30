import type { FileFacts, FileProblem } from '../../../shared/domain/inspection';
import { hasBytes, toByteText } from '../../../shared/domain/byte-search';
import { isBlankText } from '../../../shared/domain/text-types';
import { countWords } from '../../../shared/inspection/look-inside';
import type { FileToInspect, LookInside } from '../../../shared/inspection/look-inside';
import { openPackage, PackageError, type Package } from './open-package';
import { readPartProblems, readProperties } from './package-properties';
import { EntitiesError } from './read-xml';

/** What one kind of Office file adds to what all have in common. */
export type OfficeContent = {
  readonly text: string;
  readonly facts: FileFacts;
  readonly problems: readonly FileProblem[];
  /** Nothing to be seen in it, pictures included. */
  readonly isBlank: boolean;
};

/** Reads the main parts. Throws `PackageError` where they are not there. */
export type ReadContent = (parts: Package) => Promise<OfficeContent>;

/** Old containers hold a newer file when it has a password. */
export function isLockedContainer({ sample: { head, tail } }: FileToInspect): boolean {
  if (!hasBytes(head, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return false;
  return (toByteText(head) + toByteText(tail)).includes([...'EncryptedPackage'].join('\0'));
}

export async function inspectOffice(file: FileToInspect, readContent: ReadContent): Promise<LookInside> {
  if (isLockedContainer(file)) return toProblemOnly({ kind: 'password' });
  try {
    const parts = await openPackage(file.file);
    const content = await readContent(parts);
    const properties = await readProperties(parts);
    const { text } = content;
    const problems: FileProblem[] = [...content.problems, ...(await readPartProblems(parts))];
    if (properties.isSigned) problems.push({ kind: 'author' });
    if (content.isBlank) problems.push({ kind: 'blank', sureness: 'certain' });
    else if (/^(?:https?:\/\/|www\.)\S{1,2000}$/.test(text.trim())) problems.push({ kind: 'link' });
    return { facts: { words: countWords(text), ...properties.facts, ...content.facts }, problems, text };
  } catch (failure) {
    return toProblemOnly(toProblem(failure));
  }
}

function toProblem(failure: unknown): FileProblem {
  if (failure instanceof EntitiesError) return { kind: 'active', what: 'entities' };
  if (!(failure instanceof PackageError)) throw failure;
  switch (failure.reason) {
    case 'oversized':
      return { kind: 'oversized' };
    case 'locked':
      return { kind: 'password' };
    case 'damaged':
      return { kind: 'damaged', extent: 'whole' };
  }
}

function toProblemOnly(problem: FileProblem): LookInside {
  return { facts: {}, problems: [problem], text: '' };
}

/** A part without which the file is none. */
export async function readNeeded(parts: Package, name: string): Promise<Uint8Array> {
  const bytes = await parts.read(name);
  if (bytes === null) throw new PackageError('damaged');
  return bytes;
}

export function isWithoutWords(text: string): boolean {
  return isBlankText(text);
}
