import path from 'node:path';
import { expect, test } from '../fixtures';
import { portfolioScreens, showScreen } from '../sample-screens';

const folder = path.resolve(import.meta.dirname, '../../../test-results/gallery');
const sizes = [
  { name: '1440x900', width: 1440, height: 900 },
  { name: '1366x768', width: 1366, height: 768 },
  { name: '960x720', width: 960, height: 720 },
  // 1366 x 768 at 200 %.
  { name: '683x384', width: 683, height: 384 },
] as const;

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every screen, ${colorScheme}`, async ({ page, carrel }, testInfo) => {
    await page.emulateMedia({ colorScheme });
    const picture = async (name: string): Promise<void> => {
      for (const { name: size, width, height } of sizes) {
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: path.join(folder, colorScheme, `${name}-${size}.png`), animations: 'disabled', caret: 'hide' });
      }
      await page.setViewportSize({ width: 1366, height: 768 });
    };
    await carrel.open();
    await expect(carrel.title).toBeVisible();
    await picture('start-first');
    await page.goto('./#/settings');
    await expect(carrel.title).toBeVisible();
    await picture('settings');
    await carrel.openSample();
    for (const screen of portfolioScreens) {
      // Drawers open only where there is no room for a panel, so every size goes its own way there.
      for (const { name: size, width, height } of sizes) {
        await page.setViewportSize({ width, height });
        await showScreen(carrel, screen);
        await page.screenshot({ path: path.join(folder, colorScheme, `${screen.name}-${size}.png`), animations: 'disabled', caret: 'hide' });
      }
    }
    await page.setViewportSize({ width: 1366, height: 768 });
    await carrel.goToAddress('export/access');
    const zip = testInfo.outputPath('bundle.zip');
    await (await carrel.export.make()).saveAs(zip);
    await expect(carrel.title).toHaveText('The bundle is made');
    await picture('receipt');
    await carrel.bringIn.open();
    await picture('bring-in');
    await carrel.bringIn.take(zip);
    await expect(carrel.title).toHaveText('You have this portfolio already', { timeout: 30_000 });
    await picture('bring-in-known');
    await carrel.bringIn.openAsCopy();
    await expect(carrel.title).toHaveText(/^The bundle is in/, { timeout: 30_000 });
    await picture('import-report');
    await carrel.open();
    await expect(carrel.title).toHaveText('Carry on');
    await picture('start');
  });
}
