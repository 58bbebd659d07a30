import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ensureBrowser, ensureInstalled } from './bootstrap.mjs';
import { ensureBuilt } from './bootstrap-build.mjs';
import { root, run } from './run.mjs';

/** `npm run bench -- <name> [options]`: measures Carrel beside others, in one run. Without a name it lists what there is. */
const benches = {
  bundle: 'writing and reading a bundle, beside cp and sha256sum, JSZip, archiver, zip, 7z and Python [--size 600MB] [--text 1] [--rounds 5]',
  'browser-bundle': 'writing a bundle in Chromium, beside JSZip, fflate, zip.js and client-zip there [--size 300MB] [--text 1] [--rounds 3]',
  checks: 'the rehearsal of the largest portfolio, whole and after one keystroke [--rounds 60]',
  coverage: 'the coverage map of 5,000 items: opening and scrolling, in Chromium [--rounds 5]',
  evidence: 'the list of 5,000 items: opening, searching inside files, scrolling, in Chromium [--rounds 5]',
  inspection: 'looking into files of every kind, three large ones among them, in Chromium [--rounds 3]',
  'large-file': 'memory for one evidence file of 1 GiB, into a bundle and out of it [--size 1GiB] [--rounds 3]',
  typing: 'key to paint in a part of 5,000 words, beside a plain editable page, in Chromium [--rounds 5]',
};

const [name, ...options] = process.argv.slice(2);
if (name === undefined || !Object.hasOwn(benches, name)) {
  const known = Object.entries(benches).map(([bench, about]) => `  ${bench.padEnd(16)}${about}`);
  console.log([`npm run bench -- <name>`, ...known, 'None of them is part of npm test.'].join('\n'));
  process.exit(name === undefined ? 0 : 2);
}

ensureInstalled();
const environment = {};
if (name === 'typing' || name === 'browser-bundle' || name === 'evidence' || name === 'coverage' || name === 'inspection') {
  environment.CARREL_BROWSER = await ensureBrowser();
  ensureBuilt();
}
const built = path.join(root, 'dist', 'bench');
rmSync(built, { recursive: true, force: true });
mkdirSync(built, { recursive: true });
const code = await run('vite', ['build', '--config', 'vite.bench.config.ts', '--logLevel', 'warn']);
process.exit(code === 0 ? await run('node', [path.join(built, `${name}.js`), ...options], environment) : code);
