import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { join } from 'node:path';
import { close, createServer, listen } from '../scripts/serve.mjs';
import { toCoverage } from '../renderer/features/coverage/coverage-rows';
import { Carrel } from '../tests/e2e/pages/carrel';
import { makeLargestPortfolio, readLargestPack } from './checks/largest-portfolio';
import { fillDesk } from './evidence/fill-desk';
import { readOptions } from './measuring/options';
import { describeMachine, toFixed, toTable, toTimings } from './measuring/report';

const { rounds } = readOptions({ rounds: 5 });
const dist = join(import.meta.dirname, '..');
const server = createServer({ folder: join(dist, 'renderer'), policyFile: join(dist, 'electron', 'host-policy.json') });
const outcome = await listen(server, 0);
if (outcome.kind !== 'listening') throw new Error('The built application could not be served.');
const browser = await chromium.launch({ executablePath: process.env['CARREL_BROWSER'] ?? '' });
try {
  const context = await browser.newContext({ baseURL: outcome.address, viewport: { width: 1366, height: 768 }, locale: 'en-US' });
  const page = await context.newPage();
  const carrel = new Carrel(page);
  await carrel.begin();
  await fillDesk(page, { items: 5_000, words: 1 });
  await page.reload();
  const opened: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    await carrel.goTo('Home');
    await page.getByRole('heading', { level: 1 }).waitFor();
    opened.push(await measureOpening(page));
  }
  const frames = await measureScroll(page);
  const toLine = (name: string, times: readonly number[], budget: string): readonly string[] => {
    const { best, median, p95, worst } = toTimings(times);
    return [name, ...[best, median, p95, worst].map((time) => toFixed(time, 0)), budget];
  };
  console.log(`${describeMachine()}, Chromium ${browser.version()}; ${rounds} rounds, milliseconds\n`);
  console.log(
    toTable(
      ['what', 'best', 'median', 'p95', 'worst', 'budget'],
      [
        toLine('5,000 items in 160 competencies are put in their places', measureMaking(rounds), ''),
        toLine('the map of 5,000 items opens, from the press to the painted places', opened, '300'),
        toLine('frames while scrolling sideways', frames, '50'),
      ],
    ),
  );
} finally {
  await browser.close();
  await close(server);
}

/** Every record new, as when the portfolio has just been opened. */
function measureMaking(times: number): readonly number[] {
  const pack = readLargestPack(join(import.meta.dirname, '..', '..'));
  const portfolio = makeLargestPortfolio(pack);
  return Array.from({ length: times }, () => {
    const records = structuredClone(portfolio);
    const startedAt = performance.now();
    toCoverage(records, pack, 'all');
    return performance.now() - startedAt;
  });
}

async function measureOpening(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const link = [...document.querySelectorAll<HTMLAnchorElement>('aside a')].find(({ textContent }) => textContent === 'See what your evidence covers');
    const startedAt = performance.now();
    link?.click();
    while (document.querySelectorAll('[role=gridcell]').length === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - startedAt;
  });
}

/** A wheel moves about a hundred pixels at once. */
async function measureScroll(page: Page): Promise<readonly number[]> {
  return page.getByRole('grid').evaluate(async (grid) => {
    const frames: number[] = [];
    let before = performance.now();
    for (let step = 0; step < 200; step += 1) {
      if (grid.parentElement !== null) grid.parentElement.scrollLeft += 100;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      frames.push(now - before);
      before = now;
    }
    return frames;
  });
}
