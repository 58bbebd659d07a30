import type { Page } from '@playwright/test';
import { expect, expectNoAxeFindings, test } from '../fixtures';
import { SafeCopiesPage } from '../pages/safe-copies-page';
import { findSideScroll } from '../side-scroll';

const words = 'I had thought a clear policy was a short one. It is not.';
const rest = ' The first handout I made was half a page, and people still came back to ask.';

/** What a failing disk or a careless tool does: the portfolio's database is gone, its line in the list is not. */
const loseDatabase = (page: Page, id: string): Promise<void> =>
  page.evaluate(
    (name) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(new Error('not deleted'));
      }),
    `carrel-portfolio-${id}`,
  );

test('what is written gets a safe copy by itself, which gives a part back and a lost portfolio too', async ({ page, carrel }) => {
  const copies = new SafeCopiesPage(page);
  await page.clock.install();
  await carrel.begin();
  await carrel.goTo('Write');
  await carrel.writing.write('What I learned', words + rest);
  await expect(carrel.saveState).toHaveText(/^Saved/);
  const id = carrel.portfolioId;

  await test.step('a copy is made after half a minute without a change', async () => {
    await page.clock.fastForward(31_000);
    await expect(copies.inBar).toHaveText(/^Safe copy \d+:\d\d/);
  });

  await test.step('the page shows what the copy has that is not there now', async () => {
    await carrel.writing.putCaretIn('What I learned');
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(words);
    await copies.inBar.click();
    await expect(carrel.title).toHaveText(/^What today’s .* copy has$/);
    await expect(copies.part('What I learned')).toContainText(rest.trim());
    await expect(copies.part('What I learned').locator('ins')).toHaveText(rest.trim());
    await expectNoAxeFindings(page, 'safe copies');
    for (const [width, height] of [[1366, 768], [683, 384], [320, 640]] as const) {
      await page.setViewportSize({ width, height });
      expect(await findSideScroll(page), `safe copies at ${String(width)}`).toEqual([]);
    }
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  await test.step('a part is brought back by the keyboard alone, and what stood there is kept', async () => {
    await copies.part('What I learned').getByRole('button', { name: 'Bring back this part' }).focus();
    await page.keyboard.press('Enter');
    await expect(carrel.toast).toContainText('What I learned is back. What stood there is among its earlier texts.');
    await expect(carrel.title).toBeFocused();
    await carrel.goTo('Write');
    await expect(carrel.writing.part('What I learned')).toHaveText(words + rest);
  });

  await test.step('the copy proves itself', async () => {
    await copies.inBar.click();
    await copies.test();
    await expect(copies.result).toContainText('This copy is sound.');
    await expect(page.getByRole('navigation', { name: 'Safe copies' })).toContainText('Opened and checked today');
  });

  await test.step('a portfolio whose database is lost is opened from its copy in two presses', async () => {
    await carrel.open();
    await expect(carrel.title).toHaveText('Carry on');
    await loseDatabase(page, id);
    await page.goto(`./#/p/${id}/home`);
    await expect(carrel.title).toHaveText('Your portfolio could not be opened');
    await expectNoAxeFindings(page, 'open failed');
    await page.getByRole('button', { name: /^Open the copy of/ }).first().click();
    await page.getByRole('link', { name: 'Go to it' }).click();
    await expect(carrel.title).toContainText('(restored ');
    await carrel.goTo('Write');
    await expect(carrel.writing.part('What I learned')).toHaveText(words + rest);
  });
});

test('copies of a portfolio that is gone from this browser are found on the first page', async ({ page, carrel }) => {
  await carrel.begin();
  await carrel.goTo('Write');
  await carrel.writing.write('What I learned', words);
  await expect(carrel.saveState).toHaveText(/^Saved/);
  const id = carrel.portfolioId;
  await carrel.goToAddress('safe-copies');
  await new SafeCopiesPage(page).makeNow();
  await carrel.chooseFromMenu('Settings');
  await page.getByRole('link', { name: 'See all safe copies' }).click();
  await expect(page.getByRole('button', { name: 'Open the copy as a second portfolio' })).toBeVisible();
  await expectNoAxeFindings(page, 'all safe copies');
  await page.evaluate(
    (gone) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('carrel-registry');
        opening.onsuccess = () => {
          const change = opening.result.transaction('portfolios', 'readwrite');
          change.objectStore('portfolios').delete(gone);
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    id,
  );
  await carrel.open();
  await page.reload();
  await expect(page.getByText('Carrel found safe copies of')).toBeVisible();
  await expectNoAxeFindings(page, 'first page with safe copies');
  await page.getByRole('link', { name: 'Look at the safe copies' }).click();
  await page.getByRole('button', { name: 'Open the copy as a second portfolio' }).click();
  await page.getByRole('link', { name: 'Go to it' }).click();
  await carrel.goTo('Write');
  await expect(carrel.writing.part('What I learned')).toHaveText(words);
});
