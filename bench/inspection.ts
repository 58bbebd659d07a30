import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { close, createServer, listen } from '../scripts/serve.mjs';
import { findFixtures } from '../tests/conformance/fixtures-folder';
import { readInspectedFixtures } from '../tests/conformance/inspected-fixtures';
import { openBuiltInspector } from '../tests/e2e/built-inspector';
import { openKillableBrowser } from '../tests/e2e/killable-browser';
import { readPrivateMemory, watchMemory } from '../tests/e2e/process-memory';
import { makeLargeFiles } from './inspection/large-files';
import { readOptions } from './measuring/options';
import { median } from './measuring/quantile';
import { describeMachine, toTable } from './measuring/report';
import { withScratchFolder } from './measuring/scratch-folder';

type Look = { readonly milliseconds: number; readonly growth: number };

const { rounds } = readOptions({ rounds: 3 });
const fixtures = findFixtures('evidence');
if (process.platform !== 'linux' || fixtures === null) throw new Error('This bench takes memory from /proc and files from tests/fixtures/evidence, so it needs Linux and the fixtures.');

await withScratchFolder(async (folder) => {
  const root = process.cwd();
  const server = createServer({ folder: join(root, 'dist/renderer'), policyFile: join(root, 'dist/electron/host-policy.json') });
  const outcome = await listen(server, 0);
  if (outcome.kind !== 'listening') throw new Error('The application could not be served.');
  const { context, pid } = await openKillableBrowser(join(folder, 'profile'), { baseURL: outcome.address, executablePath: process.env['CARREL_BROWSER'], args: [] });
  const page = await context.newPage();
  await page.goto('./');
  const inspect = await openBuiltInspector(page);
  const look = async (path: string): Promise<Look> => {
    const before = readPrivateMemory(pid);
    const watch = watchMemory(pid);
    const { milliseconds } = await inspect(path);
    return { milliseconds, growth: watch.stop() - before };
  };
  const sample = join(root, 'assets/sample/evidence');
  const small = [...readInspectedFixtures('evidence').map((fixture) => fixture.path), ...readdirSync(sample).map((name) => join(sample, name))];
  const large = await makeLargeFiles(folder, fixtures);
  const groups = [
    ...[...groupByKind(small)].map(([kind, paths]) => ({ kind, paths })),
    ...large.map(({ kind, path }) => ({ kind, paths: [path] })),
  ];
  const rows: (readonly string[])[] = [];
  for (const { kind, paths } of groups) {
    const looks: Look[] = [];
    const first: Look[] = [];
    for (const path of paths) first.push(await look(path));
    for (let round = 0; round < rounds; round += 1) for (const path of paths) looks.push(await look(path));
    const growth = Math.max(...[...first, ...looks].map((one) => one.growth)) / 2 ** 20;
    rows.push([kind, String(paths.length), (first[0]?.milliseconds ?? 0).toFixed(0), median(looks.map((one) => one.milliseconds)).toFixed(0), Math.max(...looks.map((one) => one.milliseconds)).toFixed(0), growth.toFixed(0)]);
  }
  console.log(`${describeMachine()}, Chromium ${context.browser()?.version() ?? ''}`);
  console.log(`${small.length} files of the fixtures and the sample, and ${large.length} large ones, ${rounds} rounds after a first one that may load a library; milliseconds from asking to the answer of the built worker, memory of all of Chromium\n`);
  console.log(toTable(['kind', 'files', 'first look ms', 'median ms', 'longest ms', 'memory grew by at most MiB'], rows));
  await context.close();
  await close(server);
});

function groupByKind(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, string[]>();
  for (const path of paths) kinds.set(extname(path).slice(1), [...(kinds.get(extname(path).slice(1)) ?? []), path]);
  return kinds;
}
