import { expect, test } from '../fixtures';
import { Carrel } from '../pages/carrel';

test('a second window of a portfolio only shows it, and says why', async ({ page, carrel, context }) => {
  await carrel.begin();
  await carrel.goTo('Write');
  await carrel.writing.write('Approach', 'Written in the first window.');
  await page.keyboard.press('Control+s');
  await expect(carrel.saveState).toHaveText(/^Saved \d/);

  const second = new Carrel(await context.newPage());
  await second.page.goto(page.url());
  const why = second.page.getByText('This portfolio is open in another window.');
  await expect(why).toBeVisible();
  await expect(second.page.getByRole('banner')).toContainText('Only reading');
  await expect(second.writing.part('Approach')).toHaveText('Written in the first window.');
  await expect(second.writing.part('Approach')).toHaveAttribute('contenteditable', 'false');
  await second.goTo('Evidence');
  await expect(second.page.getByRole('button', { name: 'Add files' })).toHaveCount(0);
  await expect(second.page.getByRole('main').locator('input[type=file]')).toHaveCount(0);
  await second.goTo('Plan');
  await expect(second.plan.set('Collection Management')).toBeDisabled();
  await second.goTo('Check and export');
  for (const box of await second.check.declarations.all()) await expect(box).toBeDisabled();
  await second.goToAddress('export/access');
  await expect(second.page.getByText('Make the bundle in the window that writes')).toBeVisible();
  await expect(second.page.getByRole('button', { name: 'Make the bundle' })).toHaveAttribute('aria-disabled', 'true');

  await test.step('what the first window writes shows in the second', async () => {
    await carrel.goTo('Plan');
    await carrel.plan.choose('Collection Management');
    await second.goTo('Home');
    await expect(second.page.getByRole('table').getByRole('link', { name: 'Collection Management' })).toBeVisible();
  });

  await test.step('the second window writes once the first is closed', async () => {
    await page.close();
    await second.page.reload();
    await expect(why).toHaveCount(0);
    await second.goTo('Write');
    await second.writing.write('Approach', ' And in the second.');
    await second.page.keyboard.press('Control+s');
    await second.page.reload();
    await expect(second.writing.part('Approach')).toHaveText('Written in the first window. And in the second.');
  });
});
