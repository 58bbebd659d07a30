import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from '@playwright/test';
import { judgeBundle, unpack } from '../bundle-tools';
import { expect, test } from '../desktop';
import { expectNoAxeFindings, saveByDownload, watchForComplaints } from '../fixtures';
import { aMadePortfolio, saveZip, toPlan } from '../made-zips';
import { Carrel } from '../pages/carrel';

const titles = ['My portfolio', 'The other one'] as const;

type Guest = { readonly carrel: Carrel; readonly end: () => Promise<void> };

/** A clean machine with the browser host. */
async function openBrowserHost(browser: Browser, baseURL: string): Promise<Guest> {
  const context = await browser.newContext({ baseURL });
  const complaints = watchForComplaints(context);
  await saveByDownload(context);
  const carrel = new Carrel(await context.newPage());
  return {
    carrel,
    end: async () => {
      await context.close();
      expect(complaints).toEqual([]);
    },
  };
}

async function backUp(carrel: Carrel): Promise<void> {
  await carrel.page.goto(`${carrel.page.url().split('#')[0] ?? ''}#/back-up`);
  await carrel.page.getByRole('button', { name: 'Back up everything' }).click();
}

async function restoreBoth({ page, title }: Carrel): Promise<void> {
  await expect(title).toHaveText('A backup of everything', { timeout: 60_000 });
  for (const name of titles) await expect(page.getByRole('checkbox', { name: new RegExp(`^${name}`) })).toBeChecked();
  await page.getByRole('button', { name: 'Bring in 2 portfolios' }).click();
  await expect(title).toHaveText('2 portfolios are in', { timeout: 60_000 });
}

/** What must be equal whichever host made the backup: the records and the list of files with their digests, by folder. */
function readBackup(zip: string, into: string) {
  const folder = unpack(zip, into);
  for (const { tool, state, said } of judgeBundle(zip, folder)) expect(['sound', 'missing'], `${tool}: ${said}`).toContain(state);
  const evidence = readFileSync(path.join(folder, 'manifest-sha256.txt'), 'utf8').split('\n').filter((line) => line.includes('/evidence/'));
  const records = ['my-portfolio', 'the-other-one'].map((name) => readFileSync(path.join(folder, 'data/portfolios', name, 'portfolio.json'), 'utf8'));
  return { folder, evidence, records };
}

test('everything is backed up in one bundle and restored on a clean machine in the other host, there and back', async ({ browser, baseURL, desktop, carrel }, testInfo) => {
  test.setTimeout(420_000);
  mkdirSync(testInfo.outputDir, { recursive: true });
  const fromBrowser = testInfo.outputPath('carrel-from-browser.zip');
  const fromDesktop = testInfo.outputPath('carrel-from-desktop.zip');
  const fromSecond = testInfo.outputPath('carrel-from-second-browser.zip');

  await test.step('in the browser: two portfolios, one backup', async () => {
    const guest = await openBrowserHost(browser, baseURL ?? '');
    const { page } = guest.carrel;
    for (const [place, title] of titles.entries()) {
      if (place === 0) await guest.carrel.bringIn.open();
      else await page.getByRole('button', { name: 'Bring in another' }).click();
      await guest.carrel.bringIn.take(await saveZip(toPlan(aMadePortfolio(`p-${place}`, title)), testInfo.outputDir));
      await expect(guest.carrel.title).toHaveText(/^The bundle is in: \d+ added$/, { timeout: 60_000 });
    }
    await page.goto('./');
    await page.getByRole('link', { name: /^Back up everything/ }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'The other one' })).toContainText('2 evidence items');
    await expectNoAxeFindings(page, 'back up everything');
    await page.screenshot({ path: testInfo.outputPath('back-up.png') });
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Back up everything' }).click();
    await (await download).saveAs(fromBrowser);
    expect((await download).suggestedFilename()).toMatch(/^carrel-everything-\d{4}-\d\d-\d\d\.zip$/);
    await expect(guest.carrel.title).toHaveText('Everything is backed up');
    await expectNoAxeFindings(page, 'backed up');
    await page.screenshot({ path: testInfo.outputPath('backed-up.png') });
    await guest.end();
  });
  const first = readBackup(fromBrowser, testInfo.outputPath('from-browser'));
  expect(first.evidence).toHaveLength(4);

  await test.step('its first page leads to both, in any browser', async () => {
    const page = await browser.newPage();
    await page.goto(`file://${path.join(first.folder, 'data/index.html')}`);
    await page.getByRole('link', { name: 'The other one' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('The other one');
    await page.close();
  });

  await test.step('on a clean desktop: both come back, and a backup there is the same', async () => {
    expect(await desktop.startAgain([fromBrowser])).toBe(0);
    await restoreBoth(carrel);
    await expectNoAxeFindings(carrel.page, 'report of several portfolios');
    await desktop.saveTo(fromDesktop);
    await backUp(carrel);
    await expect(carrel.title).toHaveText('Everything is backed up', { timeout: 60_000 });
  });
  const second = readBackup(fromDesktop, testInfo.outputPath('from-desktop'));
  expect(second.records).toEqual(first.records);
  expect(second.evidence).toEqual(first.evidence);

  await test.step('on a clean browser again: the desktop’s backup comes back whole', async () => {
    const guest = await openBrowserHost(browser, baseURL ?? '');
    await guest.carrel.bringIn.open();
    await guest.carrel.bringIn.take(fromDesktop);
    await restoreBoth(guest.carrel);
    await guest.carrel.page.screenshot({ path: testInfo.outputPath('report.png') });
    const download = guest.carrel.page.waitForEvent('download');
    await backUp(guest.carrel);
    await (await download).saveAs(fromSecond);
    await guest.end();
  });
  const third = readBackup(fromSecond, testInfo.outputPath('from-second-browser'));
  expect(third.records).toEqual(first.records);
  expect(third.evidence).toEqual(first.evidence);
});
