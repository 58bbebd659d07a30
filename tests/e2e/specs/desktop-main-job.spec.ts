import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { judgeBundle, unpack } from '../bundle-tools';
import { expect, test } from '../desktop';
import { evidenceFile } from '../fixture-files';
import { toSentences } from '../texts';

const files = ['closing-checklist.txt', 'workshop-badge-preservation.png', 'training-handout-self-checkout.pdf'].map(evidenceFile);
const written = ['Arranging collections', 'Circulation systems'] as const;

test('a library worker goes from the first page to a verified bundle, and brings it back, on the desktop', async ({ desktop, carrel }, testInfo) => {
  const { page, userData } = desktop;

  await test.step('chooses LSSC, says who they are, chooses a set', async () => {
    await carrel.start.begin('LSSC');
    await carrel.start.fillProfile({ name: 'Imani Okafor', library: 'Elm Street Branch Library', role: 'Circulation assistant' });
    await carrel.start.goOnToPlan();
    await carrel.plan.choose('Access Services');
    await carrel.plan.goToDesk();
    await expect(page.getByRole('table').getByRole('link', { name: 'Access Services' })).toBeVisible();
  });

  await test.step('adds files by the picker: each lies in the store under its digest', async () => {
    await carrel.goTo('Evidence');
    await desktop.pick(page.getByRole('main').locator('input[type=file]').first(), files);
    await expect(carrel.evidence.items).toHaveCount(files.length);
    for (const file of files) expect(readFileSync(toStored(userData, file)).equals(readFileSync(file))).toBe(true);
    expect(readdirSync(join(userData, 'evidence', 'incoming')), 'nothing half-done is left').toEqual([]);
  });

  await test.step('looks at a PDF: main serves it by its digest, in a frame that may run nothing', async () => {
    await carrel.evidence.choose(/Training handout/);
    await carrel.evidence.setClass('Primary');
    await carrel.evidence.declarePrivacy();
  });

  await test.step('writes two competencies and cites the files', async () => {
    await carrel.goTo('Home');
    await page.getByRole('table').getByRole('link', { name: 'Access Services' }).click();
    for (const [place, title] of written.entries()) {
      await carrel.writing.openCompetency(title);
      await carrel.writing.write('Approach', toSentences(title, place, 15));
      await carrel.writing.write('What I did', `${toSentences(title, place + 1, 45)} `);
      await carrel.writing.openPicker();
      await carrel.writing.pick(new RegExp(`^E${String(place + 1)} `));
      await expect(carrel.writing.citations('What I did')).toHaveCount(1);
    }
  });

  await test.step('rehearses, and is told what is missing', async () => {
    await carrel.goTo('Check and export');
    await carrel.check.chooseScope('Access Services');
    await expect(carrel.check.findings.filter({ hasText: /declarations/ })).toHaveCount(1);
    await carrel.check.declareAll();
    await expect(carrel.check.findings.filter({ hasText: /declarations/ })).toHaveCount(0);
  });

  const folder = testInfo.outputPath('my files');
  mkdirSync(folder, { recursive: true });
  const zip = join(folder, 'my bundle ü.zip');
  await test.step('makes the bundle where the save dialog says', async () => {
    await carrel.goToAddress('export/access');
    await desktop.saveTo(zip);
    await page.getByRole('button', { name: 'Make the bundle' }).click();
    await expect(carrel.title).toHaveText('The bundle is made', { timeout: 60_000 });
    const [asked] = await desktop.recorded('dialog.showSaveDialog');
    const { defaultPath } = (asked?.args[0] ?? {}) as { readonly defaultPath?: string };
    expect(defaultPath).toMatch(/^(.*[\\/])?lssc-access-.*-draft\.zip$/);
    expect(readdirSync(folder), 'no part file stays beside it').toEqual([basename(zip)]);
    expect(await page.content(), 'the page never learns where it lies').not.toContain(folder);
  });

  await test.step('shows it in the folder', async () => {
    await page.getByRole('button', { name: /folder/i }).click();
    await expect.poll(() => desktop.recorded('shell.showItemInFolder')).toEqual([{ api: 'shell.showItemInFolder', args: [zip] }]);
  });

  await test.step('others can check it, `carrel verify` among them', () => {
    const unpacked = unpack(zip, testInfo.outputPath('unpacked'));
    for (const { tool, state, said } of judgeBundle(zip, unpacked)) {
      if (state === 'missing') testInfo.annotations.push({ type: 'not on this machine', description: tool });
      else expect(state, `${tool}: ${said}`).toBe('sound');
    }
  });

  await test.step('opens the bundle from the file manager while Carrel runs: a copy is there', async () => {
    expect(await desktop.startAgain([zip]), 'the second start hands over and ends').toBe(0);
    await carrel.bringIn.openAsCopy();
    await expect(carrel.title).toHaveText(/^The bundle is in: \d+ added$/, { timeout: 60_000 });
    await carrel.bringIn.openPortfolio();
    await expect(carrel.title).toBeVisible();
    await carrel.goToAddress('write/access/02');
    await expect(carrel.writing.part('Approach')).toContainText(toSentences(written[1], 1, 15));
    await carrel.goToAddress('evidence');
    await expect(carrel.evidence.items).toHaveCount(2);
  });

  await test.step('quits, and nothing is asked, because everything is written', async () => {
    await desktop.quit();
  });
});

test('a bundle given at the start is brought in as soon as there is a page', async ({ launch, desktop, carrel }, testInfo) => {
  await carrel.begin();
  await carrel.goToAddress('export/access');
  const zip = testInfo.outputPath('bundle.zip');
  await desktop.saveTo(zip);
  await desktop.page.getByRole('button', { name: 'Make the bundle' }).click();
  await expect(carrel.title).toHaveText('The bundle is made', { timeout: 60_000 });
  await desktop.quit();

  const another = await launch({ args: [zip] });
  await expect(another.page.getByRole('heading', { level: 1 })).toHaveText(/^The bundle is in: \d+ added$/, { timeout: 60_000 });
});

function toStored(userData: string, file: string): string {
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  const path = join(userData, 'evidence', sha256.slice(0, 2), sha256);
  return existsSync(path) ? path : `missing: ${basename(file)}`;
}
