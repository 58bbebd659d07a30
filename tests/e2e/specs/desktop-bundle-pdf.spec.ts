import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgeBundle, unpack } from '../bundle-tools';
import { expect, test } from '../desktop';
import { askProgram, readPdf } from '../pdf-facts';

test('a bundle of the desktop holds the portfolio as a tagged PDF, and is the same when it is made again', async ({ desktop, carrel }, testInfo) => {
  await carrel.openSample();
  const stored = listStored(desktop.userData);
  const make = async (name: string): Promise<string> => {
    const zip = testInfo.outputPath(name);
    await carrel.goToAddress('export/access');
    await desktop.saveTo(zip);
    await desktop.page.getByRole('button', { name: 'Make the bundle' }).click();
    await expect(carrel.title).toHaveText('The bundle is made', { timeout: 90_000 });
    return zip;
  };
  const zip = await make('first.zip');
  await expect(desktop.page.getByText('The PDF could not be made')).toHaveCount(0);
  const folder = unpack(zip, testInfo.outputPath('unpacked'));
  const pdf = join(folder, 'data/portfolio.pdf');

  await test.step('the PDF has its title, headings, bookmarks and links inside', () => {
    const facts = readPdf(pdf);
    expect(facts).toMatchObject({ isPdf: true, isTagged: true, hasBookmarks: true });
    expect(facts.titles[0]).toMatch(/^Access Services, Portfolio of Maren Castellow/);
    expect(facts.titles).toEqual(expect.arrayContaining(['Contents', '1 Arranging collections', 'Evidence']));
    expect(facts.links).toBeGreaterThan(60);
    const text = readFileSync(pdf).toString('latin1');
    expect(text).not.toMatch(/\/URI \(app:|Mozilla/);
    expect(text.match(/\/Lang \([A-Za-z-]+\)/)?.[0]).toBe('/Lang (en-US)');
  });

  await test.step('other programs find it sound', () => {
    const [checked, info] = [askProgram('qpdf', ['--check', pdf]), askProgram('pdfinfo', [pdf])];
    if (checked === null || info === null) testInfo.annotations.push({ type: 'not on this machine', description: 'qpdf or pdfinfo' });
    if (checked !== null) expect(checked.code).toBe(0);
    if (info !== null) expect(info.text).toMatch(/Title:\s+Access Services, Portfolio of Maren Castellow[\s\S]*Author:\s+Maren Castellow[\s\S]*Tagged:\s+yes/);
  });

  await test.step('the bundle is sound with it, and its crate lists it', () => {
    for (const { tool, state, said } of judgeBundle(zip, folder)) if (state !== 'missing') expect(state, `${tool}: ${said}`).toBe('sound');
    expect(readFileSync(join(folder, 'data/ro-crate-metadata.json'), 'utf8')).toContain('"@id": "portfolio.pdf"');
  });

  await test.step('it is not kept among the evidence, and its window is gone', async () => {
    expect(listStored(desktop.userData)).toEqual(stored);
    expect(await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  await test.step('made again at another time, it is the same to the last byte', async () => {
    expect(readFileSync(await make('second.zip')).equals(readFileSync(zip))).toBe(true);
  });
});

test('turning back from the save dialog leaves no PDF behind', async ({ desktop, carrel }) => {
  await carrel.begin();
  await carrel.goToAddress('export/access');
  const stored = listStored(desktop.userData);
  await desktop.answer('showSaveDialog', { canceled: true, filePath: '' });
  await desktop.page.getByRole('button', { name: 'Make the bundle' }).click();
  await expect.poll(async () => (await desktop.recorded('dialog.showSaveDialog')).length, { timeout: 60_000 }).toBe(1);
  await expect(desktop.page.getByRole('button', { name: 'Make the bundle' })).toBeVisible();
  await expect.poll(() => listStored(desktop.userData)).toEqual(stored);
});

/** Every file of the evidence store. */
function listStored(userData: string): readonly string[] {
  const store = join(userData, 'evidence');
  if (!existsSync(store)) return [];
  return readdirSync(store, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort();
}
