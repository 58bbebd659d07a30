import { openAsBlob, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileProblem } from '../../shared/domain/inspection';
import { inspectWhole } from '../../shared/inspection/inspect-whole';
import { openInspector } from '../../renderer/workers/inspecting/inspectors';
import { findFixtures } from './fixtures-folder';
import { toFixtureCodes } from './fixture-problems';

type Fixture = { readonly file: string; readonly expect: { readonly verdict: string; readonly codes: readonly string[]; readonly also_ok?: readonly string[] } };

function readIndex(name: string): { readonly folder: string; readonly files: readonly Fixture[] } {
  const folder = findFixtures(name);
  if (folder === null) return { folder: '', files: [] };
  return { folder, files: (JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as { files: Fixture[] }).files };
}

async function inspect(folder: string, file: string): Promise<readonly FileProblem[]> {
  return (await inspectWhole(await openAsBlob(path.join(folder, file)), path.basename(file), openInspector)).inspection.problems;
}

function meets(problems: readonly FileProblem[], { codes, also_ok: alsoOk = [] }: Fixture['expect']): { missing: readonly string[]; surplus: readonly FileProblem[] } {
  const found = problems.map(toFixtureCodes);
  const allowed = [...codes, ...alsoOk];
  const isMet = codes.every((code) => found.some((ours) => ours.includes(code)));
  const isMetOtherwise = codes.length > 0 && found.some((ours) => ours.some((code) => alsoOk.includes(code)));
  return {
    missing: isMet || isMetOtherwise ? [] : codes.filter((code) => !found.some((ours) => ours.includes(code))),
    surplus: problems.filter((problem) => !toFixtureCodes(problem).some((code) => allowed.includes(code))),
  };
}

// The PDF library is made for browsers, all of which have this; Node 20 has not.
if (!('withResolvers' in Promise)) {
  Object.assign(Promise, {
    withResolvers: () => {
      const parts: Record<string, unknown> = {};
      parts['promise'] = new Promise((resolve, reject) => Object.assign(parts, { resolve, reject }));
      return parts;
    },
  });
}

/** What this suite can't show, and who does. */
const elsewhere: Readonly<Record<string, string>> = {
  'blank-picture.png': 'needs a browser that draws: evidence-inspection.spec.ts',
  'black-and-silent.mp4': 'needs a browser that decodes films; docs/inspection.md says that Carrel does not look at frames',
  'closing-checklist-copy.txt': 'the check duplicate-content finds it, by its digest',
  'patron-data/circulation-screen.png': 'the check permission-undeclared reminds of every picture',
};

describe.each(['evidence', 'evidence-problem'])('%s', (name) => {
  const { folder, files } = readIndex(name);
  const inNode = files.filter(({ file }) => !file.startsWith('names/') && file !== 'patron-data/truth.json' && elsewhere[file] === undefined);
  it.each(inNode)('$file', async (fixture) => {
    const { missing, surplus } = meets(await inspect(folder, fixture.file), fixture.expect);
    expect({ missing, surplus }).toEqual({ missing: [], surplus: [] });
  });
});
