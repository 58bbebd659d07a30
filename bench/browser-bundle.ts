import { build } from 'vite';
import { execFileSync } from 'node:child_process';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { close, createServer, listen } from '../scripts/serve.mjs';
import { openKillableBrowser } from '../tests/e2e/killable-browser';
import type { KillableBrowser } from '../tests/e2e/killable-browser';
import { readPrivateMemory, watchMemory } from '../tests/e2e/process-memory';
import type { ContestFile, ContestPage, DigestBy, LibraryName } from './browser/contest';
import { makeMixedFiles } from './bundle/bench-files';
import { runInTurn } from './measuring/in-turn';
import { readOptions } from './measuring/options';
import { median } from './measuring/quantile';
import { describeMachine, toFixed, toTable } from './measuring/report';
import { hasProgram } from './measuring/run-program';
import { withScratchFolder } from './measuring/scratch-folder';

/** `made` is the size of the zip, where it was taken out of the browser and tested; bytes. */
type Sample = { readonly seconds: number; readonly growth: number; readonly made: number | null };
type Run = (page: Page) => Promise<number>;
type Contest = { readonly browser: KillableBrowser; readonly address: string; readonly folder: string };

const { rounds, size, textShare } = readOptions({ rounds: 3, size: '300MB' });
if (process.platform !== 'linux' || !hasProgram('unzip')) throw new Error('This bench takes memory from /proc and tests every zip with unzip, so it needs Linux and unzip.');

await withScratchFolder(async (folder) => {
  const files = await makeMixedFiles(folder, { size, textShare });
  rmSync(join(folder, 'store'), { recursive: true, force: true });
  const site = join(folder, 'site');
  await buildPage(site);
  const server = createServer({ folder: site, policyFile: join(import.meta.dirname, '..', 'electron', 'host-policy.json') });
  const outcome = await listen(server, 0);
  if (outcome.kind !== 'listening') throw new Error('The page of the bench could not be served.');
  const address = `${outcome.address}page.html`;
  const browser = await openKillableBrowser(join(folder, 'profile'), { baseURL: outcome.address, executablePath: process.env['CARREL_BROWSER'], args: [] });
  try {
    await fill({ browser, address, folder }, files);
    await compete({ browser, address, folder }, files);
  } finally {
    await browser.context.close();
    await close(server);
  }
});

/** The page as the application is built, with the libraries beside it. */
async function buildPage(outDir: string): Promise<void> {
  const root = join(process.cwd(), 'bench', 'browser');
  const input = join(root, 'page.html');
  await build({ configFile: false, root, base: './', logLevel: 'warn', worker: { format: 'es' }, build: { outDir, emptyOutDir: true, target: 'es2023', rolldownOptions: { input } } });
}

async function fill({ browser, address, folder }: Contest, files: readonly ContestFile[]): Promise<void> {
  const page = await browser.context.newPage();
  await page.goto(address);
  await page.locator('input').setInputFiles(files.map(({ name }) => join(folder, 'files', name)));
  await call(page, 'keepChosenFiles', [files]);
  await page.close();
}

async function compete(contest: Contest, files: readonly ContestFile[]): Promise<void> {
  const rows = toRows(files);
  const toEntries = (isTested: boolean) =>
    rows.map(({ name, run }) => ({
      name,
      run: async () => {
        const sample = await takeSample(contest, run, isTested);
        // All of it takes many minutes, so that one wants to see that it goes on.
        console.error(`${isTested ? 'not counted, ' : ''}${name}: ${sample.seconds.toFixed(2)} s, ${Math.round(sample.growth / 2 ** 20)} MiB`);
        return sample;
      },
    }));
  const warm = await runInTurn(toEntries(true), 1);
  const samples = await runInTurn(toEntries(false), rounds);
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  console.log(`${describeMachine()}, Chromium ${contest.browser.context.browser()?.version() ?? ''}`);
  console.log(`${files.length} files, ${Math.round(bytes / 1e6)} MB, ${Math.round(textShare * 100)} % of it text, ${rounds} rounds, each in another order, after one that is not counted. unzip -t found every zip of that one sound.\n`);
  const secondsOf = (name: string): readonly number[] => (samples.get(name) ?? []).map(({ seconds }) => seconds);
  const base = median(secondsOf(rows[0]?.name ?? ''));
  const lines = rows.map(({ name }) => {
    const seconds = secondsOf(name);
    const growth = median((samples.get(name) ?? []).map((sample) => sample.growth)) / 2 ** 20;
    const range = `${toFixed(Math.min(...seconds), 2)} to ${toFixed(Math.max(...seconds), 2)}`;
    return [name, toFixed(median(seconds), 2), range, toFixed(median(seconds) / base, 2), toFixed(growth, 0), toFixed((warm.get(name)?.[0]?.made ?? Number.NaN) / 1e6, 1)];
  });
  console.log(toTable(['what', 'wall s, median', 'range', 'ratio', 'memory grew by MiB', 'zip MB'], lines));
}

function toRows(files: readonly ContestFile[]): readonly { readonly name: string; readonly run: Run }[] {
  const library = (name: LibraryName, digests: DigestBy): { readonly name: string; readonly run: Run } => ({
    name: digests === 'nobody' ? `${name}, no digests` : `${name}, digests by ${digests}`,
    run: (page) => call(page, 'runLibrary', [{ library: name, digests, files, fileName: 'library.zip' }]),
  });
  return [
    { name: 'Carrel, digests, read back', run: (page) => call(page, 'runCarrel', [files, false]) },
    { name: 'Carrel, and copied to a chosen file', run: (page) => call(page, 'runCarrel', [files, true]) },
    library('fflate', 'hash-wasm'),
    library('client-zip', 'hash-wasm'),
    library('zip.js', 'hash-wasm'),
    library('JSZip, as one Blob', 'hash-wasm'),
    library('JSZip, as one Blob', 'crypto.subtle'),
    library('JSZip, streamed', 'crypto.subtle'),
    library('fflate', 'nobody'),
    library('client-zip', 'nobody'),
    library('zip.js', 'nobody'),
    library('JSZip, as one Blob', 'nobody'),
  ];
}

/** In a page, and so in a process, of its own. Memory is that of all the browser's processes, against the page at rest. */
async function takeSample({ browser, address, folder }: Contest, run: Run, isTested: boolean): Promise<Sample> {
  const page = await browser.context.newPage();
  try {
    await page.goto(address);
    await page.waitForTimeout(500);
    const before = readPrivateMemory(browser.pid);
    const watch = watchMemory(browser.pid);
    const milliseconds = await run(page);
    const growth = watch.stop() - before;
    const made = isTested ? await testZip(page, folder) : null;
    await call(page, 'clear', []);
    return { seconds: milliseconds / 1000, growth, made };
  } finally {
    await page.close();
  }
}

async function testZip(page: Page, folder: string): Promise<number> {
  const zip = join(folder, 'made.zip');
  const [download] = await Promise.all([page.waitForEvent('download'), call(page, 'download', [])]);
  await download.saveAs(zip);
  execFileSync('unzip', ['-tqq', zip], { stdio: ['ignore', 'ignore', 'inherit'] });
  const made = statSync(zip).size;
  await download.delete();
  rmSync(zip);
  return made;
}

function call<Name extends keyof ContestPage>(page: Page, name: Name, args: Parameters<ContestPage[Name]>): ReturnType<ContestPage[Name]> {
  return page.evaluate(
    ([method, given]) => {
      const { contest } = window as unknown as { readonly contest: Readonly<Record<string, (...values: readonly unknown[]) => Promise<unknown>>> };
      return contest[method]?.(...given);
    },
    [name as string, args as readonly unknown[]] as const,
  ) as ReturnType<ContestPage[Name]>;
}
