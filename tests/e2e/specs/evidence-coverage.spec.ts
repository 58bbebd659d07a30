import { readFileSync } from 'node:fs';
import { expect, expectNoAxeFindings, test } from '../fixtures';
import { readPdf } from '../pdf-facts';

const heard = 'document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent';

test('the map by keyboard alone: find a gap, fill it, take it back, say why', async ({ page, carrel }) => {
  await carrel.openSample();
  await carrel.goToAddress('coverage/access');
  const grid = page.getByRole('grid', { name: /^Coverage: Access Services, / });
  await expect(grid).toBeVisible();
  await expectNoAxeFindings(page, 'coverage map');

  const gaps = page.getByRole('radio', { name: /^Gaps/ });
  await page.getByRole('radio', { name: /^All/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(gaps).toBeChecked();
  const gap = grid.getByRole('gridcell', { name: /only secondary/ });
  await expect(gap).toHaveCount(1);

  await page.keyboard.press('Tab');
  for (let steps = 0; steps < 6 && !(await grid.evaluate((element) => element.contains(document.activeElement))); steps += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.evaluate(heard)).toMatch(/^Access 3, .*: E\d+ .*, primary, not attached$/);

  await page.keyboard.press(' ');
  await expect.poll(() => page.evaluate(heard)).toMatch(/, primary, attached, not mentioned$/);
  await expect(gap).toHaveCount(0);
  await expect(carrel.toast).toContainText('attached to Access 3');
  await carrel.toast.getByRole('button', { name: 'Take it off' }).focus();
  await page.keyboard.press('Enter');
  await expect(gap).toHaveCount(1);

  await grid.locator('[tabindex="0"]').focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Attach' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Note for Access 3')).toBeFocused();
  await page.keyboard.type('Who may borrow what.');
  await expectNoAxeFindings(page, 'one place of the coverage map');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(heard)).toMatch(/^Access 3, .*attached, not mentioned$/);

  await page.reload();
  await expect(grid).toBeVisible();
  await grid.getByRole('gridcell', { name: /^Access 3, .*, primary, attached, not mentioned$/ }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByLabel('Note for Access 3')).toHaveValue('Who may borrow what.');
  await dialog.getByRole('link', { name: 'Write why' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/write\/access\/03/);
  await expect(carrel.writing.side.getByRole('link', { name: 'See what your evidence covers' })).toBeVisible();
});

test('the map is printed on its side, apart from the screen', async ({ page, carrel }, testInfo) => {
  await carrel.openSample();
  await page.getByRole('link', { name: 'See what your evidence covers' }).click();
  await expect(page.getByRole('grid')).toBeVisible();
  const file = testInfo.outputPath('map.pdf');
  await page.pdf({ path: file, preferCSSPageSize: true });
  expect(readPdf(file).pages).toBeGreaterThan(0);
  const sheets = [...readFileSync(file).toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
  expect(sheets.length).toBeGreaterThan(0);
  for (const [, width, height] of sheets) expect(Number(width)).toBeGreaterThan(Number(height));
  await expect(page.locator('[data-paper]')).toHaveCount(0);
});
