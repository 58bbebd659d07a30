import { mkdirSync } from 'node:fs';
import type { BundlePlan, PlannedEntry } from '../../../shared/bundle/bundle-plan';
import { expect, expectNoAxeFindings, test } from '../fixtures';
import { aMadePortfolio, handout, saveZip, survey, toPlan, toPlanned } from '../made-zips';

const bag: BundlePlan = {
  name: 'scans-of-2019',
  bagInfo: [['Source-Organization', 'Elm Street Branch Library']],
  payload: [toPlanned('shelf/handout.txt', handout), toPlanned('survey.txt', survey)],
};

test('the files of a bag made by others become evidence, those that are chosen and each once', async ({ page, carrel }, testInfo) => {
  mkdirSync(testInfo.outputDir, { recursive: true });
  const zip = await saveZip(bag, testInfo.outputDir);
  await carrel.begin();
  await carrel.bringIn.open();
  await carrel.bringIn.take(zip);
  await expect(carrel.title).toHaveText('Sound: 2 files, every digest right');
  await expect(carrel.bringIn.refusal).toContainText('it holds no Carrel portfolio');
  await expectNoAxeFindings(page, 'a bag made by others');
  await page.screenshot({ path: testInfo.outputPath('bag.png') });
  await page.getByRole('checkbox', { name: 'survey.txt' }).uncheck();
  await expect(page.getByRole('checkbox', { name: 'All files' })).not.toBeChecked();
  await page.getByRole('button', { name: 'Add one file as evidence' }).click();
  await expect(carrel.title).toHaveText('The files are in: 1 added');
  await expectNoAxeFindings(page, 'report of added files');
  await carrel.bringIn.openPortfolio();
  await carrel.goTo('Evidence');
  await expect(carrel.evidence.items).toHaveCount(1);
  await expect(carrel.evidence.items.first()).toContainText('Handout');

  await carrel.bringIn.open();
  await carrel.bringIn.take(zip);
  await page.getByRole('button', { name: 'Add 2 files as evidence' }).click();
  await expect(carrel.title).toHaveText('The files are in: 1 added, 1 kept as it was');
  await expect(page.getByRole('row', { name: /handout\.txt/ })).toContainText('The portfolio has this very file already.');
});

test('of a bundle that a newer Carrel made, what can be read comes in as a copy, told before and after', async ({ page, carrel }, testInfo) => {
  mkdirSync(testInfo.outputDir, { recursive: true });
  const plan = toPlan(aMadePortfolio('p-newer', 'From tomorrow'));
  const payload = plan.payload.map((entry): PlannedEntry => (entry.kind === 'text' && entry.path === 'data/portfolio.json' ? { ...entry, text: toNewer(entry.text) } : entry));
  await carrel.bringIn.open();
  await carrel.bringIn.take(await saveZip({ ...plan, payload }, testInfo.outputDir));
  await expect(carrel.title).toHaveText('A newer Carrel made this bundle');
  await page.getByText('What can’t be read, 2').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Desk survey' })).toBeVisible();
  await expectNoAxeFindings(page, 'made by a newer Carrel');
  await page.screenshot({ path: testInfo.outputPath('newer.png') });
  await page.getByRole('button', { name: 'Open what can be read' }).click();
  await expect(carrel.title).toHaveText(/^The bundle is in: 3 skipped, \d+ added$/);
  await expect(carrel.bringIn.items.filter({ hasText: 'mentors' })).toContainText('This Carrel does not know it');
  await carrel.bringIn.openPortfolio();
  await carrel.goTo('Evidence');
  await expect(carrel.evidence.items).toHaveCount(1);
});

/** Two years on: a list that is not known here, and an evidence item of another shape. */
function toNewer(text: string): string {
  const envelope = JSON.parse(text) as { readonly records: { readonly evidence: readonly { readonly title: string }[] } };
  const evidence = envelope.records.evidence.map((item) => (item.title === 'Desk survey' ? { ...item, number: { serial: 5 } } : item));
  return JSON.stringify({ ...envelope, format: 'carrel-portfolio/7', records: { ...envelope.records, evidence, mentors: [{ name: 'Ada' }] } });
}

test('a bundle in parts says which part is missing, takes it, and is whole', async ({ page, carrel }, testInfo) => {
  mkdirSync(testInfo.outputDir, { recursive: true });
  const plan = toPlan(aMadePortfolio('p-parts', 'In two parts'));
  const isSecond = (entry: PlannedEntry): boolean => entry.path.startsWith('data/evidence/005');
  const toPart = (number: number, payload: readonly PlannedEntry[]): BundlePlan => ({
    name: number === 1 ? plan.name : `${plan.name}-p${number}`,
    payload,
    bagInfo: [...plan.bagInfo.filter(([label]) => label !== 'Bag-Count'), ['Bag-Group-Identifier', 'urn:uuid:0b5a2c66-1111-8000-8000-000000000002'], ['Bag-Count', `${number} of 2`]],
  });
  const first = await saveZip(toPart(1, plan.payload.filter((entry) => !isSecond(entry))), testInfo.outputDir);
  const second = await saveZip(toPart(2, plan.payload.filter(isSecond)), testInfo.outputDir);

  await carrel.bringIn.open();
  await carrel.bringIn.take(first);
  await expect(carrel.bringIn.refusal).toContainText('One evidence file is not in what you gave: E5 Desk survey.');
  await expect(carrel.bringIn.refusal).toContainText(`Look in ${plan.name}-p2.zip.`);
  await expectNoAxeFindings(page, 'a part is missing');
  await page.screenshot({ path: testInfo.outputPath('parts.png') });
  await carrel.bringIn.take(second);
  await expect(carrel.title).toHaveText('The bundle is sound');
  await page.getByRole('button', { name: 'Bring it in' }).click();
  await expect(carrel.title).toHaveText(/^The bundle is in: \d+ added$/);

  await test.step('and given at once, it asks nothing but what should become of it', async () => {
    await page.getByRole('button', { name: 'Bring in another' }).click();
    await carrel.bringIn.take([second, first]);
    await expect(carrel.title).toHaveText('You have this portfolio already');
    await page.screenshot({ path: testInfo.outputPath('known.png') });
    await carrel.bringIn.openAsCopy();
    await expect(carrel.title).toHaveText(/^The bundle is in: \d+ added$/);
  });
});
