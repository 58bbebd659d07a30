import path from 'node:path';
import { expect, test } from '../fixtures';
import { portfolioScreens, showScreen } from '../sample-screens';

/** Beside the results of the tests; `npm run gallery` takes them into docs/pictures, where the README shows them. */
const folder = path.resolve(import.meta.dirname, '../../../test-results/pictures');

test('home, writing and check are pictured for the README', async ({ page, carrel }) => {
  await carrel.openSample();
  for (const [name, screen] of [['home', 'home'], ['write', 'write'], ['check', 'check']] as const) {
    const found = portfolioScreens.find((candidate) => candidate.name === screen);
    expect(found, screen).toBeDefined();
    if (found !== undefined) await showScreen(carrel, found);
    await expect(page.getByRole('main')).toBeVisible();
    const picture = await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
    expect(picture.length, `${name}.png stays small enough for the README`).toBeLessThan(300_000);
  }
});
