import { openSync, closeSync, ftruncateSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { evidenceFile, evidenceFiles } from '../fixture-files';
import { expect, test } from '../fixtures';
import type { DroppedFile } from '../pages/evidence-page';

const text = (name: string, words: string): DroppedFile => ({ name, type: 'text/plain', bytes: new TextEncoder().encode(words) });
const real = (name: string, type: string): DroppedFile => ({ name, type, bytes: readFileSync(evidenceFile(name)) });

test.beforeEach(async ({ carrel }) => {
  await carrel.begin();
  await carrel.goTo('Evidence');
  await expect(carrel.title).toHaveText('Evidence');
});

test('files come in by picker, by drop and by paste', async ({ carrel }) => {
  const { evidence } = carrel;
  await evidence.add([evidenceFile('closing-checklist.txt')]);
  await expect(evidence.item).toHaveAccessibleName('E1, Closing checklist');
  await evidence.drop([real('workshop-badge-preservation.png', 'image/png'), text('shelf notes.txt', 'Range 12 is full.')]);
  await expect(evidence.items).toHaveCount(3);
  await evidence.paste([real('display-local-history.jpg', 'image/jpeg')]);
  await expect(evidence.items).toHaveCount(4);
  await evidence.paste([{ ...real('workshop-badge-preservation.png', 'image/png'), name: 'image.png', bytes: pngWithComment() }]);
  await expect(evidence.items.last()).toContainText(/^Pasted picture/);
  await expect(evidence.items).toHaveCount(5);
});

test('the same file is kept once, whatever its name', async ({ carrel }) => {
  const { evidence } = carrel;
  await evidence.add([evidenceFile('team-huddle-notes.md')]);
  await expect(evidence.items).toHaveCount(1);
  await evidence.drop([{ ...real('team-huddle-notes.md', 'text/markdown'), name: 'copy of notes.md' }, text('new.txt', 'Something else.')]);
  await expect(evidence.adding).toContainText('copy of notes.md is the same file as E1, Team huddle notes; nothing was added twice.');
  await expect(evidence.items).toHaveCount(2);
  await evidence.adding.getByRole('button', { name: 'Show E1' }).click();
  await expect(evidence.item).toHaveAccessibleName('E1, Team huddle notes');
  await evidence.closeList();
  await expect(evidence.adding).toHaveCount(0);
});

test('stopping keeps what is finished and leaves nothing of the rest', async ({ page, carrel }, testInfo) => {
  const { evidence } = carrel;
  const long = testInfo.outputPath('long-recording.bin');
  makeHollowFile(long, 600 * 1024 * 1024);
  await evidence.add([evidenceFile('closing-checklist.txt'), long, evidenceFile('team-huddle-notes.md')]);
  await expect(evidence.adding.getByRole('progressbar')).toBeVisible();
  await expect(evidence.items).toHaveText([/Closing checklist/]);
  await evidence.stopAdding();
  await expect(evidence.adding).toContainText('1 of 3 files added. You stopped; 2 files were left out, and what was finished stays.');
  await evidence.closeList();
  await page.reload();
  await expect(evidence.items).toHaveText([/Closing checklist/]);
  await evidence.add([evidenceFile('team-huddle-notes.md')]);
  await expect(evidence.items).toHaveCount(2);
});

test('pictures, papers, sound, film and text are shown; other files can be saved', async ({ page, carrel }, testInfo) => {
  const { evidence } = carrel;
  await evidence.add(evidenceFiles);
  await expect(evidence.items).toHaveCount(evidenceFiles.length, { timeout: 60_000 });
  for (const [title, name] of [['Workshop badge preservation', 'png'], ['Display summer reading', 'webp'], ['Shelving map', 'svg']] as const) {
    await evidence.choose(title);
    const picture = evidence.item.getByRole('img', { name: title });
    await expect(picture, name).toBeVisible();
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), name).toBeGreaterThan(0);
  }
  await evidence.choose('Interlibrary loan workflow');
  await expect(evidence.item.getByRole('region', { name: 'Pages of Interlibrary loan workflow' })).toContainText(/\w{4}/);
  for (const [title, tag] of [['Audio reflection communication', 'audio'], ['Greeting practice', 'audio'], ['Screen recording catalog search', 'video']] as const) {
    await evidence.choose(title);
    const media = evidence.item.locator(tag);
    await expect.poll(() => media.evaluate((element: HTMLMediaElement) => element.duration), title).toBeGreaterThan(0.5);
  }
  await evidence.choose('Closing checklist');
  await expect(evidence.item.getByRole('region', { name: 'Text of Closing checklist' })).toContainText(readFileSync(evidenceFile('closing-checklist.txt'), 'utf8').split('\n')[0]?.trim() ?? '');
  await evidence.choose('Events page');
  await expect(evidence.item.locator('iframe')).toHaveCount(0);

  await evidence.choose('Training slides shelving');
  await expect(evidence.item.getByRole('region', { name: 'Words of Training slides shelving' })).toContainText(/\w{4}/);
  const download = page.waitForEvent('download');
  await evidence.item.getByRole('button', { name: 'Save a copy' }).click();
  const copy = testInfo.outputPath('copy.pptx');
  await (await download).saveAs(copy);
  expect(readFileSync(copy).equals(readFileSync(evidenceFile('training-slides-shelving.pptx')))).toBe(true);
});

test('what is said about an item, and where it is attached, is kept', async ({ page, carrel }) => {
  const { evidence } = carrel;
  await evidence.add([evidenceFile('closing-checklist.txt')]);
  await evidence.item.getByLabel('Title').fill('Closing, step by step');
  await evidence.setClass('Primary');
  await evidence.item.getByLabel('What it shows').fill('Version 4, in the order of the rooms.');
  await evidence.item.getByLabel('When it was made or happened').fill('2026-03-02');
  await evidence.declarePrivacy();
  await evidence.attachTo('Safety and security');
  await evidence.item.getByLabel('Note for Access 6').fill('Steps 7 to 9 are mine.');
  await expect(evidence.row('Closing, step by step')).toContainText(/Primary.*Access.*6.*No patron data/);
  await carrel.goTo('Home');
  await page.reload();
  await carrel.goTo('Evidence');
  await evidence.choose('Closing, step by step');
  await expect(evidence.item.getByLabel('What it shows')).toHaveValue('Version 4, in the order of the rooms.');
  await expect(evidence.item.getByLabel('When it was made or happened')).toHaveValue('2026-03-02');
  await expect(evidence.item.getByRole('radio', { name: /no patron data/ })).toBeChecked();
  await expect(evidence.item.getByLabel('Note for Access 6')).toHaveValue('Steps 7 to 9 are mine.');
  await evidence.item.getByRole('link', { name: 'Access 6, Safety and security' }).click();
  await expect(carrel.writing.side.getByRole('link', { name: 'Closing, step by step' })).toBeVisible();
});

test('an item goes to the trash and comes back with everything that belongs to it', async ({ carrel }) => {
  const { evidence } = carrel;
  await evidence.add([evidenceFile('closing-checklist.txt'), evidenceFile('team-huddle-notes.md')]);
  await evidence.choose('Closing checklist');
  await evidence.setClass('Primary');
  await evidence.attachTo('Safety and security');
  await evidence.moveToTrash();
  await expect(evidence.items).toHaveText([/Team huddle notes/]);
  await carrel.toast.filter({ hasText: 'is in the trash' }).getByRole('button', { name: 'Put it back' }).click();
  await expect(evidence.row('Closing checklist')).toContainText(/Primary.*Access.*6/);
  await evidence.choose('Closing checklist');
  await evidence.moveToTrash();
  await evidence.openTrash();
  await expect(evidence.trash).toContainText('Closing checklist');
  await evidence.trash.getByRole('button', { name: /^Put back E1/ }).click();
  await expect(carrel.page.getByText('Nothing is in the trash.')).toBeVisible();
  await carrel.page.getByRole('button', { name: 'Back to your evidence' }).click();
  await expect(evidence.row('Closing checklist')).toContainText(/Primary.*Access.*6/);
});

test('another file takes the place of an item’s own, and what was said about it stays', async ({ page, carrel }, testInfo) => {
  const { evidence } = carrel;
  await evidence.add([evidenceFile('closing-checklist.txt')]);
  await evidence.setClass('Secondary');
  await evidence.attachTo('Safety and security');
  await evidence.replaceWith(evidenceFile('workshops-spring.ics'));
  await expect(carrel.toast.filter({ hasText: 'E1 has its new file.' })).toBeVisible();
  await expect(evidence.item).toContainText('workshops-spring.ics');
  await expect(evidence.row('Closing checklist')).toContainText(/Secondary.*Access.*6/);
  const download = page.waitForEvent('download');
  await evidence.item.getByRole('button', { name: 'Save a copy' }).click();
  const copy = testInfo.outputPath('copy.ics');
  await (await download).saveAs(copy);
  expect(readFileSync(copy).equals(readFileSync(evidenceFile('workshops-spring.ics')))).toBe(true);
});

/** A file of `size` bytes that takes no room on the disk. */
function makeHollowFile(file: string, size: number): void {
  const handle = openSync(file, 'w');
  ftruncateSync(handle, size);
  closeSync(handle);
}

/** The badge with bytes behind its end, so that it is another file. */
function pngWithComment(): Uint8Array {
  return Buffer.concat([readFileSync(path.join(evidenceFile('workshop-badge-preservation.png'))), Buffer.from('pasted')]);
}
