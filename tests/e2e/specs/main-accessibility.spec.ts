import { expect, expectNoAxeFindings, test } from '../fixtures';
import type { Carrel } from '../pages/carrel';
import { portfolioScreens, showScreen } from '../sample-screens';
import { findSideScroll } from '../side-scroll';

// Opening the sample writes thirty files through to the disk, which takes its time on a busy machine.
test.describe.configure({ timeout: 240_000 });

test('axe finds nothing before a portfolio is open, by day and by night', async ({ page, carrel }) => {
  await carrel.open();
  await expect(carrel.title).toBeVisible();
  await expectNoAxeFindings(page, 'first run');
  await carrel.start.begin('LSSC');
  await expect(carrel.title).toHaveText('First, a little about you');
  await expectNoAxeFindings(page, 'first profile');
  await carrel.start.goOnToPlan();
  await expectNoAxeFindings(page, 'first plan');
  await carrel.plan.goToDesk();
  await expectNoAxeFindings(page, 'home of an empty portfolio');
  await carrel.goTo('Evidence');
  await expectNoAxeFindings(page, 'evidence, empty');
  await carrel.chooseFromMenu('Other portfolios');
  await expect(carrel.title).toHaveText('Carry on');
  await expectNoAxeFindings(page, 'start with a portfolio');
  await carrel.start.goToBringIn();
  await expectNoAxeFindings(page, 'bring in');
  await page.goto('./#/settings');
  await expect(carrel.title).toHaveText('Settings');
  await expectNoAxeFindings(page, 'settings');
  await page.getByRole('link', { name: 'Back up everything' }).click();
  await expect(page.getByRole('button', { name: 'Back up everything' })).toBeVisible();
  await expectNoAxeFindings(page, 'back up everything');
  await page.goto('./#/settings');
  await page.getByRole('link', { name: 'Read the user guide' }).click();
  await expect(carrel.title).toHaveText('User guide');
  await expectNoAxeFindings(page, 'user guide');
});

test('axe finds nothing on any screen of a full portfolio, by day and by night', async ({ page, carrel }) => {
  await carrel.openSample();
  for (const screen of portfolioScreens) {
    await showScreen(carrel, screen);
    await expectNoAxeFindings(page, screen.name);
  }
});

test('axe finds nothing on receipt, import report, trash and dialogs, by day and by night', async ({ page, carrel }, testInfo) => {
  await carrel.openSample();
  await carrel.goToAddress('export/access');
  const zip = testInfo.outputPath('bundle.zip');
  await (await carrel.export.make()).saveAs(zip);
  await expect(carrel.title).toHaveText('The bundle is made');
  await expectNoAxeFindings(page, 'receipt');
  await page.getByRole('button', { name: 'Read what you sent' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoAxeFindings(page, 'what was sent');
  await page.keyboard.press('Escape');
  await carrel.goTo('Evidence');
  await carrel.evidence.choose('Desk word list');
  await page.getByRole('button', { name: 'Attach to a competency' }).click();
  await expectNoAxeFindings(page, 'attach to a competency');
  await page.getByRole('button', { name: 'Done' }).click();
  await carrel.evidence.moveToTrash();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await expectNoAxeFindings(page, 'question before the trash');
  await page.getByRole('button', { name: 'Move to the trash' }).click();
  await expect(carrel.toast).toBeVisible();
  await expectNoAxeFindings(page, 'toast');
  await carrel.evidence.openTrash();
  await expectNoAxeFindings(page, 'trash');
  await carrel.bringIn.open();
  await carrel.bringIn.take(zip);
  await expect(carrel.title).toHaveText('You have this portfolio already', { timeout: 30_000 });
  await expectNoAxeFindings(page, 'a portfolio that is here already');
  await carrel.bringIn.openAsCopy();
  await expect(carrel.title).toHaveText(/^The bundle is in/, { timeout: 30_000 });
  await expectNoAxeFindings(page, 'import report');
});

const sizes = [
  { name: '1366 x 768', width: 1366, height: 768, deviceScaleFactor: 1 },
  { name: '960 x 720', width: 960, height: 720, deviceScaleFactor: 1 },
  { name: '1366 x 768 at 200 %', width: 683, height: 384, deviceScaleFactor: 2 },
  { name: '320 px', width: 320, height: 640, deviceScaleFactor: 1 },
] as const;

test('nothing scrolls sideways, on a small screen, at 200 % and at 320 pixels', async ({ page, carrel }) => {
  await carrel.open();
  const expectNone = async (name: string): Promise<void> => expect.soft(await findSideScroll(page), name).toEqual([]);
  for (const { name, width, height } of sizes) {
    await page.setViewportSize({ width, height });
    await expectNone(`first run, ${name}`);
  }
  await carrel.openSample();
  for (const { name, width, height } of sizes) {
    await page.setViewportSize({ width, height });
    for (const screen of portfolioScreens) {
      await showScreen(carrel, screen);
      await expectNone(`${screen.name}, ${name}`);
      await expect.soft(carrel.title, `the title of ${screen.name} at ${name}`).toBeAttached();
    }
  }
});

/** Presses Tab until `wanted` has the focus, as a person without a mouse would. */
async function tabTo({ page }: Carrel, wanted: ReturnType<Carrel['page']['getByRole']>, most = 60): Promise<void> {
  for (let pressed = 0; pressed < most; pressed += 1) {
    if ((await wanted.count()) > 0 && (await wanted.first().evaluate((element) => element === document.activeElement))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${most} times Tab did not reach ${wanted.toString()}`);
}

test('the whole way works by keyboard alone', async ({ page, carrel }) => {
  const { keyboard } = page;
  const press = async (wanted: ReturnType<typeof page.getByRole>, key: 'Enter' | 'Space' = 'Enter'): Promise<void> => {
    await tabTo(carrel, wanted);
    await keyboard.press(key);
  };
  await carrel.open();
  await expect(carrel.title).toBeVisible();
  await tabTo(carrel, carrel.start.programs.first());
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: 'Start with CILIP' })).toBeVisible();
  await keyboard.press('ArrowUp');
  await keyboard.press('Enter');
  await tabTo(carrel, page.getByLabel('Your name'));
  await keyboard.type('Imani Okafor');
  await press(page.getByRole('link', { name: 'Choose your sets' }));
  await press(carrel.plan.set('Access Services'), 'Space');
  await expect(carrel.plan.set('Access Services')).toBeChecked();
  await press(page.getByRole('link', { name: 'Go to your desk' }));
  await expect(carrel.title).toBeFocused();
  await press(page.getByRole('table').getByRole('link', { name: 'Access Services' }));
  await expect(carrel.title).toHaveText('Arranging collections');

  await test.step('writing: Tab leaves the text, Alt Page Down goes on, @ cites', async () => {
    await tabTo(carrel, carrel.writing.part('Approach'));
    await keyboard.type('My own map.');
    await keyboard.press('Tab');
    await expect(carrel.writing.part('What I did')).toBeFocused();
    await keyboard.press('Alt+PageDown');
    await expect(carrel.title).toHaveText('Circulation systems');
    await expect(carrel.title).toBeFocused();
    await keyboard.press('Alt+PageUp');
    await expect(carrel.writing.part('Approach')).toHaveText('My own map.');
  });

  await test.step('F6 walks through the panes, arrows through tabs and toolbar', async () => {
    await keyboard.press('F6');
    const panes: string[] = [];
    for (let pane = 0; pane < 4; pane += 1) {
      panes.push(await page.evaluate(() => document.activeElement?.closest('[data-pane]')?.getAttribute('data-pane') ?? 'none'));
      await keyboard.press('F6');
    }
    expect([...panes].sort()).toEqual(['bar', 'list', 'page', 'side']);
    await tabTo(carrel, carrel.writing.tab('Evidence'));
    await keyboard.press('ArrowRight');
    await expect(carrel.writing.tab('Checks')).toBeFocused();
    await expect(carrel.writing.tab('Checks')).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('ArrowLeft');
  });

  await test.step('evidence: the file button, the picker by @, the chip', async () => {
    const chooser = page.waitForEvent('filechooser');
    await press(carrel.writing.side.getByRole('button', { name: 'Choose files' }));
    await (await chooser).setFiles({ name: 'shelf map.txt', mimeType: 'text/plain', buffer: Buffer.from('A map in words.') });
    await expect(carrel.writing.side.getByRole('link', { name: 'Shelf map' })).toBeVisible();
    await keyboard.press('Shift+F6');
    await tabTo(carrel, carrel.writing.part('What I did'));
    await keyboard.type('I drew ');
    await keyboard.press('@');
    await expect(carrel.writing.picker.getByLabel('Find a title or a number')).toBeFocused();
    await keyboard.type('map');
    await press(carrel.writing.picker.getByRole('button', { name: /E1/ }));
    await expect(carrel.writing.picker).toHaveCount(0);
    await expect(carrel.writing.part('What I did')).toBeFocused();
    await expect(carrel.writing.citations('What I did')).toHaveCount(1);
    await keyboard.type('twice.');
    await keyboard.press('Control+s');
  });

  await test.step('status, check, declarations, bundle', async () => {
    await tabTo(carrel, carrel.writing.status);
    await keyboard.press('Enter');
    await expect(page.getByRole('menu')).toBeVisible();
    await keyboard.press('End');
    await keyboard.press('Enter');
    await expect(carrel.writing.status).toHaveText('Ready');
    await press(page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Check and export' }));
    await tabTo(carrel, page.getByLabel('What to check'));
    await keyboard.type('Access');
    await expect(page).toHaveURL(/check\/access$/);
    for (const box of await carrel.check.declarations.all()) await press(page.getByRole('checkbox', { name: (await box.getAttribute('aria-label')) ?? (await box.locator('..').innerText()).split('\n')[0] ?? '' }), 'Space');
    for (const box of await carrel.check.declarations.all()) await expect(box).toBeChecked();
    await press(page.getByRole('link', { name: 'Make it with these gaps' }));
    await expect(carrel.title).toHaveText('Make the bundle');
    const download = page.waitForEvent('download');
    await press(page.getByRole('button', { name: 'Make the bundle' }));
    await download;
    await expect(carrel.title).toHaveText('The bundle is made');
    await expect(carrel.title).toBeFocused();
  });
});
