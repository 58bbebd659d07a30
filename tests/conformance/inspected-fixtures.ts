import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FileProblem } from '../../shared/domain/inspection';
import { findFixtures } from './fixtures-folder';
import { toFixtureCodes } from './fixture-problems';

export type InspectedFixture = {
  /** Its path in the folder of fixtures. */
  readonly file: string;
  /** Where it lies. */
  readonly path: string;
  readonly expect: { readonly verdict: string; readonly codes: readonly string[]; readonly also_ok?: readonly string[] };
};

/** Files of an index that an inspector can judge by their bytes; names and pairs of files are judged elsewhere. */
export function readInspectedFixtures(name: 'evidence' | 'evidence-problem'): readonly InspectedFixture[] {
  const folder = findFixtures(name);
  if (folder === null) return [];
  const { files } = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as { readonly files: readonly Omit<InspectedFixture, 'path'>[] };
  return files.filter(({ file }) => !file.startsWith('names/') && !elsewhere.has(file)).map((fixture) => ({ ...fixture, path: path.join(folder, fixture.file) }));
}

const elsewhere = new Set([
  // The list of what the patron samples hold, not a sample.
  'patron-data/truth.json',
  // The check duplicate-content finds it, by its digest.
  'closing-checklist-copy.txt',
  // The check permission-undeclared reminds of every picture.
  'patron-data/circulation-screen.png',
]);

/** What only a browser can see, because it decodes. The spec evidence-inspection shows that it does. */
export const needsDecoder = new Set(['blank-picture.png', 'black-and-silent.mp4']);

export type Disagreement = { readonly missing: readonly string[]; readonly surplus: readonly FileProblem[] };

/** What an index expects and was not found, and what was found and is not expected. */
export function compareWithIndex(problems: readonly FileProblem[], { codes, also_ok: alsoOk = [] }: InspectedFixture['expect']): Disagreement {
  const found = problems.map(toFixtureCodes);
  const allowed = [...codes, ...alsoOk];
  const isMet = codes.every((code) => found.some((ours) => ours.includes(code)));
  const isMetOtherwise = codes.length > 0 && found.some((ours) => ours.some((code) => alsoOk.includes(code)));
  return {
    missing: isMet || isMetOtherwise ? [] : codes.filter((code) => !found.some((ours) => ours.includes(code))),
    surplus: problems.filter((problem) => !toFixtureCodes(problem).some((code) => allowed.includes(code))),
  };
}
