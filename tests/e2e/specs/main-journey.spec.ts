import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readBundleLinks } from '../bundle-links';
import { judgeBundle, unpack } from '../bundle-tools';
import { evidenceFiles } from '../fixture-files';
import { expect, test } from '../fixtures';
import type { Carrel } from '../pages/carrel';
import { accessCompetencies, toSentences } from '../texts';

const electives = ['Access Services', 'Adult Readers’ Advisory Services', 'Collection Management'];

/** Every item of evidence is cited once, spread over the competencies. */
const itemsFor = (place: number): readonly number[] => evidenceFiles.map((_, at) => at + 1).filter((number) => (number - 1) % accessCompetencies.length === place);

test('a library worker comes with nothing and leaves with a valid bundle', async ({ page, carrel, context }, testInfo) => {
  test.setTimeout(300_000);

  await test.step('chooses LSSC, says who they are, chooses three electives', async () => {
    await carrel.open();
    await carrel.start.begin('LSSC');
    await carrel.start.fillProfile({ name: 'Imani Okafor', library: 'Elm Street Branch Library', role: 'Circulation assistant', email: 'imani@example.org', admittedOn: '2025-03-01' });
    await carrel.start.goOnToPlan();
    await expect(page.getByRole('status').getByText(/Choose three more/)).toBeVisible();
    for (const elective of electives) await carrel.plan.choose(elective);
    await expect(page.getByText(/Choose .* more/)).toHaveCount(0);
    await carrel.plan.goToDesk();
    await expect(page.getByRole('table').getByRole('link', { name: /Services|Teamwork|Technology|Management/ })).toHaveCount(6);
  });

  await test.step('adds every file at hand, and says what each one is', async () => {
    await carrel.goTo('Evidence');
    await carrel.evidence.add(evidenceFiles);
    await expect(carrel.toast).toContainText(`${evidenceFiles.length} items added.`, { timeout: 60_000 });
    await expect(carrel.evidence.items).toHaveCount(evidenceFiles.length);
    for (let at = 0; at < evidenceFiles.length; at += 1) {
      await carrel.evidence.items.nth(at).getByRole('link').click();
      await page.getByRole('complementary', { name: new RegExp(`^E${at + 1}, `) }).waitFor();
      await carrel.evidence.settlePreview();
      await carrel.evidence.setClass(at % 4 === 3 ? 'Secondary' : 'Primary');
      await carrel.evidence.declarePrivacy();
    }
    await expect(page.getByRole('table').getByText('Not said yet')).toHaveCount(0);
    await expect(page.getByRole('table').getByText('Not decided')).toHaveCount(0);
  });

  await test.step('sees findings appear and go while writing', async () => {
    await carrel.goTo('Home');
    await page.getByRole('table').getByRole('link', { name: 'Access Services' }).click();
    await carrel.writing.openCompetency(accessCompetencies[0]);
    await carrel.writing.showTab('Checks');
    await carrel.writing.putCaretIn('What I did');
    await carrel.writing.type('I drew a map.');
    const tooShort = carrel.writing.findings.filter({ hasText: /What I did/ }).filter({ hasText: /short|words/i });
    await expect(tooShort).toHaveCount(1);
    await carrel.writing.write('What I did', ` ${toSentences(accessCompetencies[0], 1, 45)}`);
    await expect(tooShort).toHaveCount(0);
  });

  await test.step('writes all thirteen competencies, citing every item', async () => {
    for (const [place, title] of accessCompetencies.entries()) {
      await carrel.writing.openCompetency(title);
      await writeCompetency(carrel, title, place);
      await carrel.writing.markReady();
      await expect(carrel.writing.competencies.getByRole('link', { name: title })).toContainText('Ready');
    }
    await carrel.writing.openCompetency('Personal statement');
    await carrel.writing.write('Personal statement', toSentences('access services', 99, 260));
    await carrel.writing.markReady();
    await expect(carrel.writing.competencies.getByText('13 ready')).toBeVisible();
  });

  await test.step('rehearses: the declarations stop, and then nothing does', async () => {
    await carrel.goTo('Check and export');
    await carrel.check.chooseScope('Access Services');
    await expect(carrel.check.findings.filter({ hasText: /declarations/ })).toHaveCount(1);
    await expect(carrel.title).toHaveText(/^One thing stops you/);
    await carrel.check.declareAll();
    await expect(carrel.title).toHaveText(/^Nothing stops you/);
    await expect(carrel.check.findings.filter({ hasText: /declarations/ })).toHaveCount(0);
  });

  const zip = testInfo.outputPath('bundle.zip');
  await test.step('makes the bundle, and the same bundle again', async () => {
    await carrel.check.goOn.click();
    await (await carrel.export.make()).saveAs(zip);
    await expect(carrel.title).toHaveText('The bundle is made');
    const code = await carrel.export.receipt.getByText(/^[0-9a-f]{4}( [0-9a-f]{4}){4}$/).textContent();
    await carrel.goToAddress('export/access');
    const again = testInfo.outputPath('again.zip');
    await (await carrel.export.make()).saveAs(again);
    expect(readFileSync(zip).equals(readFileSync(again)), 'the two bundles are byte-identical').toBe(true);
    await expect(carrel.export.receipt.getByText(code ?? 'no code')).toBeVisible();
  });

  const folder = unpack(zip, testInfo.outputPath('unpacked'));
  await test.step('others can check and unpack it', () => {
    for (const { tool, state, said } of judgeBundle(zip, folder)) {
      if (state === 'missing') testInfo.annotations.push({ type: 'not on this machine', description: tool });
      else expect(state, `${tool}: ${said}`).toBe('sound');
    }
  });

  await test.step('its pages open by themselves, and their links lead both ways', async () => {
    const reader = await context.newPage();
    const links = await readBundleLinks(reader, folder);
    expect(links.broken).toEqual([]);
    expect(links.pages).toBeGreaterThanOrEqual(accessCompetencies.length + 3);
    expect(new Set(links.mentions.map(({ item }) => item)).size, 'every item is mentioned').toBe(evidenceFiles.length);
    expect(links.waysBack.onPage).toEqual(expect.arrayContaining([...links.mentions]));
    expect(links.waysBack.inList).toEqual(expect.arrayContaining([...links.mentions]));
    expect(links.mentions).toEqual(expect.arrayContaining([...links.waysBack.inList]));
    await reader.goto(pathToFileURL(path.join(folder, 'data', 'index.html')).href);
    await reader.getByRole('link', { name: 'Explaining policies' }).first().click();
    await expect(reader.getByText(toSentences('Explaining policies', 61, 45))).toBeVisible();
    await reader.close();
  });

  await test.step('comes back as a copy with the same words', async () => {
    await carrel.bringIn.open();
    await carrel.bringIn.take(zip);
    await carrel.bringIn.openAsCopy();
    await expect(carrel.title).toHaveText(/^The bundle is in: \d+ added$/, { timeout: 60_000 });
    await carrel.bringIn.showAllItems();
    await expect(carrel.bringIn.items.filter({ hasText: 'Explaining policies: What I did' })).toHaveCount(1);
    await expect(carrel.bringIn.items.filter({ hasText: /E32|E31/ })).not.toHaveCount(0);
    await carrel.bringIn.openPortfolio();
    await expect(carrel.title).toBeVisible();
    for (const place of [0, 6, 12]) {
      const title = accessCompetencies[place] ?? '';
      await carrel.goToAddress(`write/access/${String(place + 1).padStart(2, '0')}`);
      await expect(carrel.writing.part('What I learned')).toContainText(toSentences(title, place * 10 + 2, 25));
      await expect(carrel.writing.citations('What I did')).toHaveCount(itemsFor(place).length);
    }
  });
});

async function writeCompetency({ writing }: Carrel, title: string, place: number): Promise<void> {
  const seed = place * 10;
  await writing.write('Approach', toSentences(title, seed, 15));
  await writing.write('What I learned', toSentences(title, seed + 2, 25));
  await writing.write('How well it went', toSentences(title, seed + 3, 25));
  if (place > 0) await writing.write('What I did', toSentences(title, seed + 1, 45));
  await writing.putCaretIn('What I did');
  for (const number of itemsFor(place)) {
    await writing.type(' ');
    if (number % 2 === 0) await writing.openPicker();
    else await writing.openPickerByAt();
    await writing.pick(new RegExp(`^E${number} `));
  }
  await expect(writing.citations('What I did')).toHaveCount(itemsFor(place).length);
}
