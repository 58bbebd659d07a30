import type { Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test, watchForComplaints } from '../fixtures';
import { canKill, openKillableBrowser, type BrowserOptions, type KillableBrowser } from '../killable-browser';
import { Carrel } from '../pages/carrel';

const KILLS = 20;
/** What typing may be lost at most: milliseconds. */
const LAST_SECOND = 1_000;
const untouched = 'This stood here before, and nobody touched it since.';

type Typing = {
  /** All of the part's text, with what was typed last. */
  readonly text: string;
  /** How long the text was, and when (milliseconds since 1970), after each key. */
  readonly strokes: readonly { readonly at: number; readonly length: number }[];
};

/** Types words behind `text` until `until` (milliseconds since 1970), as fast as a quick typist and unevenly. */
async function typeUntil(page: Page, text: string, until: number): Promise<Typing> {
  let typed = text;
  const strokes: { at: number; length: number }[] = [];
  for (let word = 1; Date.now() < until; word += 1) {
    for (const letter of `${word % 7 === 0 ? 'shelf' : 'desk'}${word} `) {
      if (Date.now() >= until) break;
      await page.keyboard.press(letter === ' ' ? 'Space' : letter);
      typed += letter;
      strokes.push({ at: Date.now(), length: typed.length });
      await new Promise((resolve) => setTimeout(resolve, 15 + Math.random() * 30));
    }
  }
  return { text: typed, strokes };
}

/** Compares what is there after a kill with what was typed. @returns the milliseconds of typing that are missing */
function measureLoss(found: string, { text, strokes }: Typing, killedAt: number): number {
  expect(text.startsWith(found), `the text is the typed one, at most cut at its end; found "…${found.slice(-60)}", typed "…${text.slice(-60)}"`).toBe(true);
  const firstLost = strokes.find(({ length }) => length > found.length);
  return firstLost === undefined ? 0 : killedAt - firstLost.at;
}

test('the browser is killed in the middle of typing, twenty times', async ({ baseURL, launchOptions }) => {
  test.skip(!canKill, 'Processes are found by /proc, which only Linux has.');
  test.setTimeout(300_000);
  const profile = await mkdtemp(path.join(tmpdir(), 'carrel-killed-'));
  const options = { baseURL: baseURL ?? '', executablePath: launchOptions.executablePath, args: launchOptions.args ?? [] };
  const address = await beginInNewProfile(profile, options);
  const losses: number[] = [];
  let browser = await openKillableBrowser(profile, options);
  let carrel = await openAt(browser, address);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const part = carrel.writing.part('What I did');
    const before = (await part.textContent()) ?? '';
    await carrel.writing.putCaretIn('What I did');
    // Long enough that every moment of the autosave, of which the longest wait is five seconds, is hit sooner or later.
    const typing = await typeUntil(carrel.page, before, Date.now() + 300 + Math.random() * (kill % 4 === 0 ? 6_500 : 1_800));
    const killedAt = Date.now();
    await browser.kill();

    browser = await openKillableBrowser(profile, options);
    carrel = await openAt(browser, address);
    losses.push(measureLoss((await carrel.writing.part('What I did').textContent()) ?? '', typing, killedAt));
    expect(losses.at(-1), `typing lost at kill ${kill}, milliseconds`).toBeLessThanOrEqual(LAST_SECOND);
  }
  await browser.context.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  console.log(`Typing lost at each of ${KILLS} kills, milliseconds: ${losses.join(', ')}`);
});

/** Opens the competency; everything but the last words stands as it was, and nothing has to be decided. */
async function openAt({ context }: KillableBrowser, address: string): Promise<Carrel> {
  const complaints = watchForComplaints(context);
  const carrel = new Carrel(await context.newPage());
  await carrel.page.goto(address);
  await expect(carrel.writing.part('Approach')).toHaveText(untouched);
  await expect(carrel.writing.part('What I did')).toBeVisible();
  await expect(carrel.page.getByText('There is a second text for this part.')).toHaveCount(0);
  expect(complaints).toEqual([]);
  return carrel;
}

/** @returns the address of a competency in which one part is written */
async function beginInNewProfile(profile: string, options: BrowserOptions): Promise<string> {
  const { context } = await openKillableBrowser(profile, options);
  const carrel = new Carrel(await context.newPage());
  await carrel.begin();
  await carrel.goToAddress('write/access/07');
  await carrel.writing.write('Approach', untouched);
  await carrel.page.keyboard.press('Control+s');
  await expect(carrel.saveState).toHaveText(/^Saved \d/);
  const address = carrel.page.url();
  await context.close();
  return address;
}

test('a page that crashes loses no key', async ({ baseURL, launchOptions }) => {
  test.skip(!canKill, 'Processes are found by /proc, which only Linux has.');
  const profile = await mkdtemp(path.join(tmpdir(), 'carrel-crashed-'));
  const options = { baseURL: baseURL ?? '', executablePath: launchOptions.executablePath, args: launchOptions.args ?? [] };
  const address = await beginInNewProfile(profile, options);
  const browser = await openKillableBrowser(profile, options);
  const carrel = await openAt(browser, address);
  await carrel.writing.putCaretIn('What I did');
  const words = 'Half a sentence about the hold shelf, and then';
  await carrel.writing.type(words);
  const session = await browser.context.newCDPSession(carrel.page);
  const crashed = carrel.page.waitForEvent('crash');
  // The page is gone before it could answer.
  void session.send('Page.crash').catch(() => undefined);
  await crashed;
  const reopened = await openAt(browser, address);
  await expect(reopened.writing.part('What I did')).toHaveText(words);
  await expect(reopened.page.getByText('Your last words are back.')).toBeVisible();
  await expect(reopened.saveState).toHaveText(/^Saved \d/);
  await browser.kill();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});
