import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMakeFiles } from '../../../../shared/pdf/make-files';
import type { FileItem, FilesTask, MadeFile, Redraw } from '../../../../shared/pdf/files-task';

const sample = path.join(import.meta.dirname, '../../../../assets/sample/evidence');
const read = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path.join(sample, name)));
/** 300 kB. The sample’s own “.jpg” is a PNG. */
const readPhoto = (): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../../fixtures/evidence/display-local-history.jpg')));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'carrel-make-files-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const ways: Readonly<Record<string, FileItem['way']>> = { pdf: 'pdf', jpg: 'picture', png: 'picture', webp: 'redraw', txt: 'text', md: 'text', csv: 'text' };

function anItem(number: number, name: string, own: Partial<FileItem> = {}): FileItem {
  const extension = name.split('.').at(-1) ?? '';
  const bytes = own.blob === undefined ? read(name) : new Uint8Array();
  return { id: `ev${String(number)}`, title: `E${String(number)} ${name.split('.')[0] ?? ''}`, way: ways[extension] ?? 'as-is', extension, blob: new Blob([bytes]), isPortfolio: false, ...own };
}

const noLimits = { maxFileBytes: null, maxTotalBytes: null, maxFiles: null };
const aTask = (items: readonly FileItem[], own: Partial<FilesTask> = {}): FilesTask => ({ items, limits: noLimits, paper: 'letter', canShrink: false, madeOn: '2026-11-22', language: 'en-US', ...own });
const blind: Redraw = () => Promise.resolve(null);

async function make(task: FilesTask, redraw = blind): Promise<readonly MadeFile[]> {
  const made = await createMakeFiles(redraw)(task);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value;
}

const bytesOf = async (file: MadeFile | undefined): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array((await file?.blob.arrayBuffer()) ?? new ArrayBuffer(0));

/** What a program says about a file; `code` is null where it is not installed. */
async function ask(program: string, file: MadeFile | undefined, args: readonly string[] = []): Promise<{ readonly code: number | null; readonly text: string }> {
  const target = path.join(folder, 'asked.pdf');
  writeFileSync(target, await bytesOf(file));
  const { status, stdout, error } = spawnSync(program, [...args, target, ...(program === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' });
  return { code: error === undefined ? status : null, text: stdout };
}

const pdfs = ['circulation-policy-section-4.pdf', 'hold-handout-2019.pdf', 'hold-handout-2026.pdf', 'ill-borrowing-workflow.pdf'];
const mixed = [anItem(1, 'circulation-policy-section-4.pdf', { isPortfolio: true, title: 'Portfolio' }), anItem(2, 'hold-shelf-before-and-after.jpg'), anItem(3, 'feedback-after-desk-swap.txt'), anItem(4, 'hold-handout-2026.pdf')];

/** A picture of `side` by `side` pixels that packs badly, as JPEG with the given orientation. */
function withOrientation(jpeg: Uint8Array<ArrayBuffer>, orientation: number): Uint8Array<ArrayBuffer> {
  const exif = [0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0];
  return new Uint8Array([...jpeg.subarray(0, 2), ...exif, ...jpeg.subarray(2)]);
}

describe('files for a recipient', () => {
  it('are one PDF for each item, PDFs as they were, pictures and texts on pages under their title', async () => {
    const files = await make(aTask(mixed));
    expect(files.map(({ title, extension, part, more }) => [title, extension, part, more])).toEqual([
      ['Portfolio', 'pdf', '', 0], ['E2 hold-shelf-before-and-after', 'pdf', '', 0], ['E3 feedback-after-desk-swap', 'pdf', '', 0], ['E4 hold-handout-2026', 'pdf', '', 0],
    ]);
    expect(Buffer.compare(await bytesOf(files[3]), read('hold-handout-2026.pdf'))).toBe(0);
    for (const file of files) expect((await ask('qpdf', file, ['--check'])).code ?? 0).toBe(0);
    const text = await ask('pdftotext', files[2]);
    if (text.code !== null) expect(text.text).toContain('E3 feedback-after-desk-swap');
  });

  it('are the same bytes every time', async () => {
    const [once, again] = [await make(aTask(mixed, { limits: { ...noLimits, maxFiles: 1 } })), await make(aTask(mixed, { limits: { ...noLimits, maxFiles: 1 } }))];
    expect(Buffer.compare(await bytesOf(once[0]), await bytesOf(again[0]))).toBe(0);
  });

  it('are joined in their order, with a bookmark for each, when only one is taken', async () => {
    const [file, ...others] = await make(aTask(mixed, { limits: { ...noLimits, maxFiles: 1 } }));
    expect(others).toEqual([]);
    expect(file).toMatchObject({ title: 'Portfolio', more: 3, part: '' });
    expect((await ask('qpdf', file, ['--check'])).code ?? 0).toBe(0);
    const outlines = await ask('qpdf', file, ['--json', '--json-key=outlines']);
    if (outlines.code === null) return;
    const titles = (JSON.parse(outlines.text) as { readonly outlines: readonly { readonly title: string }[] }).outlines.map(({ title }) => title);
    expect(titles.slice(-3)).toEqual(['E2 hold-shelf-before-and-after', 'E3 feedback-after-desk-swap', 'E4 hold-handout-2026']);
  });

  it('keep their number and their size within the limits, and leave nothing out', async () => {
    const items = pdfs.map((name, index) => anItem(index + 1, name));
    const files = await make(aTask(items, { limits: { ...noLimits, maxFiles: 3, maxFileBytes: 120_000 } }));
    expect(files).toHaveLength(3);
    expect(files.reduce((sum, { more }) => sum + more + 1, 0)).toBe(4);
    for (const file of files) expect(file.blob.size).toBeLessThanOrEqual(120_000);
    expect(await createMakeFiles(blind)(aTask(items, { limits: { ...noLimits, maxFiles: 1, maxFileBytes: 60_000 } }))).toMatchObject({ ok: false, problem: { kind: 'too-many', limit: 1 } });
    expect(await createMakeFiles(blind)(aTask(items, { limits: { ...noLimits, maxTotalBytes: 100_000 } }))).toMatchObject({ ok: false, problem: { kind: 'total-too-large', limit: 100_000 } });
  });

  it('are cut at pages where one is too large, every page once', async () => {
    const [whole] = await make(aTask(pdfs.map((name, index) => anItem(index + 1, name)), { limits: { ...noLimits, maxFiles: 1 } }));
    const large = anItem(9, 'large.pdf', { blob: whole?.blob ?? new Blob([]) });
    const limit = Math.ceil((whole?.blob.size ?? 0) / 2);
    const files = await make(aTask([large], { limits: { ...noLimits, maxFileBytes: limit } }));
    expect(files.map(({ part }) => part)).toEqual(files.map((_, index) => String(index + 1)));
    let pages = 0;
    for (const file of files) {
      expect(file.blob.size).toBeLessThanOrEqual(limit);
      expect((await ask('qpdf', file, ['--check'])).code ?? 0).toBe(0);
      pages += (await PDFDocument.load(await bytesOf(file))).getPageCount();
    }
    expect(pages).toBe((await PDFDocument.load(await bytesOf(whole))).getPageCount());
    const refused = await createMakeFiles(blind)(aTask([large], { limits: { ...noLimits, maxFileBytes: 2_000 } }));
    expect(refused).toMatchObject({ ok: false, problem: { kind: 'items', problems: [{ id: 'ev9', kind: 'too-large', page: 1, canShrink: false }] } });
  });

  it('turn a picture the way it was taken', async () => {
    const jpeg = readPhoto();
    const upright = await make(aTask([anItem(1, 'a.jpg', { blob: new Blob([jpeg]) })]));
    const turned = await make(aTask([anItem(1, 'a.jpg', { blob: new Blob([withOrientation(jpeg, 6)]) })]));
    const pageOf = async (file: MadeFile | undefined) => (await PDFDocument.load(await bytesOf(file))).getPage(0).getSize();
    const [a, b] = [await pageOf(upright[0]), await pageOf(turned[0])];
    expect(a.width > a.height).toBe(b.height > b.width);
  });

  it('make a picture smaller only when the person says so', async () => {
    const limits = { ...noLimits, maxFileBytes: 160_000 };
    const item = anItem(2, 'photo.jpg', { blob: new Blob([readPhoto()]) });
    expect(await createMakeFiles(blind)(aTask([item], { limits }))).toMatchObject({ ok: false, problem: { problems: [{ kind: 'too-large', page: null, canShrink: true, limit: 160_000 }] } });
    const small = readPhoto().slice(0, 100_000);
    small.set([0xff, 0xd9], 99_998);
    const asked: number[] = [];
    const redraw: Redraw = (_, side) => {
      asked.push(side);
      return Promise.resolve(side <= 2_400 ? new Blob([small]) : item.blob);
    };
    const [file] = await make(aTask([item], { limits, canShrink: true }), redraw);
    expect(file?.blob.size).toBeLessThanOrEqual(160_000);
    expect(asked).toEqual([4_000, 3_000, 2_400]);
    expect(await createMakeFiles(blind)(aTask([item], { limits, canShrink: true }))).toMatchObject({ ok: false, problem: { problems: [{ kind: 'too-large', canShrink: false }] } });
  });

  it('name everything that can’t be opened, not only the first, and never crash', async () => {
    const broken = [
      anItem(1, 'a.pdf', { blob: new Blob(['not a PDF']) }),
      anItem(2, 'b.pdf', { blob: new Blob([read('hold-handout-2026.pdf').slice(0, 20_000)]) }),
      anItem(3, 'c.jpg', { blob: new Blob([readPhoto().slice(0, 5_000)]) }),
      anItem(4, 'd.png', { blob: new Blob([]) }),
      anItem(5, 'e.webp', { blob: new Blob(['?']) }),
      anItem(6, 'f.txt', { blob: new Blob([new Uint8Array([0xff, 0xfe, 0xfd])]) }),
      anItem(7, 'g.txt', { blob: new Blob(['Слово']) }),
    ];
    const made = await createMakeFiles(blind)(aTask([...broken, anItem(8, 'hold-handout-2026.pdf')]));
    if (made.ok || made.problem.kind !== 'items') throw new Error('made');
    expect(made.problem.problems.map(({ id, kind }) => `${id} ${kind}`)).toEqual(['ev1 unreadable', 'ev2 unreadable', 'ev3 unreadable', 'ev4 unreadable', 'ev5 unreadable', 'ev6 unreadable', 'ev7 letters']);
  });

  it('leave what is taken as it is alone, and say when it is too large', async () => {
    const sheet = anItem(1, 'march-cash-up.xlsx');
    const [file] = await make(aTask([sheet]));
    expect(file).toMatchObject({ extension: 'xlsx', more: 0 });
    expect(file?.blob).toBe(sheet.blob);
    expect(await createMakeFiles(blind)(aTask([sheet], { limits: { ...noLimits, maxFileBytes: 10 } }))).toMatchObject({ ok: false, problem: { problems: [{ kind: 'too-large', canShrink: false }] } });
  });

  it('stop at once when it is cancelled', async () => {
    const controller = new AbortController();
    const making = createMakeFiles(blind)(aTask(mixed), { signal: controller.signal, onProgress: () => controller.abort() });
    await expect(making).rejects.toThrow();
  });
});
