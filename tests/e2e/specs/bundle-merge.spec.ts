import type { Page } from '@playwright/test';
import { evidenceFiles } from '../fixture-files';
import { expect, expectNoAxeFindings, saveByDownload, test, watchForComplaints } from '../fixtures';
import { Carrel } from '../pages/carrel';
import { MergePage } from '../pages/merge-page';

const competency = 'Explaining policies';

async function write(carrel: Carrel, texts: Readonly<Record<string, string>>): Promise<void> {
  await carrel.goToAddress('write/access/07');
  for (const [part, text] of Object.entries(texts)) await carrel.writing.write(part as 'What I did', text);
  await expect(carrel.saveState).toContainText(/^Saved/);
}

async function makeSafeCopy(carrel: Carrel, path: string): Promise<string> {
  await carrel.goToAddress('export/everything');
  const download = await carrel.export.make();
  await download.saveAs(path);
  return path;
}

async function showEarlier(page: Page, carrel: Carrel, part: 'What I did'): Promise<void> {
  await carrel.goToAddress('write/access/07');
  await carrel.writing.putCaretIn(part);
  await carrel.writing.showTab('Earlier');
  await page.getByRole('tabpanel').waitFor();
}

test('what was written on another computer comes back, each thing as the person chooses', async ({ page, carrel, browser }, testInfo) => {
  test.setTimeout(240_000);
  const [first = '', second = ''] = evidenceFiles;
  const merge = new MergePage(page);

  await test.step('begins here, and takes everything home', async () => {
    await carrel.begin();
    await carrel.goTo('Evidence');
    await carrel.evidence.add([first]);
    await expect(carrel.evidence.items).toHaveCount(1);
    await write(carrel, { 'What I did': 'I wrote the handout about holds.', 'What I learned': 'Short is clear.', 'How well it went': 'Nobody came back to ask.' });
  });
  const home = await makeSafeCopy(carrel, testInfo.outputPath('to-home.zip'));

  const back = await test.step('goes on at home, and takes that along', async () => {
    const context = await browser.newContext();
    const complaints = watchForComplaints(context);
    await saveByDownload(context);
    const other = new Carrel(await context.newPage());
    await other.bringIn.open();
    await other.bringIn.take(home);
    await other.bringIn.openPortfolio();
    await other.goTo('Evidence');
    await other.evidence.add([second]);
    await expect(other.evidence.items).toHaveCount(2);
    await write(other, { 'What I did': ' At home I drew a map.', 'What I learned': ' At home I saw why.', Approach: 'New at home.' });
    const saved = await makeSafeCopy(other, testInfo.outputPath('from-home.zip'));
    await context.close();
    expect(complaints).toEqual([]);
    return saved;
  });

  await test.step('meanwhile, the same parts were changed here', async () => {
    await write(carrel, { 'What I did': ' At work I asked three people.', 'What I learned': ' At work I saw it too.' });
  });

  await test.step('sees both sides of what differs, and chooses', async () => {
    await carrel.bringIn.open();
    await carrel.bringIn.take(back);
    await merge.compare();
    await expect(merge.item(/What I did/)).toContainText('At home I drew a map.');
    await expect(merge.item(/What I did/)).toContainText('At work I asked three people.');
    await expect(page.getByRole('radio', { name: 'Keep mine' }).first()).toBeChecked();
    await merge.choose(/What I did/, 'Keep both');
    await merge.choose(/What I learned/, 'Take the bundle’s');
    await expect(merge.outcome).toContainText('One replaced, one kept in both forms');
    await expectNoAxeFindings(page, 'bringing a bundle back');
    await page.screenshot({ path: testInfo.outputPath('merge.png'), fullPage: true });
  });

  await test.step('finds every item of the bundle in the report', async () => {
    await merge.bringIn();
    const rows = carrel.bringIn.items;
    await expect(rows.filter({ hasText: 'What I did' }).filter({ hasText: 'Both are here.' })).toHaveCount(1);
    await expect(rows.filter({ hasText: 'What I learned' }).filter({ hasText: 'What stood here is among its earlier texts.' })).toHaveCount(1);
    await expect(rows.filter({ hasText: /^E2 / }).filter({ hasText: 'New' })).toHaveCount(1);
    await expect(page.getByText('A safe copy was made just before.')).toBeVisible();
    await expectNoAxeFindings(page, 'the report');
    await page.screenshot({ path: testInfo.outputPath('report.png'), fullPage: true });
    await carrel.bringIn.openPortfolio();
  });

  await test.step('has both texts, the new evidence, and what was replaced among the earlier texts', async () => {
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Evidence', exact: true }).click();
    await expect(carrel.evidence.items).toHaveCount(2);
    await showEarlier(page, carrel, 'What I did');
    await expect(page.getByRole('heading', { level: 1, name: competency })).toBeVisible();
    await expect(carrel.writing.part('What I did')).toContainText('At work I asked three people.');
    await expect(carrel.writing.part('What I did')).toContainText(/From the bundle of .*:.*At home I drew a map\./s);
    await expect(carrel.writing.part('What I learned')).toContainText('At home I saw why.');
    await expect(carrel.writing.part('What I learned')).not.toContainText('At work');
    await expect(carrel.writing.part('How well it went')).toContainText('Nobody came back to ask.');
    await expect(carrel.writing.part('Approach')).toContainText('New at home.');
    await expect(page.getByRole('tabpanel').getByRole('listitem').first()).toBeVisible();
  });
});
