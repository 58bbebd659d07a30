import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { join } from 'node:path';
import { close, createServer, listen } from '../scripts/serve.mjs';
import { Carrel } from '../tests/e2e/pages/carrel';
import { runInTurn } from './measuring/in-turn';
import { readOptions } from './measuring/options';
import { describeMachine, toFixed, toTable, toTimings } from './measuring/report';
import { startWatching, takeTimings } from './typing/key-timings';
import { PARAGRAPHS, plainPage, toParagraphs } from './typing/long-text';

const WORDS = 5_000;
const KEYS = 100;
/** Milliseconds between keys: a fast typist. */
const PACE = 60;
const viewport = { width: 1366, height: 768 };

const { rounds } = readOptions({ rounds: 5 });
const dist = join(import.meta.dirname, '..');
const server = createServer({ folder: join(dist, 'renderer'), policyFile: join(dist, 'electron', 'host-policy.json') });
const outcome = await listen(server, 0);
if (outcome.kind !== 'listening') throw new Error('The built application could not be served.');
const browser = await chromium.launch({ executablePath: process.env['CARREL_BROWSER'] ?? '' });
try {
  await measure(browser, outcome.address);
} finally {
  await browser.close();
  await close(server);
}

async function measure(program: Browser, baseURL: string): Promise<void> {
  const plain = await openPlain(program);
  const ours = await openOurs(program, baseURL);
  const rows = [
    { name: 'a plain editable page', run: () => typeIn(plain) },
    { name: 'Carrel', run: () => typeIn(ours) },
  ];
  await runInTurn(rows, 1);
  const samples = await runInTurn(rows, rounds);
  const toLine = ([name, runs]: readonly [string, readonly (readonly number[])[]]): readonly string[] => {
    const { median, p95, worst } = toTimings(runs.flat());
    return [name, toFixed(median, 1), toFixed(p95, 1), toFixed(worst, 1)];
  };
  console.log(`${describeMachine()}, Chromium ${program.version()}`);
  console.log(`${WORDS} words, ${rounds} rounds of ${KEYS} keys in turn, ${PACE} ms apart; milliseconds from key to paint\n`);
  console.log(toTable(['what', 'median', 'p95', 'worst'], [...samples].map(toLine)));
  const [base, other] = [...samples.values()].map((runs) => toTimings(runs.flat()));
  if (base !== undefined && other !== undefined) console.log(`\nCarrel to the plain page: median ${toFixed(other.median / base.median, 2)}, p95 ${toFixed(other.p95 / base.p95, 2)}.`);
}

async function openPlain(program: Browser): Promise<Page> {
  const page = await program.newPage({ viewport });
  await page.setContent(plainPage(WORDS));
  return page;
}

/** The sample portfolio, with all its checks and its autosave at work, and a long text pasted into one part. */
async function openOurs(program: Browser, baseURL: string): Promise<Page> {
  const context = await program.newContext({ baseURL, viewport, locale: 'en-US' });
  const page = await context.newPage();
  const carrel = new Carrel(page);
  await carrel.openSample();
  await carrel.goToAddress('write/access/07');
  const part = carrel.writing.part('What I did');
  await carrel.writing.putCaretIn('What I did');
  await part.evaluate((element, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, toParagraphs(WORDS).join('\n\n'));
  await part.filter({ hasText: `Paragraph ${PARAGRAPHS}.` }).waitFor();
  return page;
}

/** Types in the middle of the long text. @returns the milliseconds of each key */
async function typeIn(page: Page): Promise<readonly number[]> {
  await page.bringToFront();
  const paragraphs = page.locator('[contenteditable=true]').filter({ hasText: 'Paragraph 1.' }).locator('p');
  await paragraphs.filter({ hasText: /^Paragraph 25\./ }).click();
  await page.keyboard.press('End');
  // What came before the first key is painted by then.
  await page.waitForTimeout(500);
  await page.evaluate(startWatching);
  await page.keyboard.type('the shelf is read each week and '.repeat(4).slice(0, KEYS), { delay: PACE });
  const timings = await page.evaluate(takeTimings);
  if (timings.length !== KEYS) throw new Error(`${timings.length} of ${KEYS} keys were seen to be painted.`);
  return timings;
}
