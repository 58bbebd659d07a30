import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeBytes } from '../../../../../electron/node-bytes';
import type { DocxOptions } from '../../../../../shared/bundle/docx/docx-context';
import type { DocxPorts } from '../../../../../shared/bundle/docx/to-docx';
import { MOST_PICTURE_BYTES, toDocx } from '../../../../../shared/bundle/docx/to-docx';
import type { PlanInput } from '../../../../../shared/bundle/plan-input';
import { toBundleContents } from '../../../../../shared/bundle/to-contents';
import type { Sha256 } from '../../../../../shared/domain/ids';
import type { BlockNode, ParagraphNode, RichText } from '../../../../../shared/domain/rich-text';
import { isBlank } from '../../../../../shared/domain/rich-text-reading';
import { toDateText } from '../../../../../shared/text/dates';
import { anyRichText } from '../../domain/rich-text-arbitrary';
import { anEvidence, aPlanInput, aPortfolio, aResponse, cite, paragraph, text } from '../plan-samples';
import { findAll, readDocx, textIn, textOf, type ReadDocx } from './read-docx';

const whole: DocxOptions = { ownerId: null, paper: 'letter', isLargePrint: false, hasOfficialWording: true, hasEvidenceList: true, receiptCode: '' };
const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 17, 8, 0, 60, 0, 80, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, 0xff, 0xd9]);
const withPicture: DocxPorts = { bytes: nodeBytes, openPicture: () => Promise.resolve(jpeg) };
const withoutPictures: DocxPorts = { bytes: nodeBytes, openPicture: () => Promise.resolve(null) };

type Wish = { readonly input?: Partial<PlanInput>; readonly options?: Partial<DocxOptions>; readonly ports?: DocxPorts };

async function bytesOf({ input, options, ports = withPicture }: Wish): Promise<Uint8Array> {
  const made = await toDocx(toBundleContents(aPlanInput(input)), { ...whole, ...options }, ports);
  if (!made.ok) throw new Error(made.problem.kind);
  return made.value.bytes;
}

const read = async (wish: Wish = {}): Promise<ReadDocx> => readDocx(await bytesOf(wish));
const textsOf = (docx: ReadDocx, style: RegExp): readonly string[] => docx.paragraphs.filter((one) => style.test(one.style)).map((one) => one.text);
const responding = (doc: RichText): Partial<PlanInput> => ({ records: aPortfolio({ responses: [{ ...aResponse('access/07/did'), doc }] }) });

describe('a Word document', () => {
  it('has the title, whose it is, and every heading in its order and depth', async () => {
    const docx = await read();
    expect(textsOf(docx, /^Title|^Subtitle/)).toEqual(['Access Services', 'Portfolio of Sample Candidate']);
    const headings = textsOf(docx, /^Heading\d$/);
    expect(headings.slice(0, 3)).toEqual(['Personal statement', '1 Arranging collections', 'Approach']);
    expect(headings).toContain('7 Explaining policies');
    expect(headings).toContain('Evidence for 7');
    expect(headings.at(-1)).toBe('Evidence');
    expect(docx.paragraphs.filter(({ text: words }) => words === '7 Explaining policies').map(({ style }) => style)).toEqual(['Heading1']);
  });

  it('has one more level of headings where several sets share it', async () => {
    const docx = await read({ input: { scope: 'everything' } });
    expect(textsOf(docx, /^Heading1$/)).toEqual(expect.arrayContaining(['Access Services', 'Communication and Teamwork', 'Evidence']));
    expect(textsOf(docx, /^Heading2$/)).toContain('7 Explaining policies');
  });

  it('holds one response when one is asked for, with its own evidence only', async () => {
    const docx = await read({ options: { ownerId: 'access/07' } });
    expect(textsOf(docx, /^Heading1$/)).toEqual(['7 Explaining policies', 'Evidence']);
    expect(textsOf(docx, /^TableText$/)).toContain('E3');
    expect(textsOf(docx, /^TableText$/)).not.toContain('E6');
    expect(textsOf(docx, /^Headline$/)[0]).toBe('Access Services · Portfolio of Sample Candidate, Elm Street branch');
  });

  it('keeps bold, italic and links, and writes out an address that Word would call damage', async () => {
    const marked = paragraph(
      { type: 'text', text: 'rules', marks: [{ type: 'bold' }, { type: 'italic' }, { type: 'link', attrs: { href: 'https://example.org/?a=1&b=2' } }] },
      { type: 'text', text: ' odd', marks: [{ type: 'link', attrs: { href: 'https://[odd' } }] },
    );
    const docx = await read({ input: responding({ type: 'doc', content: [marked] }) });
    const [link] = findAll(docx.body, 'w:hyperlink').filter(({ attributes }) => attributes.has('r:id'));
    if (link === undefined) throw new Error('there is no link');
    expect(docx.targets.get(link.attributes.get('r:id') ?? '')).toBe('https://example.org/?a=1&b=2');
    expect(textOf(link)).toBe('rules');
    expect(['w:b', 'w:i'].map((name) => findAll(link, name).length)).toEqual([1, 1]);
    expect(docx.paragraphs.some(({ text: words }) => words === 'rules odd (https://[odd)')).toBe(true);
  });

  it('names the evidence where it is mentioned, and every link inside leads somewhere', async () => {
    const docx = await read();
    expect(docx.paragraphs.some(({ text: words }) => words.startsWith('Our old handout [E3 Hold handout, 2019] used four terms. The new one [E4 Hold shelf <after>] answers'))).toBe(true);
    const places = findAll(docx.body, 'w:bookmarkStart').map(({ attributes }) => attributes.get('w:name'));
    expect(new Set(places).size).toBe(places.length);
    const anchors = findAll(docx.body, 'w:hyperlink').flatMap(({ attributes }) => attributes.get('w:anchor') ?? []);
    expect(anchors.length).toBeGreaterThan(10);
    for (const anchor of anchors) expect(places).toContain(anchor);
  });

  it('numbers every list anew and keeps inner lists inside', async () => {
    const item = (words: string, ...more: readonly BlockNode[]) => ({ type: 'listItem' as const, content: [paragraph(words), ...more] as ParagraphNode[] });
    const list = (...words: readonly string[]): BlockNode => ({ type: 'orderedList', content: words.map((one) => item(one)) });
    const outer: BlockNode = { type: 'orderedList', content: [item('a', list('b', 'c')), item('d')] };
    const docx = await read({ input: responding({ type: 'doc', content: [outer, list('e')] }) });
    const found = docx.paragraphs.filter(({ text: words }) => /^[a-e]$/.test(words));
    expect(found.map(({ text: words, level }) => `${words}${level}`)).toEqual(['a0', 'b1', 'c1', 'd0', 'e0']);
    const [a, b, c, d, e] = found.map(({ listId }) => listId);
    expect([a === d, b === c, a === b, a === e]).toEqual([true, true, false, false]);
    const numbered = findAll(docx.part('word/numbering.xml'), 'w:num').filter((one) => findAll(one, 'w:startOverride').length === 1).map(({ attributes }) => attributes.get('w:numId'));
    expect(numbered).toEqual(expect.arrayContaining([a, b, e]));
  });

  it('shows a picture with its description, and names one that Word can not show', async () => {
    const shown = await read();
    expect(await shown.bytesOf('word/media/picture1.jpeg')).toEqual(jpeg);
    expect(findAll(shown.body, 'wp:docPr').map(({ attributes }) => attributes.get('descr'))).toEqual(['The shelf, "after"']);
    expect(shown.paragraphs.some(({ style, text: words }) => style === 'Caption' && words === 'E4 Hold shelf <after>')).toBe(true);
    const named = await read({ ports: withoutPictures });
    expect(findAll(named.body, 'w:drawing')).toEqual([]);
    expect(named.paragraphs.some(({ text: words }) => words === 'The shelf, "after"')).toBe(true);
  });

  it('lists the evidence in a table whose head is repeated', async () => {
    const docx = await read();
    const [table] = findAll(docx.body, 'w:tbl');
    if (table === undefined) throw new Error('there is no table');
    const rows = findAll(table, 'w:tr').map((row) => findAll(row, 'w:tc').map((cell) => findAll(cell, 'w:p').map(textOf)[0]));
    expect(rows[0]).toEqual(['No.', 'Item', 'Class', 'Mentioned in']);
    expect(findAll(table, 'w:tblHeader')).toHaveLength(1);
    expect(rows[1]?.slice(0, 2)).toEqual(['E3', 'Hold handout, 2019']);
    expect(rows[1]?.[3]).toBe('7');
    expect(findAll((await read({ options: { hasEvidenceList: false } })).body, 'w:tbl')).toEqual([]);
  });

  it('says on every page what it is and which page of how many', async () => {
    const docx = await read({ options: { receiptCode: '' }, input: { isDraft: true } });
    expect(textOf(docx.part('word/header.xml'))).toBe('Access Services\tSample Candidate');
    expect(textOf(docx.part('word/footer.xml'))).toBe(`Draft, ${toDateText('2026-11-22')}, round 2\t1 of 1`);
    expect(findAll(docx.part('word/footer.xml'), 'w:fldSimple').map(({ attributes }) => attributes.get('w:instr'))).toEqual([' PAGE ', ' NUMPAGES ']);
    expect(textsOf(docx, /^Draft$/)).toEqual(['Draft']);
  });

  it('tells of its title, its author, its language and its date, and of nothing else', async () => {
    const core = (await read()).part('docProps/core.xml');
    expect(core.children.map((child) => (typeof child === 'string' ? '' : [child.name, textIn(child)]))).toEqual([
      ['dc:title', 'Access Services, Portfolio of Sample Candidate'],
      ['dc:creator', 'Sample Candidate'],
      ['dc:language', 'en-US'],
      ['dcterms:created', '2026-11-22T00:00:00Z'],
      ['dcterms:modified', '2026-11-22T00:00:00Z'],
    ]);
    expect(findAll((await read()).part('word/styles.xml'), 'w:lang')[0]?.attributes.get('w:val')).toBe('en-US');
  });

  it('is the same bytes when it is made twice', async () => {
    const digest = async (): Promise<string> => createHash('sha256').update(await bytesOf({ input: { scope: 'everything' } })).digest('hex');
    expect(await digest()).toBe(await digest());
  });

  it('is written on the paper that was asked for, in large print too', async () => {
    const sheet = async (options: Partial<DocxOptions>) => findAll((await read({ options })).body, 'w:pgSz')[0]?.attributes.get('w:w');
    expect([await sheet({}), await sheet({ paper: 'a4' })]).toEqual(['12240', '11906']);
    expect(findAll((await read({ options: { isLargePrint: true } })).part('word/styles.xml'), 'w:sz')[0]?.attributes.get('w:val')).toBe('32');
  });

  it('leaves out the words of the program when they are not asked for', async () => {
    expect(textsOf(await read(), /^Asks$/).length).toBeGreaterThan(0);
    expect(textsOf(await read({ options: { hasOfficialWording: false } }), /^Asks$/)).toEqual([]);
  });

  it('refuses pictures that are too large together, before it reads one', async () => {
    const evidence = [anEvidence(4, { mediaType: 'image/jpeg', size: MOST_PICTURE_BYTES + 1 })];
    const ports: DocxPorts = { bytes: nodeBytes, openPicture: () => Promise.reject(new Error('it was read')) };
    const made = await toDocx(toBundleContents(aPlanInput({ records: aPortfolio({ evidence }) })), whole, ports);
    expect(made).toEqual({ ok: false, problem: { kind: 'pictures-too-large', size: MOST_PICTURE_BYTES + 1 } });
  });

  it('asks only for pictures of the texts that it shows', async () => {
    const asked: Sha256[] = [];
    const ports: DocxPorts = { bytes: nodeBytes, openPicture: (sha256) => Promise.resolve((asked.push(sha256), jpeg)) };
    await bytesOf({ ports, options: { ownerId: 'access/01' } });
    expect(asked).toEqual([]);
    await bytesOf({ ports, options: { ownerId: 'access/07' } });
    expect(asked).toEqual([anEvidence(4).sha256]);
  });

  it('stops when it is told to', async () => {
    await expect(bytesOf({ ports: { ...withPicture, signal: AbortSignal.abort() } })).rejects.toThrow();
  });

  it('gives every paragraph of any text, in order, whatever is in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyRichText, async (doc) => {
        const docx = await read({ input: responding(doc), options: { ownerId: 'access/07', hasEvidenceList: false }, ports: withoutPictures });
        const label = docx.paragraphs.findIndex(({ style, text: words }) => style === 'Heading2' && words === 'What I did');
        const after = docx.paragraphs.slice(label + 1);
        const end = after.findIndex(({ style }) => style.startsWith('Heading') || style === 'FrontHeading');
        expect(after.slice(0, end).map((one) => one.text)).toEqual(toExpected(doc));
      }),
      { numRuns: 150 },
    );
  });

  it('is opened by LibreOffice, which finds its pages', { timeout: 60_000 }, async ({ skip }) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'carrel-docx-'));
    try {
      const file = path.join(folder, 'access.docx');
      await writeFile(file, await bytesOf({ input: { scope: 'everything' } }));
      const made = await promisify(execFile)('soffice', [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file]).catch(() => null);
      if (made === null) return skip('there is no LibreOffice on this computer');
      const pdf = path.join(folder, 'access.pdf');
      expect((await readFile(pdf)).subarray(0, 5).toString()).toBe('%PDF-');
      const words = await promisify(execFile)('pdftotext', [pdf, '-']).catch(() => null);
      if (words !== null) expect(words.stdout).toContain('I chose the policy people find hardest.');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** What a reader would see, paragraph by paragraph; no evidence of these texts exists. */
function toExpected(doc: RichText): readonly string[] {
  const written = doc.content.flatMap((block): readonly string[] => (block.type === 'picture' ? ['[evidence removed]'] : toLines(block, false)));
  return isBlank(doc) ? ['Nothing written here.'] : written;
}

function toLines(block: Exclude<BlockNode, { readonly type: 'picture' }>, isFirst: boolean): readonly string[] {
  if (block.type !== 'paragraph') return block.content.flatMap(({ content }) => content.flatMap((inner, at) => toLines(inner, at === 0)));
  const nodes = block.content ?? [];
  if (nodes.length === 0 && !isFirst) return [];
  return [nodes.reduce((before, node) => {
    if (node.type === 'text') return before + node.text.replace(/\r\n|[\r\n\u2028\u2029]/g, '\n');
    if (node.type === 'hardBreak') return `${before}\n`;
    return `${before}${before === '' || /\s$/.test(before) ? '' : ' '}[evidence removed]`;
  }, '')];
}

describe('a citation in a Word document', () => {
  it('stands apart from the word before it', async () => {
    const docx = await read({ input: responding({ type: 'doc', content: [paragraph(text('seen'), cite('ev3'), cite('ev4'), text('.'))] }) });
    expect(docx.paragraphs.some(({ text: words }) => words === 'seen [E3 Hold handout, 2019] [E4 Hold shelf <after>].')).toBe(true);
  });
});
