import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import type { SetId } from '../../../shared/domain/ids';
import { normalizePdf } from '../../../shared/pdf/normalize-pdf';
import { expect, expectNoAxeFindings, test } from '../fixtures';
import { askProgram, readPdf } from '../pdf-facts';
import { fontFile, printOrigin, sampleFile, toPrintedSample, type PrintedSample } from '../printed-sample';

const access = 'access' as SetId;

// Recording puts a script into every frame; in one that may run none, Chromium says so on the console.
test.use({ trace: 'off' });

/** Serves a document as a host does: its pictures from the evidence, its typefaces, and nothing else. */
async function show(browser: Browser, { document, namesByDigest }: PrintedSample, javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await browser.newContext({ javaScriptEnabled })).newPage();
  const refused: string[] = [];
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const [, place, name = ''] = pathname.split('/');
    if (place === 'document') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: document.html.replaceAll(' src="picture:', ' src="/evidence/') });
    if (place === 'fonts') return route.fulfill({ contentType: 'font/woff2', body: readFileSync(fontFile(name)) });
    const file = namesByDigest.get(name);
    if (place === 'evidence' && file !== undefined) return route.fulfill({ body: readFileSync(sampleFile(file)) });
    refused.push(pathname);
    return route.abort();
  });
  await page.goto(`${printOrigin}/document`);
  expect(refused).toEqual([]);
  return page;
}

async function toPdf(page: Page, path: string): Promise<string> {
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  return path;
}

test('the PDF of a set is tagged, has its title and bookmarks, and its links lead inside it', async ({ browser }, testInfo) => {
  const page = await show(browser, toPrintedSample(access), false);
  const path = await toPdf(page, testInfo.outputPath('set.pdf'));
  const facts = readPdf(path);
  expect(facts).toMatchObject({ isPdf: true, isTagged: true, hasBookmarks: true });
  expect(facts.titles).toContain('Access Services, Portfolio of Maren Castellow (draft)');
  for (const heading of ['Access Services', 'Contents', '7 Explaining policies', 'What I did', 'Evidence for 7', 'Evidence']) expect(facts.titles).toContain(heading);
  expect(facts.pages).toBeGreaterThan(13);
  expect(facts.links).toBeGreaterThan(60);
});

test('a document has the same bytes whenever it is drawn, in a new process and after another', async ({ browser }, testInfo) => {
  const sample = toPrintedSample('everything');
  const stamp = { madeOn: '2026-11-22', author: 'Maren Castellow' };
  const first = await show(browser, sample, false);
  const drawings: Buffer[] = [];
  for (const page of [first, first, await show(browser, toPrintedSample(access), false), await show(browser, sample, false)]) {
    await page.reload();
    const normalized = normalizePdf(readFileSync(await toPdf(page, testInfo.outputPath(`${String(drawings.length)}.pdf`))), stamp);
    if (!normalized.ok) throw new Error(normalized.problem.part);
    drawings.push(Buffer.from(normalized.value));
  }
  const [one, again, another, later] = drawings;
  expect([one?.equals(again ?? Buffer.alloc(0)), one?.equals(later ?? Buffer.alloc(0)), one?.equals(another ?? Buffer.alloc(0))]).toEqual([true, true, false]);
  const path = testInfo.outputPath('normal.pdf');
  writeFileSync(path, one ?? '');
  const checked = askProgram('qpdf', ['--check', path]);
  if (checked !== null) expect(checked.code).toBe(0);
});

test('other programs find the PDF sound, and read its text', async ({ browser }, testInfo) => {
  const path = await toPdf(await show(browser, toPrintedSample(access, { paper: 'a4' }), false), testInfo.outputPath('set.pdf'));
  const [checked, info, text] = [askProgram('qpdf', ['--check', path]), askProgram('pdfinfo', [path]), askProgram('pdftotext', ['-layout', path, '-'])];
  test.skip(checked === null && info === null && text === null, 'qpdf and poppler are not installed here');
  if (checked !== null) expect(checked.code).toBe(0);
  if (info !== null) {
    expect(info.text).toMatch(/Tagged:\s+yes/);
    expect(info.text).toMatch(/Page size:.*A4/);
    expect(info.text).toMatch(/JavaScript:\s+no/);
  }
  if (text !== null) {
    expect(text.text).toContain('Explains access policies and procedures clearly.');
    expect(text.text).toMatch(/Draft, 22 Nov 2026, round 1\s+1 of \d+/);
  }
});

test('large print and one competency alone come out on the paper that was chosen', async ({ browser }, testInfo) => {
  const one = readPdf(await toPdf(await show(browser, toPrintedSample(access, { ownerId: 'access/07' }), false), testInfo.outputPath('one.pdf')));
  const large = readPdf(await toPdf(await show(browser, toPrintedSample(access, { ownerId: 'access/07', isLargePrint: true }), false), testInfo.outputPath('large.pdf')));
  expect(one.pages).toBeLessThanOrEqual(2);
  expect(large.pages).toBeGreaterThan(one.pages);
});

test('axe finds nothing in the documents, on paper or before it', async ({ browser }) => {
  const samples = [
    [toPrintedSample(access), 'print'],
    [toPrintedSample(access, { isLargePrint: true, ownerId: 'access/01' }), 'print'],
    [toPrintedSample(access, { ownerId: 'access/07' }), 'screen'],
  ] as const;
  for (const [sample, media] of samples) {
    const page = await show(browser, sample, true);
    await page.emulateMedia({ media });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect.soft(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`)), media).toEqual([]);
    await page.context().close();
  }
});

type Printed = { readonly title: string; readonly text: string; readonly inset: string; readonly font: string; readonly pictures: readonly number[]; readonly rules: readonly string[] };
type Listening = Window & { printed: Printed[] };

/** Takes the place of the browser's dialog in the frames that the page opens, and looks at what would be printed. */
async function watchPrinting(page: Page): Promise<void> {
  await page.evaluate(() => {
    const printed: Printed[] = [];
    Object.assign(window, { printed });
    const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow')?.get;
    const look = ({ document: inner, getComputedStyle }: Window & typeof globalThis): void => {
      const first = inner.querySelector('.comp');
      const rules = [...inner.adoptedStyleSheets].flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText));
      printed.push({
        title: inner.title,
        text: inner.body.textContent,
        inset: first === null ? '' : getComputedStyle(first).paddingLeft,
        font: [...inner.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family).join(),
        pictures: [...inner.images].map(({ naturalWidth }) => naturalWidth),
        rules: rules.filter((rule) => rule.startsWith('@page')),
      });
    };
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        const inner = own?.call(this) as (Window & typeof globalThis) | null;
        if (inner !== null) inner.print = () => look(inner);
        return inner;
      },
    });
  });
}

const printedBy = (page: Page): Promise<Printed[]> => page.evaluate(() => (window as unknown as Listening).printed);

test('Ctrl P on the writing page asks what to print, and prints it with its styles, typefaces and pictures', async ({ page, carrel }) => {
  await carrel.openSample();
  await carrel.goToAddress('write/access/01');
  await expect(carrel.title).toHaveText('Arranging collections');
  await watchPrinting(page);
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'What do you want to print?' });
  await expect(dialog.getByRole('radio', { name: 'Only 1, Arranging collections' })).toBeChecked();
  await expectNoAxeFindings(page, 'print dialog');
  await dialog.getByRole('combobox', { name: 'Paper' }).selectOption('A4');
  await dialog.getByRole('button', { name: 'Print, or save as PDF' }).click();
  await expect(dialog).toBeHidden();
  const [printed] = await printedBy(page);
  expect(printed?.title).toMatch(/^Access Services, 1, Arranging collections, Portfolio of Maren Castellow/);
  expect(printed?.text).toContain('I show two ways of arranging books');
  expect(printed?.text).not.toContain('Explaining policies');
  expect(Number.parseFloat(printed?.inset ?? '')).toBeGreaterThan(100);
  expect(printed?.font).toMatch(/Literata/);
  expect(printed?.pictures.length).toBe(1);
  expect(Math.min(...(printed?.pictures ?? [0]))).toBeGreaterThan(0);
  expect(printed?.rules.join()).toMatch(/size: a4/i);
});

test('the whole set is printed from the check, and what was sent from its receipt', async ({ page, carrel }) => {
  await carrel.openSample();
  await carrel.goToAddress('check/access');
  await watchPrinting(page);
  await page.getByRole('button', { name: 'Print, or save as PDF' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('radio', { name: 'The whole set, Access Services' })).toBeChecked();
  await dialog.getByRole('checkbox', { name: 'List of evidence' }).uncheck();
  await dialog.getByRole('button', { name: 'Print, or save as PDF' }).click();
  await expect(dialog).toBeHidden();
  await carrel.goToAddress('export/access');
  await carrel.export.make();
  await page.getByRole('button', { name: 'Print what you sent' }).click();
  await expectNoAxeFindings(page, 'print dialog of a receipt');
  await page.getByRole('dialog').getByRole('button', { name: 'Print, or save as PDF' }).click();
  await expect.poll(async () => (await printedBy(page)).length).toBe(2);
  await expect(page.locator('iframe'), 'the document before is gone').toHaveCount(1);
  const [set, sent] = await printedBy(page);
  expect(set?.text).toContain('Explaining policies');
  expect(set?.text).not.toContain('Mentioned in');
  expect(sent?.text).toContain('Receipt code');
  expect(sent?.rules.join()).toMatch(/Bundle [0-9a-f]{4} /);
});
