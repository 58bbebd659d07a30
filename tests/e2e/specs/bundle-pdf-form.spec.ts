import { mkdirSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { unpackFlat } from '../unpack-flat';
import { expect, expectNoAxeFindings, test } from '../fixtures';
import { askProgram } from '../pdf-facts';

test('an upload form that takes PDF only gets PDF files within its limits, and what can’t go along is named', async ({ carrel, page, context }, testInfo) => {
  // A headless browser can't ask for a folder: the files come as one zip.
  await context.addInitScript(() => Object.defineProperty(window, 'showDirectoryPicker', { value: undefined }));
  await carrel.openSample();
  await carrel.goToAddress('export/access');
  await carrel.export.chooseRecipient(/An upload form that takes PDF only/);
  await expect(page.getByText('At most ten PDF files of 5 MB each.')).toBeVisible();
  await expect(page.getByText(/can’t be turned into a PDF by Carrel/)).toBeVisible();
  await expect(page.getByText(/E\d+ Self-check in four steps|E\d+ .*Self-check/).first()).toBeVisible();
  await expectNoAxeFindings(page, 'files for an upload form');

  const make = page.getByRole('button', { name: 'Make the files' });
  await expect(make).toBeDisabled();
  await page.getByRole('checkbox', { name: /Go on without what can’t go along/ }).check();

  await test.step('the portfolio, which a browser prints and saves, comes back as the first file', async () => {
    const paper = await context.newPage();
    await paper.setContent('<!doctype html><html lang="en"><title>Portfolio</title><h1>Portfolio</h1>');
    const portfolio = testInfo.outputPath('printed.pdf');
    await paper.pdf({ path: portfolio, tagged: true, outline: true });
    await paper.close();
    await page.getByLabel('The portfolio as PDF').setInputFiles(portfolio);
    await expect(page.getByText('printed.pdf')).toBeVisible();
  });

  await make.click();
  await expect(carrel.title).toHaveText('The files are ready', { timeout: 60_000 });
  const rows = page.getByRole('table', { name: 'Files that were made' }).getByRole('rowheader');
  await expect(rows.first()).toHaveText('01-portfolio.pdf');
  expect(await rows.count()).toBeLessThanOrEqual(10);
  await expectNoAxeFindings(page, 'files that are ready');

  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the files' }).click();
  const zip = testInfo.outputPath('files.zip');
  await (await waiting).saveAs(zip);
  await expect(carrel.title).toHaveText('The files are made');
  await expectNoAxeFindings(page, 'receipt for files');
  await expect(page.getByText('Not among the files:')).toBeVisible();

  const folder = testInfo.outputPath('files');
  mkdirSync(folder);
  unpackFlat(zip, folder);
  const names = readdirSync(folder).sort();
  expect(names.length).toBeGreaterThan(3);
  expect(names.length).toBeLessThanOrEqual(10);
  for (const name of names) {
    const file = path.join(folder, name);
    expect(name).toMatch(/^\d\d-[a-z0-9-]+\.pdf$/);
    expect(statSync(file).size, name).toBeLessThanOrEqual(5_000_000);
    const checked = askProgram('qpdf', ['--check', file]);
    if (checked !== null) expect(checked.code, name).toBe(0);
  }
});
