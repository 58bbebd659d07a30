import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../desktop';
import { askProgram, readPdf } from '../pdf-facts';

test('an upload form gets the portfolio and the evidence as PDF files in a new folder', async ({ desktop, carrel }, testInfo) => {
  await carrel.openSample();
  await carrel.goToAddress('export/access');
  const { page } = desktop;
  await carrel.export.chooseRecipient(/An upload form that takes PDF only/);
  await expect(page.getByText('At most ten PDF files of 5 MB each.')).toBeVisible();
  await page.getByRole('checkbox', { name: /Go on without what can’t go along/ }).check();
  await page.getByRole('button', { name: 'Make the files' }).click();
  await expect(carrel.title).toHaveText('The files are ready', { timeout: 90_000 });

  const place = testInfo.outputPath('place');
  mkdirSync(place, { recursive: true });
  await test.step('turning back from the dialog leaves nothing, and they can still be saved', async () => {
    await desktop.answer('showOpenDialog', { canceled: true, filePaths: [] });
    await page.getByRole('button', { name: 'Save the files' }).click();
    await expect(page.getByRole('button', { name: 'Save the files' })).toBeVisible();
    expect(readdirSync(place)).toEqual([]);
  });

  await desktop.answer('showOpenDialog', { canceled: false, filePaths: [place] });
  await page.getByRole('button', { name: 'Save the files' }).click();
  await expect(carrel.title).toHaveText('The files are made', { timeout: 60_000 });
  const [folder = ''] = readdirSync(place);
  expect(folder).toMatch(/^lssc-access-/);
  const names = readdirSync(join(place, folder)).sort();
  expect(names[0]).toBe('01-portfolio.pdf');
  expect(names.length).toBeLessThanOrEqual(10);
  for (const name of names) {
    const file = join(place, folder, name);
    expect(statSync(file).size).toBeLessThanOrEqual(5_000_000);
    const checked = askProgram('qpdf', ['--check', file]);
    if (checked !== null) expect(checked.code, name).toBe(0);
  }
  expect(readPdf(join(place, folder, '01-portfolio.pdf'))).toMatchObject({ isTagged: true, hasBookmarks: true });

  await page.getByRole('button', { name: 'Show in folder' }).click();
  await expect.poll(() => desktop.recorded('shell.showItemInFolder')).toEqual([expect.objectContaining({ args: [join(place, folder)] })]);
});

test('a board that takes one PDF gets one', async ({ desktop, carrel }, testInfo) => {
  const { page } = desktop;
  await carrel.open();
  await page.getByRole('radio', { name: /NHLA/ }).check();
  await page.getByRole('button', { name: /^Start with/ }).click();
  await expect(page).toHaveURL(/#\/p\//);
  await carrel.goToAddress('plan');
  await carrel.plan.choose('Level 1');
  await carrel.goToAddress('export/level-1');
  await carrel.export.chooseRecipient(/Review board, by e-mail/);
  await expect(page.getByText('One PDF file.')).toBeVisible();
  await page.getByRole('button', { name: 'Make the files' }).click();
  await expect(carrel.title).toHaveText('The files are ready', { timeout: 90_000 });
  const target = testInfo.outputPath('place/board.pdf');
  mkdirSync(testInfo.outputPath('place'), { recursive: true });
  writeFileSync(target, 'an older file');
  await desktop.saveTo(target);
  await page.getByRole('button', { name: 'Save the file' }).click();
  await expect(carrel.title).toHaveText('The file is made', { timeout: 60_000 });
  expect(readPdf(target)).toMatchObject({ isPdf: true, isTagged: true });
  expect(readdirSync(testInfo.outputPath('place'))).toEqual(['board.pdf']);
});
