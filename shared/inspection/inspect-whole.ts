import { toExtension, toUsualExtension } from '../domain/file-formats';
import { readFileSample } from '../domain/file-sample';
import { detectFileType } from '../domain/file-type';
import { inspectFile } from '../domain/inspect-file';
import type { FileProblem, Inspection, PatronDataKind } from '../domain/inspection';
import { judgeName } from './judge-name';
import type { FileToInspect, LookInside, OpenInspector } from './look-inside';
import { findPatronData } from './patron-data/find-patron-data';

/** Raised when any inspector learns to see more; what an older one saw is then looked at again. */
export const WHOLE_INSPECTOR_VERSION = 2;

export type WholeInspection = {
  readonly inspection: Inspection;
  /** The words of the file; stays on this computer. */
  readonly text: string;
};

const nothing: LookInside = { facts: {}, problems: [], text: '' };

/**
 * Looks at a file's surface (type, emptiness, name) and, where an inspector for its type is known, inside it; then
 * screens its words for patron data. Rejects only when the bytes can't be read.
 */
export async function inspectWhole(file: Blob, fileName: string, openInspector: OpenInspector): Promise<WholeInspection> {
  const surface = await inspectFile(file, fileName);
  const sample = await readFileSample(file);
  const looked: FileToInspect = { file, fileName, extension: toExtension(fileName), detected: detectFileType(sample), sample };
  const named = judgeName(looked.extension, looked.detected, sample);
  const before = [...surface.problems, ...named];
  const inside = before.some(({ kind }) => kind === 'empty' || kind === 'program') ? nothing : await lookInside(looked, openInspector);
  const problems = toTold([...before, ...inside.problems, ...toPatronProblems(inside.text)]);
  return { inspection: { ...surface, inspector: WHOLE_INSPECTOR_VERSION, problems, facts: inside.facts }, text: inside.text };
}

/** What follows from a file's not being what its name says. */
const followsFromMismatch = new Set<FileProblem['kind']>(['active', 'remote', 'uncommon', 'archive']);

/** One cause is told once: a page in a picture's place has scripts because it is a page, a pointer an address. */
function toTold(problems: readonly FileProblem[]): readonly FileProblem[] {
  const has = (kind: FileProblem['kind']): boolean => problems.some((problem) => problem.kind === kind);
  return problems.filter(({ kind }) => !(has('type-mismatch') && followsFromMismatch.has(kind)) && !(has('link') && kind === 'patron-data'));
}

/** A file whose ends don't show what it is, is taken for what its name says: that inspector finds it broken, if it is. */
async function lookInside(looked: FileToInspect, openInspector: OpenInspector): Promise<LookInside> {
  const inspector = await openInspector(looked.detected === '' ? toUsualExtension(looked.extension) : looked.detected);
  if (inspector === null) return nothing;
  try {
    return await inspector(looked);
  } catch {
    return { ...nothing, problems: [{ kind: 'not-looked-inside', reason: 'failed' }] };
  }
}

/** How many of each kind; what they are stays in the text, which does not travel. */
function toPatronProblems(text: string): readonly FileProblem[] {
  const counts = new Map<PatronDataKind, number>();
  for (const { kind } of findPatronData(text)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([what, count]) => ({ kind: 'patron-data', what, count }));
}
