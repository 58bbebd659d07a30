import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../desktop';
import { evidenceFile } from '../fixture-files';
import { Carrel } from '../pages/carrel';
import { SafeCopiesPage } from '../pages/safe-copies-page';

const words = 'In March I used the handout in training with three volunteers.';
const file = evidenceFile('closing-checklist.txt');

/** One computer that outlives the profile: data of the application in one folder, Documents in another. */
async function aComputer() {
  const folder = await mkdtemp(join(tmpdir(), 'carrel-computer-'));
  const [userData, documents] = [join(folder, 'user-data'), join(folder, 'documents')];
  mkdirSync(documents);
  return { userData, documents, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

test('a lost profile costs nothing: the copies in Documents are found, and text and evidence are back', async ({ launch }) => {
  const { userData, documents, remove } = await aComputer();
  const copiesFolder = join(documents, 'Carrel safe copies');

  await test.step('someone writes, adds a file, and quits at once', async () => {
    const desktop = await launch({ userData, documents });
    const carrel = new Carrel(desktop.page);
    await carrel.start.begin('LSSC');
    await carrel.start.fillProfile({ name: 'Imani Okafor' });
    await carrel.start.goOnToPlan();
    await carrel.plan.choose('Access Services');
    await carrel.plan.goToDesk();
    await carrel.goTo('Evidence');
    await desktop.pick(desktop.page.getByRole('main').locator('input[type=file]').first(), [file]);
    await expect(carrel.evidence.items).toHaveCount(1);
    await carrel.goTo('Write');
    await carrel.writing.write('What I did', words);
    await expect(carrel.saveState).toHaveText(/^Saved/);
    await desktop.quit();
  });

  await test.step('the copy lies in Documents as ordinary files: the text, and the evidence by its digest', async () => {
    const files = readdirSync(copiesFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const texts = files.filter(({ name }) => name.endsWith('.json')).map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
    expect(texts.some((text) => text.includes(words))).toBe(true);
    expect(files.some((entry) => readFileSync(join(entry.parentPath, entry.name)).equals(readFileSync(file)))).toBe(true);
  });

  await test.step('the whole profile is lost; a fresh start offers the copy', async () => {
    rmSync(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    const desktop = await launch({ userData, documents });
    const carrel = new Carrel(desktop.page);
    await expect(desktop.page.getByText('Carrel found safe copies of')).toBeVisible();
    await desktop.page.getByRole('link', { name: 'Look at the safe copies' }).click();
    await new SafeCopiesPage(desktop.page).openAsSecond();
    await expect(carrel.title).toContainText('(restored ');
    await carrel.goTo('Write');
    await expect(carrel.writing.part('What I did')).toHaveText(words);
    await carrel.goTo('Evidence');
    await carrel.evidence.choose(/Closing checklist/);
    const [folder] = readdirSync(join(userData, 'evidence')).filter((name) => /^[0-9a-f]{2}$/.test(name));
    const [digest] = readdirSync(join(userData, 'evidence', folder ?? ''));
    expect(readFileSync(join(userData, 'evidence', folder ?? '', digest ?? '')).equals(readFileSync(file))).toBe(true);
    await desktop.quit();
  });
  remove();
});

test('a second place is written at once, may go away without an alarm, and is shown in its folder', async ({ launch }) => {
  const { userData, documents, remove } = await aComputer();
  const stick = join(documents, '..', 'KINGSTON');
  mkdirSync(stick);
  const desktop = await launch({ userData, documents });
  const carrel = new Carrel(desktop.page);
  const copies = new SafeCopiesPage(desktop.page);
  await carrel.start.begin('LSSC');
  await expect(carrel.title).toHaveText('First, a little about you');
  await carrel.goToAddress('safe-copies');
  await desktop.answer('showOpenDialog', { canceled: false, filePaths: [stick] });
  await desktop.page.getByRole('button', { name: 'Choose a second place…' }).click();
  await expect(copies.list).toHaveCount(2);
  expect(readdirSync(join(stick, 'Carrel safe copies'))).toContain('READ ME.txt');

  rmSync(stick, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  await desktop.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(copies.inBar).toHaveText('Safe copy: second place not there');
  await expect(copies.list).toHaveCount(1);
  await expect(desktop.page.getByRole('alertdialog')).toHaveCount(0);

  await desktop.page.getByRole('button', { name: /^Show .* in its folder$/ }).click();
  await expect.poll(async () => (await desktop.recorded()).some(({ api }) => api.startsWith('shell.'))).toBe(true);
  await desktop.quit();
  remove();
});
