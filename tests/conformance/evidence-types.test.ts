import { openAsBlob } from 'node:fs';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../shared/domain/inspect-file';
import { toExtension } from '../../shared/domain/file-formats';
import { mediaTypeOf } from '../../shared/domain/file-type';

type Fixture = { file: string; media_type: string; expect: { codes: string[]; also_ok?: string[] } };

const folders = [process.env['FIXTURES_DIR'], 'tests/fixtures', '../shared/fixtures'].filter((folder) => folder !== undefined);

function fixturesOf(name: string): { folder: string; files: Fixture[] } | null {
  const folder = folders.map((candidate) => path.resolve(candidate, name)).find((candidate) => existsSync(path.join(candidate, 'index.json')));
  if (folder === undefined) return null;
  const index = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as { files: Fixture[] };
  return { folder, files: index.files };
}

const inspect = async (folder: string, file: string) => inspectFile(await openAsBlob(path.join(folder, file)), path.basename(file));

const sound = fixturesOf('evidence');
describe('real evidence files', () => {
  it('are there', () => expect(sound?.files.length).toBeGreaterThan(30));

  it.each(sound?.files ?? [])('$file has no problem and keeps its media type', async ({ file, media_type }) => {
    const inspection = await inspect(sound!.folder, file);
    expect(inspection.problems).toEqual([]);
    expect(mediaTypeOf(toExtension(file), inspection.detectedType)).toBe(media_type);
  });
});

const troubled = fixturesOf('evidence-problem');
/** A blank document needs a look inside its format; this inspector sees blank text only. */
const isBlankTextFile = ({ file, expect: { codes } }: Fixture) => codes.includes('EV-BLANK') && file.endsWith('.txt');
const isNamed = ({ file }: Fixture) => !file.startsWith('names/');

describe.skipIf(troubled === null)('problem files', () => {
  const files = (troubled?.files ?? []).filter(isNamed);
  const of = (code: string) => files.filter((fixture) => fixture.expect.codes.includes(code));

  it.each([...of('EV-EMPTY'), ...files.filter(isBlankTextFile)])('$file is found empty', async ({ file }) => {
    expect((await inspect(troubled!.folder, file)).problems).toEqual([{ kind: 'empty' }]);
  });

  it.each(of('EV-TYPE-MISMATCH'))('$file is found to be something else', async ({ file }) => {
    expect((await inspect(troubled!.folder, file)).problems.map(({ kind }) => kind)).toEqual(['type-mismatch']);
  });

  const calm = files.filter((fixture) => {
    const codes = [...fixture.expect.codes, ...(fixture.expect.also_ok ?? [])];
    return !codes.includes('EV-EMPTY') && !codes.includes('EV-TYPE-MISMATCH') && !isBlankTextFile(fixture);
  });
  it.each(calm)('$file is not falsely called empty or mismatched', async ({ file }) => {
    expect((await inspect(troubled!.folder, file)).problems).toEqual([]);
  });
});
