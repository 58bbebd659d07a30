import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, needsRealElectron, test } from '../desktop';
import { askProgram, readPdf } from '../pdf-facts';

test('a competency with a picture becomes a tagged PDF where the person wants it', async ({ desktop, carrel }, testInfo) => {
  await carrel.openSample();
  await carrel.goToAddress('write/access/01');
  await expect(carrel.title).toHaveText('Arranging collections');
  const target = testInfo.outputPath('arranging.pdf');
  writeFileSync(target, 'an older file');
  await desktop.saveTo(target);
  await desktop.page.keyboard.press('Control+p');
  await desktop.page.getByRole('dialog').getByRole('button', { name: 'Save as PDF' }).click();
  await expect(carrel.toast).toContainText('The PDF is saved: arranging.pdf', { timeout: 60_000 });

  const facts = readPdf(target);
  expect(facts).toMatchObject({ isPdf: true, isTagged: true, hasBookmarks: true });
  expect(facts.titles[0]).toMatch(/^Access Services, 1, Arranging collections, Portfolio of Maren Castellow/);
  expect(facts.titles).toEqual(expect.arrayContaining(['1 Arranging collections', 'What I did', 'Evidence for 1', 'Evidence']));
  expect(readFileSync(target).includes('/Subtype /Image'), 'the picture of the text').toBe(true);
  expect(readdirSync(testInfo.outputDir).filter((name) => name.startsWith('.')), 'nothing half-written is left').toEqual([]);

  await test.step('its window is gone, had no scripts, and asked for nothing from elsewhere', async () => {
    const left = await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(left).toBe(1);
  });

  await test.step('it is shown in its folder', async () => {
    await carrel.toast.getByRole('button', { name: 'Show in folder' }).click();
    await expect.poll(() => desktop.recorded('shell.showItemInFolder')).toEqual([expect.objectContaining({ args: [target] })]);
  });

  const checked = askProgram('qpdf', ['--check', target]);
  if (checked !== null) expect(checked.code).toBe(0);
});

test('turning back from the save dialog makes no PDF and says nothing', async ({ desktop, carrel }, testInfo) => {
  await carrel.begin();
  await expect(desktop.page).toHaveURL(/\/home$/);
  await desktop.answer('showSaveDialog', { canceled: true, filePath: '' });
  await desktop.menu('save-pdf');
  const dialog = desktop.page.getByRole('dialog', { name: 'What do you want to print?' });
  await expect(dialog.getByRole('radio', { name: 'Everything written' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Save as PDF' }).click();
  await expect(dialog.getByRole('button', { name: 'Save as PDF' })).toBeEnabled();
  await expect(dialog.getByText(/could not/)).toHaveCount(0);
  expect(existsSync(join(testInfo.outputDir, 'access.pdf'))).toBe(false);
});

test('the print dialog of the system shows for the document, not for the page', async ({ desktop, carrel }) => {
  await carrel.begin();
  await carrel.goToAddress('write/access/07');
  await expect(carrel.title).toHaveText('Explaining policies');
  await desktop.menu('print');
  await desktop.page.getByRole('dialog').getByRole('button', { name: 'Print', exact: true }).click();
  await expect(desktop.page.getByRole('dialog')).toHaveCount(0);
  await expect.poll(async () => (await desktop.recorded('webContents.print')).length).toBe(1);
});

test('the window that draws has no scripts, no preload and a session in memory @real-electron', async ({ desktop, carrel }, testInfo) => {
  needsRealElectron('the stand-in takes scripts out by Chromium’s own switch, and has one profile for all sessions');
  await carrel.begin();
  await expect(desktop.page).toHaveURL(/\/home$/);
  await desktop.evaluate(({ app }) => {
    const seen: unknown[] = [];
    Object.assign(globalThis, { seen });
    app.on('web-contents-created', (_event, contents) => {
      contents.once('did-finish-load', () => {
        // Electron has it, its types don't say so.
        const { javascript, preload } = (contents as unknown as { getLastWebPreferences: () => { javascript?: boolean; preload?: string } }).getLastWebPreferences();
        seen.push({ javascript, preload: preload ?? '', storage: contents.session.storagePath });
      });
    });
  });
  const target = testInfo.outputPath('all.pdf');
  await desktop.saveTo(target);
  await desktop.menu('save-pdf');
  await desktop.page.getByRole('dialog').getByRole('button', { name: 'Save as PDF' }).click();
  await expect(carrel.toast).toContainText('The PDF is saved');
  const seen = await desktop.evaluate(() => (globalThis as unknown as { seen: unknown }).seen);
  expect(seen).toEqual([{ javascript: false, preload: '', storage: null }]);
  expect(readPdf(target)).toMatchObject({ isPdf: true, isTagged: true, hasBookmarks: true });
});
