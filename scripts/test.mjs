import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser, ensureInstalled } from './bootstrap.mjs';
import { root, run } from './run.mjs';

/** Everything, on a bare machine too: types, lint, all Vitest projects, a build, and the application in a real browser. */
const results = path.join(root, 'test-results');
const vitestFile = path.join(results, 'vitest.json');
const e2eFile = path.join(results, 'e2e.json');

ensureInstalled();
mkdirSync(results, { recursive: true });
for (const file of [vitestFile, e2eFile]) rmSync(file, { force: true });

const totals = { passed: 0, failed: 0, skipped: 0 };
await step('types', () => run('tsc', ['-b']));
await step('lint', () => run('eslint', ['.', '--max-warnings', '0']));
await step('build', () => run('node', ['scripts/build.mjs']));
await suite('vitest', () => run('vitest', ['run', '--reporter', 'dot', '--reporter', 'json', '--outputFile.json', vitestFile]), readVitest);
process.env.CARREL_BROWSER = await ensureBrowser();
await suite('e2e', () => run('playwright', ['test', '--config', path.join('tests', 'e2e', 'playwright.config.ts')]), readPlaywright);

if (totals.skipped > 0) console.log(`${totals.skipped} skipped; each says why above.`);
console.log(`${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed === 0 ? 0 : 1);

async function step(name, action) {
  console.log(`\n== ${name}`);
  const isSound = (await action()) === 0;
  totals[isSound ? 'passed' : 'failed'] += 1;
}

/** A suite that ends badly counts as failed even when its own report says otherwise or is missing. */
async function suite(name, action, read) {
  console.log(`\n== ${name}`);
  const code = await action();
  const counts = read();
  totals.passed += counts.passed;
  totals.skipped += counts.skipped;
  totals.failed += code === 0 ? counts.failed : Math.max(1, counts.failed);
}

function readVitest() {
  const report = readReport(vitestFile);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 1, skipped: report?.numPendingTests ?? 0 };
}

function readPlaywright() {
  const stats = readReport(e2eFile)?.stats;
  // A spec that needed its second try passed, but is told: a slow machine is one reason, a race is another.
  if (stats?.flaky > 0) console.log(`${stats.flaky} needed a second try; see the list above.`);
  return { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 1, skipped: stats?.skipped ?? 0 };
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
