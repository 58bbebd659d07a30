import JSZip from 'jszip';
import { readFileSync } from 'node:fs';
import { expect, expectNoAxeFindings, test } from '../fixtures';

test('a set is saved as a Word document, with a picture that Word can not read by itself', async ({ page, carrel }) => {
  await carrel.openSample();
  await carrel.goToAddress('write/access/01');
  await expect(carrel.title).toHaveText('Arranging collections');
  await page.keyboard.press('Control+p');
  const dialog = page.getByRole('dialog', { name: 'What do you want to print?' });
  await dialog.getByRole('radio', { name: 'The whole set, Access Services' }).check();
  await expectNoAxeFindings(page, 'the print dialog');
  const download = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save as Word document' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^lssc-access-\d{4}-\d{2}-\d{2}-r1-draft\.docx$/);
  await expect(page.getByText(`The Word document is saved: ${file.suggestedFilename()}`)).toBeVisible();
  const zip = await JSZip.loadAsync(readFileSync(await file.path()), { checkCRC32: true });
  const text = (await zip.file('word/document.xml')?.async('string')) ?? '';
  for (const words of ['Arranging collections', '[E25 Sign for the graphic novels]', 'descr="A shelf-end sign.']) expect(text).toContain(words);
  // The sample's sign is a WebP, which this browser draws anew.
  const picture = await zip.file('word/media/picture1.png')?.async('uint8array');
  expect([...(picture ?? []).slice(1, 4)]).toEqual([...Buffer.from('PNG')]);
});
