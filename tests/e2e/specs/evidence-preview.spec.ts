import path from 'node:path';
import { evidenceFile } from '../fixture-files';
import { expect, expectNoAxeFindings, test } from '../fixtures';

const problem = (name: string): string => path.resolve(import.meta.dirname, '../../fixtures/evidence-problem', name);

test.beforeEach(async ({ carrel }) => {
  await carrel.begin();
  await carrel.goTo('Evidence');
  await expect(carrel.title).toHaveText('Evidence');
});

test('a PDF is drawn page by page, its words can be selected, and it can be read large by keyboard', async ({ page, carrel }) => {
  const { evidence } = carrel;
  await evidence.add([evidenceFile('interlibrary-loan-workflow.pdf')]);
  const pages = evidence.item.getByRole('region', { name: /^Pages of/ });
  const first = pages.getByRole('group', { name: 'Page 1', exact: true });
  await expect(first).toContainText(/\w{4}/);
  // Something is drawn: not all of the sheet is white.
  await expect
    .poll(() =>
      first.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
        const { data } = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
        return data.some((value, index) => index % 4 !== 3 && value < 128);
      }),
    )
    .toBe(true);
  await first.locator('span').filter({ hasText: /\w{4}/ }).first().dblclick();
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toMatch(/\w/);
  await expectNoAxeFindings(page, 'a PDF in the panel');
  await evidence.item.getByRole('button', { name: 'Show it large' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('group', { name: 'Page 1', exact: true })).toContainText(/\w{4}/);
  await expect(dialog.getByText(/^Page 1 of \d+$/)).toBeVisible();
  await expectNoAxeFindings(page, 'a PDF large');
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('a PDF that is locked or broken is told in a sentence', async ({ carrel }) => {
  const { evidence } = carrel;
  await evidence.add([problem('password-needed.pdf'), problem('no-pages.pdf')]);
  await evidence.choose(/Password needed/);
  await expect(evidence.item).toContainText('This PDF asks for a password');
  await evidence.choose(/No pages/);
  await expect(evidence.item).toContainText('This PDF does not open.');
});

test('a picture is turned and brought nearer for looking', async ({ page, carrel }) => {
  const { evidence } = carrel;
  await evidence.add([evidenceFile('display-local-history.jpg')]);
  await evidence.item.getByRole('button', { name: 'Show it large' }).click();
  const dialog = page.getByRole('dialog');
  const picture = dialog.getByRole('img');
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.width)).toBeGreaterThan(50);
  const before = await picture.boundingBox();
  await dialog.getByRole('button', { name: 'Turn right' }).click();
  await expect.poll(async () => Math.sign(((await picture.boundingBox())?.width ?? 0) - ((await picture.boundingBox())?.height ?? 0))).toBe(-Math.sign((before?.width ?? 0) - (before?.height ?? 0)));
  await dialog.getByRole('button', { name: 'Fit' }).click();
  const fit = (await picture.boundingBox())?.height ?? 0;
  await dialog.getByRole('button', { name: 'Larger' }).click();
  await expect.poll(async () => (await picture.boundingBox())?.height ?? 0).toBeGreaterThan(fit * 1.2);
  await expectNoAxeFindings(page, 'a picture large');
});

test('tables are tables, documents are their words', async ({ page, carrel }) => {
  const { evidence } = carrel;
  await evidence.add([evidenceFile('withdrawal-candidates-740s.csv'), evidenceFile('training-slides-shelving.pptx'), evidenceFile('mending-bench.heic')]);
  await evidence.choose(/Withdrawal candidates/);
  await expect(evidence.item.getByRole('columnheader').first()).toBeVisible();
  await expectNoAxeFindings(page, 'a table');
  await evidence.choose(/Training slides/);
  await expect(evidence.item.getByRole('region', { name: /^Words of/ })).toContainText(/\w{4}/);
  await expect(evidence.item).toContainText(/\d+ slides?/);
  await evidence.choose(/Mending bench/);
  await expect(evidence.item).toContainText('Browsers can’t draw this kind of picture');
});

test('nothing in a file runs, and nothing is fetched for it', async ({ page, context, carrel }) => {
  const { evidence } = carrel;
  const asked: string[] = [];
  const own = new URL(page.url()).origin;
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol !== 'blob:' && protocol !== 'data:' && origin !== own) asked.push(request.url());
  });
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const names = ['script.html', 'redirect.html', 'remote.svg', 'script.svg', 'external-entity.svg', 'javascript-action.pdf', 'launch-action.pdf', 'uri-action.pdf', 'attachment-inside.pdf'];
  await evidence.add(names.map(problem));
  await expect(evidence.items).toHaveCount(names.length, { timeout: 60_000 });
  const readGlobals = () => page.evaluate(() => Object.keys(window).filter((name) => !/^_?pdfjs/.test(name)).sort());
  const globals = await readGlobals();
  const titles = await evidence.items.allTextContents();
  for (const [index] of titles.entries()) {
    await evidence.items.nth(index).getByRole('link').click();
    await evidence.settlePreview();
    const wide = evidence.item.getByRole('button', { name: 'Show it large' });
    await wide.click();
    await page.waitForTimeout(700);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
  }
  expect(asked).toEqual([]);
  expect(dialogs).toEqual([]);
  expect(await readGlobals()).toEqual(globals);
  expect(new URL(page.url()).origin).toBe(own);
});
