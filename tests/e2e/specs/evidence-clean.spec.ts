import path from 'node:path';
import { expect, expectNoAxeFindings, test } from '../fixtures';

const problem = (name: string): string => path.resolve(import.meta.dirname, '../../fixtures/evidence-problem', name);

test.beforeEach(async ({ carrel }) => {
  await carrel.begin();
  await carrel.goTo('Evidence');
  await expect(carrel.title).toHaveText('Evidence');
});

test('a photo gives its place to a copy that has none, and takes it back', async ({ page, carrel }) => {
  const { evidence } = carrel;
  await evidence.add([problem('photo-with-position.jpg')]);
  const offer = evidence.item.getByRole('button', { name: 'Make a copy without its place' });
  await offer.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('to the last dot');
  await expectNoAxeFindings(page, 'the dialog of a copy');
  await dialog.getByRole('button', { name: 'Put the copy in its place' }).click();
  const said = carrel.toast.filter({ hasText: 'E1 has the copy in its place.' });
  await expect(said).toBeVisible();
  await expect(offer).toHaveCount(0);
  await expect(evidence.items).toHaveCount(1);
  await said.getByRole('button', { name: 'Put the earlier file back' }).click();
  await expect(offer).toBeVisible();
});

test('a document without comments and changes becomes an item of its own', async ({ page, carrel }) => {
  const { evidence } = carrel;
  await evidence.add([problem('author-changes-comments.docx')]);
  await evidence.item.getByRole('button', { name: 'Make a clean copy' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('tracked changes are accepted, comments are left out');
  await dialog.getByRole('button', { name: 'Add it as a new item' }).click();
  await expect(evidence.items).toHaveCount(2);
  await evidence.choose(/copy that is clean/);
  await expect(evidence.item).toHaveAccessibleName(/^E2, /);
  await expect(evidence.item.getByRole('button', { name: 'Make a clean copy' })).toHaveCount(0);
});

test('a picture becomes a PDF page, and a file gets another name', async ({ page, carrel }) => {
  const { evidence } = carrel;
  await evidence.add([problem('photo-with-position.webp')]);
  await evidence.item.getByRole('button', { name: 'Make a PDF page of it' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Put the copy in its place' }).click();
  await expect(evidence.item.getByRole('region', { name: /^Pages of/ })).toBeVisible();
  await evidence.item.getByRole('button', { name: 'Rename the file' }).click();
  await page.getByLabel('Name of the file').fill('Reading room');
  await page.getByRole('dialog').getByRole('button', { name: 'Rename', exact: true }).click();
  await expect(evidence.item).toContainText('Reading room.pdf');
});

test('what the browser can’t draw is told, and nothing changes', async ({ page, carrel }) => {
  const { evidence } = carrel;
  await evidence.add([problem('photo-with-position.heic')]);
  await evidence.item.getByRole('button', { name: 'Make a JPEG copy without its place' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Put the copy in its place' }).click();
  await expect(dialog.getByRole('status')).toContainText('This browser can’t draw this kind of picture');
  await dialog.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(evidence.item).toContainText('photo-with-position.heic');
});
