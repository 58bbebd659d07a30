import type { Page } from '@playwright/test';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desktop } from '../../electron-standin/launch-desktop';
import { expect, test } from '../desktop';
import { evidenceFile } from '../fixture-files';
import { Carrel } from '../pages/carrel';

const words = 'A quiet word about the hold shelf';
const competency = 'write/access/07';

/** From an empty desk to a competency that can be written. */
async function beginWriting(carrel: Carrel): Promise<string> {
  await carrel.begin();
  await carrel.goToAddress(competency);
  await expect(carrel.writing.part('What I did')).toBeVisible();
  return carrel.portfolioId;
}

async function openAgain({ page }: Desktop, portfolioId: string): Promise<Carrel> {
  const carrel = new Carrel(page);
  await page.goto(`./#/p/${portfolioId}/${competency}`);
  await expect(carrel.writing.part('What I did')).toBeVisible();
  return carrel;
}

/** Keeps the page from doing anything for a while, as a frozen disk or a runaway script would. */
async function holdPage(page: Page, milliseconds: number): Promise<void> {
  const held = page.evaluate((length) => {
    for (const end = Date.now() + length; Date.now() < end; );
  }, milliseconds);
  // The desktop may end while the page is held.
  held.catch(() => undefined);
  // Not Playwright's own wait, which would wait for the page.
  await new Promise((resolve) => setTimeout(resolve, 200));
}

test('quitting in the middle of a sentence keeps all of it', async ({ desktop, carrel, launch }) => {
  const portfolioId = await beginWriting(carrel);
  await carrel.writing.putCaretIn('What I did');
  await carrel.writing.type(words);
  await desktop.quit();
  const again = await launch({ userData: desktop.userData, documents: desktop.documents });
  const reopened = await openAgain(again, portfolioId);
  await expect(reopened.writing.part('What I did')).toHaveText(words);
  await expect(again.page.getByText('There is a second text for this part.')).toHaveCount(0);
});

test('when writing down does not end, the person is asked, and may stay or leave', async ({ desktop, carrel }) => {
  await beginWriting(carrel);
  await carrel.writing.putCaretIn('What I did');
  await carrel.writing.type(words);
  await desktop.answer('showMessageBox', { response: 0, checkboxChecked: false });
  await holdPage(desktop.page, 7_000);
  await desktop.askToQuit();
  await expect.poll(async () => (await desktop.recorded('dialog.showMessageBox')).length, { timeout: 15_000 }).toBe(1);
  const [question] = await desktop.recorded('dialog.showMessageBox');
  const { message, detail, buttons } = question?.args[0] as { readonly message: string; readonly detail: string; readonly buttons: readonly string[] };
  expect(buttons).toEqual(['Keep Carrel open', 'Close anyway']);
  expect(`${message} ${detail}`).toMatch(/saved/);

  await expect(carrel.writing.part('What I did'), 'it stays open, with every word').toHaveText(words);
  await desktop.answer('showMessageBox', { response: 1, checkboxChecked: false });
  await holdPage(desktop.page, 7_000);
  await desktop.quit();
});

test('killed in the middle of typing, it comes back with everything but the last second', async ({ desktop, carrel, launch }) => {
  const portfolioId = await beginWriting(carrel);
  await carrel.writing.write('Approach', 'This stood here before.');
  await desktop.page.keyboard.press('Control+s');
  await expect(carrel.saveState).toHaveText(/^Saved \d/);
  await desktop.pick(desktop.page.locator('input[type=file]').first(), [evidenceFile('closing-checklist.txt')]);
  await carrel.writing.putCaretIn('What I did');
  await carrel.writing.type(words, 15);
  await desktop.page.waitForTimeout(1_000);
  await carrel.writing.type(' and then', 15);
  await desktop.kill();

  const again = await launch({ userData: desktop.userData, documents: desktop.documents });
  const reopened = await openAgain(again, portfolioId);
  await expect(reopened.writing.part('Approach')).toHaveText('This stood here before.');
  expect(await reopened.writing.part('What I did').textContent()).toContain(words);
  expect(await readdir(join(desktop.userData, 'evidence', 'incoming')), 'nothing half-written is left').toEqual([]);
});

test('when the page crashes, the person is told, and it comes back with every key', async ({ desktop, carrel }) => {
  const portfolioId = await beginWriting(carrel);
  await carrel.writing.putCaretIn('What I did');
  await carrel.writing.type(words);
  await desktop.answer('showMessageBox', { response: 0, checkboxChecked: false });
  await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect.poll(async () => (await desktop.recorded('dialog.showMessageBox')).length).toBe(1);

  // Playwright gives a crashed page up, so main is asked what its window shows now.
  const ask = (code: string) => desktop.evaluate(({ BrowserWindow }, source) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(source) as Promise<string>, code).catch(() => '');
  await expect.poll(() => ask('document.querySelector("h1")?.textContent ?? ""')).not.toBe('');
  await ask(`location.hash = '#/p/${portfolioId}/${competency}'; ''`);
  await expect.poll(() => ask('document.querySelector("main")?.innerText ?? ""')).toContain(words);
});

test('a second start brings the window forward and opens what it was given', async ({ desktop, carrel }, testInfo) => {
  await expect(carrel.title).toBeVisible();
  const minimize = () => desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const isMinimized = () => desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  await minimize();
  expect(await desktop.startAgain([])).toBe(0);
  await expect.poll(isMinimized).toBe(false);

  await minimize();
  const broken = testInfo.outputPath('not a bundle.zip');
  await writeFile(broken, 'These are not the bytes of a bundle.');
  expect(await desktop.startAgain(['--some-switch', broken])).toBe(0);
  await expect.poll(isMinimized).toBe(false);
  await expect(carrel.bringIn.refusal).toContainText(/bundle/i);
  expect(await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
