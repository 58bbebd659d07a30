import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { close, createServer, listen } from '../scripts/serve.mjs';
import { Carrel } from '../tests/e2e/pages/carrel';
import { fillDesk } from './evidence/fill-desk';
import { readOptions } from './measuring/options';
import { describeMachine, toFixed, toTable, toTimings } from './measuring/report';

const desk = { items: 5_000, words: 400 };
const viewport = { width: 1366, height: 768 };
const queries = ['needle4711', 'bace', 'stri', 'gundee', 'tri ple', 'file-49'];

const { rounds } = readOptions({ rounds: 5 });
const dist = join(import.meta.dirname, '..');
const server = createServer({ folder: join(dist, 'renderer'), policyFile: join(dist, 'electron', 'host-policy.json') });
const outcome = await listen(server, 0);
if (outcome.kind !== 'listening') throw new Error('The built application could not be served.');
const browser = await chromium.launch({ executablePath: process.env['CARREL_BROWSER'] ?? '' });
try {
  const context = await browser.newContext({ baseURL: outcome.address, viewport, locale: 'en-US' });
  const page = await context.newPage();
  const carrel = new Carrel(page);
  await carrel.begin();
  await fillDesk(page, desk);
  await page.reload();
  const opened: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await carrel.goTo('Home');
    await page.getByRole('heading', { level: 1 }).waitFor();
    opened.push(await measureOpening(page));
  }
  const reading = await readFiles(page);
  const searched: number[] = [];
  for (let round = 0; round < rounds; round += 1) for (const query of queries) searched.push(await measureSearch(page, query));
  await page.getByRole('button', { name: 'Show all' }).click();
  const frames = await measureScroll(page);
  const toLine = (name: string, times: readonly number[], budget: string): readonly string[] => {
    const { best, median, p95, worst } = toTimings(times);
    return [name, ...[best, median, p95, worst].map((time) => toFixed(time, 0)), budget];
  };
  console.log(`${describeMachine()}, Chromium ${browser.version()}`);
  console.log(`${desk.items} items, ${desk.words} words in each file, ${rounds} rounds; milliseconds\n`);
  console.log(
    toTable(
      ['what', 'best', 'median', 'p95', 'worst', 'budget'],
      [
        toLine('the list opens, from the press to the painted rows', opened, '300'),
        toLine('a word is looked for, from the letter to the painted rows', searched, '50'),
        toLine('tasks of the page while all files are read for the search', reading.tasks, '50'),
        toLine('frames while scrolling from the first item to the last', frames, '50'),
      ],
    ),
  );
  console.log(`\nAll files were read for the search in ${toFixed(reading.seconds, 1)} s.`);
} finally {
  await browser.close();
  await close(server);
}

/** From the press to the frame after the rows are in the page. */
async function measureOpening(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const link = [...document.querySelectorAll<HTMLAnchorElement>('nav a')].find(({ textContent }) => textContent === 'Evidence');
    const startedAt = performance.now();
    link?.click();
    while (document.querySelectorAll('tr[data-item]').length === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - startedAt;
  });
}

/** The first search has every file read; long tasks of the page are noted meanwhile. */
async function readFiles(page: Page): Promise<{ readonly seconds: number; readonly tasks: readonly number[] }> {
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { benchTasks: tasks });
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ['longtask'] });
  });
  const startedAt = performance.now();
  await page.getByRole('searchbox').fill('needle');
  const reading = page.getByText('Still reading inside your files');
  await reading.waitFor();
  await reading.waitFor({ state: 'detached', timeout: 300_000 });
  const seconds = (performance.now() - startedAt) / 1000;
  const tasks = await page.evaluate(() => (window as unknown as { readonly benchTasks: readonly number[] }).benchTasks);
  return { seconds, tasks: tasks.length === 0 ? [0] : tasks };
}

async function measureSearch(page: Page, query: string): Promise<number> {
  const field = page.getByRole('searchbox');
  await field.fill('zzzzqqq');
  await page.getByText('Nothing here fits.').waitFor();
  await field.fill(query.slice(0, -1));
  await page.waitForTimeout(600);
  return field.evaluate(async (input, text) => {
    const status = (): string => document.querySelector('main [role=status]')?.textContent ?? '';
    const startedAt = performance.now();
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    // The words beside the count change together with the rows.
    while (!status().includes(`“${text}”`)) await new Promise((resolve) => setTimeout(resolve, 1));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - startedAt;
  }, query);
}

async function measureScroll(page: Page): Promise<readonly number[]> {
  await page.locator('tr[data-item]').first().waitFor();
  return page.evaluate(async () => {
    const list = document.querySelector('[data-scroll]');
    if (list === null) throw new Error('there is no list');
    const frames: number[] = [];
    let before = performance.now();
    for (let step = 0; step < 300; step += 1) {
      list.scrollTop += step % 100 === 99 ? 50_000 : 180;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      frames.push(now - before);
      before = now;
    }
    return frames;
  });
}
