import { spawnSync } from 'node:child_process';
import { openAsBlob } from 'node:fs';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cleanPackage } from '../../../../../renderer/workers/cleaning/clean-package';
import { openInspector } from '../../../../../renderer/workers/inspecting/inspectors';
import { openPackage } from '../../../../../renderer/workers/inspecting/open-package';
import { inspectWhole } from '../../../../../shared/inspection/inspect-whole';

const folder = mkdtempSync(path.join(tmpdir(), 'carrel-clean-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fixture = (name: string) => openAsBlob(`tests/fixtures/evidence-problem/${name}`);
const look = (file: Blob, name: string) => inspectWhole(file, name, openInspector);

async function clean(name: string): Promise<Blob> {
  const copy = await cleanPackage(await fixture(name));
  if (copy === null) throw new Error('not cleaned');
  return new Blob([copy]);
}

describe('a copy of a document', () => {
  it.each(['author-changes-comments.docx', 'author-changes-comments.odt'])('of %s names nobody, and has no comments and no changes', async (name) => {
    const before = await look(await fixture(name), name);
    expect(before.inspection.problems.map(({ kind }) => kind).sort()).toEqual(['author', 'comments', 'tracked-changes']);
    const after = await look(await clean(name), name);
    expect(after.inspection.problems).toEqual([]);
    expect(after.inspection.detectedType).toBe(before.inspection.detectedType);
    expect(after.text.trim()).toBe(before.text.trim());
  });

  it('loses the places of the photos in it', async () => {
    const name = 'photo-with-position-inside.docx';
    expect((await look(await clean(name), name)).inspection.problems.map(({ kind }) => kind)).not.toContain('location');
  });

  it('has no trace of comments in its relations and content types', async () => {
    const parts = await openPackage(await clean('author-changes-comments.docx'));
    expect(parts.names.filter((part) => /comment|people/i.test(part))).toEqual([]);
    for (const part of parts.names.filter((one) => /\.rels$|Content_Types/.test(one))) {
      expect(new TextDecoder().decode((await parts.read(part)) ?? undefined)).not.toMatch(/comments|people\.xml/);
    }
  });

  it('is the same each time it is made', async () => {
    const [one, two] = [await clean('author-changes-comments.odt'), await clean('author-changes-comments.odt')];
    expect(new Uint8Array(await one.arrayBuffer())).toEqual(new Uint8Array(await two.arrayBuffer()));
  });

  it.each(['shelf-reading-log-spring.xlsx', 'training-slides-shelving.pptx', 'budget-summer-reading.ods', 'storytime-plan-bears-in-autumn.docx'])('of %s has the same words', async (name) => {
    const file = await openAsBlob(`tests/fixtures/evidence/${name}`);
    const copy = await cleanPackage(file);
    const [before, after] = [await look(file, name), await look(new Blob([copy!]), name)];
    expect(after.text).toBe(before.text);
    expect(after.inspection.problems).toEqual([]);
  });

  it('keeps the type of an OpenDocument file open at its beginning', async () => {
    const bytes = new Uint8Array(await (await clean('author-changes-comments.odt')).arrayBuffer());
    expect(new TextDecoder('latin1').decode(bytes.subarray(30, 77))).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
  });

  it.each(['truncated.docx', 'encrypted.docx', 'entity-bomb.docx'])('of %s is not made', async (name) => {
    await expect(clean(name)).rejects.toThrow();
  });

  it('opens in LibreOffice with the words that Carrel reads', async ({ skip }) => {
    skip(spawnSync('soffice', ['--version']).status !== 0, 'LibreOffice is not on this computer, so nobody else opened the copies.');
    for (const name of ['author-changes-comments.docx', 'author-changes-comments.odt']) {
      const copy = await clean(name);
      writeFileSync(path.join(folder, name), new Uint8Array(await copy.arrayBuffer()));
      spawnSync('soffice', [`-env:UserInstallation=file://${folder}/office`, '--headless', '--convert-to', 'txt:Text', '--outdir', folder, path.join(folder, name)], { timeout: 90_000 });
      const theirs = readFileSync(path.join(folder, name.replace(/\.\w+$/, '.txt')), 'utf8');
      const words = (text: string) => text.replace(/^\uFEFF/, '').split(/\s+/).filter((word) => word !== '');
      expect(words(theirs)).toEqual(words((await look(copy, name)).text));
    }
  }, 200_000);
});
