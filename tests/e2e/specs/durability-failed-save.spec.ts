import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

type Breakable = { breaksWrites?: boolean };

/** From now on the database refuses to write responses, as it does when the disk is full. */
async function letWritesBreak(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args) {
      if (this.name === 'responses' && (window as Breakable).breaksWrites === true) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.apply(this, args);
    };
  });
}

const setBroken = (page: Page, isBroken: boolean): Promise<void> => page.evaluate((broken) => void ((window as Breakable).breaksWrites = broken), isBroken);

test('a save that fails stays on screen with a way out, and ends when saving works again', async ({ page, carrel }, testInfo) => {
  await letWritesBreak(page);
  await carrel.begin();
  await carrel.goTo('Write');
  await setBroken(page, true);
  const words = 'The summer when I learned to mend a spine by myself.';
  await carrel.writing.write('What I did', words);

  const banner = page.getByRole('alert');
  await expect(banner).toContainText('The disk is full, so Carrel cannot save.');
  await expect(banner).toContainText('Your words are safe on this screen');
  await expect(carrel.saveState).toHaveText('Not saved');

  await test.step('the banner stays, elsewhere too', async () => {
    await carrel.goTo('Evidence');
    await expect(carrel.title).toHaveText('Evidence');
    await expect(banner).toBeVisible();
    await carrel.goTo('Write');
    await expect(carrel.writing.part('What I did')).toContainText(words);
    await expect(banner).toBeVisible();
  });

  await test.step('"Save a copy elsewhere" gives the words as a file', async () => {
    const download = page.waitForEvent('download');
    await banner.getByRole('button', { name: 'Save a copy elsewhere' }).click();
    const copy = testInfo.outputPath('words.txt');
    await (await download).saveAs(copy);
    expect(readFileSync(copy, 'utf8')).toContain(words);
  });

  await test.step('"Try again" fails as long as the disk does, and then saves', async () => {
    await banner.getByRole('button', { name: 'Try again' }).click();
    await expect(carrel.saveState).toHaveText('Not saved');
    await setBroken(page, false);
    await banner.getByRole('button', { name: 'Try again' }).click();
    await expect(banner).toHaveCount(0);
    await expect(carrel.saveState).toHaveText(/^Saved/);
  });

  await page.reload();
  await expect(carrel.writing.part('What I did')).toHaveText(words);
  await expect(page.getByText('Your last words are back.')).toHaveCount(0);
});
