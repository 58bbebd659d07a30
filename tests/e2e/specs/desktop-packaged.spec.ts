import { extractAll } from '@electron/asar';
import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packCarrel } from '../../integration/pack-carrel';
import { judgeBundle, unpack } from '../bundle-tools';
import { expect, test } from '../desktop';
import { evidenceFile } from '../fixture-files';
import { Carrel } from '../pages/carrel';

test.describe.configure({ mode: 'serial' });

let folder: string;
let appFolder: string;

/** What people would install, taken out of its archive into a folder with nothing around it: no sources, no node_modules. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  folder = await mkdtemp(join(tmpdir(), 'carrel-packaged-'));
  appFolder = join(folder, 'app');
  extractAll(join(await packCarrel(folder, 'linux'), 'resources', 'app.asar'), appFolder);
});

test.afterAll(() => rm(folder, { recursive: true, force: true }));

test('what was packed needs nothing from outside: a file is added, a bundle is made', async ({ launch }, testInfo) => {
  expect(readdirSync(appFolder).sort()).toEqual(['assets', 'dist', 'package.json']);
  const desktop = await launch({ appFolder });
  const carrel = new Carrel(desktop.page);
  await carrel.begin();
  await carrel.goTo('Evidence');
  await desktop.pick(desktop.page.getByRole('main').locator('input[type=file]').first(), [evidenceFile('closing-checklist.txt')]);
  await expect(carrel.evidence.items).toHaveCount(1);

  const zip = testInfo.outputPath('from the package.zip');
  await carrel.goToAddress('export/access');
  await desktop.saveTo(zip);
  await desktop.page.getByRole('button', { name: 'Make the bundle' }).click();
  await expect(carrel.title).toHaveText('The bundle is made', { timeout: 60_000 });
  const verdicts = judgeBundle(zip, unpack(zip, testInfo.outputPath('unpacked')));
  expect(verdicts.filter(({ state }) => state === 'sound').length).toBeGreaterThan(0);
  expect(verdicts.filter(({ state }) => state === 'refused')).toEqual([]);
});

test('what was packed keeps what is written when it is quit', async ({ launch }) => {
  const first = await launch({ appFolder });
  const carrel = new Carrel(first.page);
  await carrel.begin();
  await carrel.goToAddress('write/access/07');
  const address = new URL(first.page.url()).hash;
  await carrel.writing.putCaretIn('What I did');
  await carrel.writing.type('Written in the packed program');
  await first.quit();

  const second = await launch({ appFolder, userData: first.userData, documents: first.documents });
  await second.page.goto(`./${address}`);
  await expect(new Carrel(second.page).writing.part('What I did')).toHaveText('Written in the packed program');
});
