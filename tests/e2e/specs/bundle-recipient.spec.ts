import { expect, test } from '../fixtures';

test('a safe copy is for oneself, even when one came from a bundle for others', async ({ page, carrel }) => {
  await carrel.begin();
  await carrel.goToAddress('export/access');
  await expect(page.getByRole('radio', { name: /^Staff, for pre-review/ })).toBeChecked();
  await carrel.goTo('Home');
  await page.getByRole('link', { name: 'Make a safe copy now' }).click();
  await expect(carrel.title).toHaveText('Make a safe copy');
  await carrel.export.make();
  await expect(carrel.title).toHaveText('The safe copy is made');
  await expect(carrel.export.fact('For')).toHaveText('My own record');
  await carrel.goTo('Home');
  await expect(page.getByRole('region', { name: 'Safe copies' })).toContainText('Last made');
});

test('a bundle with gaps is a draft, and its first page lists them', async ({ page, carrel }) => {
  await carrel.begin();
  await carrel.goToAddress('export/access');
  await expect(page.getByText('This set still has gaps.')).toBeVisible();
  const download = await carrel.export.make();
  expect(download.suggestedFilename()).toMatch(/^lssc-access-\d{4}-\d\d-\d\d-r1-draft\.zip$/);
  await expect(carrel.export.fact('Round')).toHaveText('1, a draft with gaps listed on its first page');
});
