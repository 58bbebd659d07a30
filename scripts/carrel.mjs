import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { isInstalled } from './bootstrap.mjs';
import { findBrowser } from './find-browser.mjs';

/** `npm run -s carrel -- <arguments>` on a clone: installs and builds what is missing or older than its sources, then runs it. */
const root = path.resolve(import.meta.dirname, '..');
const built = path.join(root, 'dist/cli/carrel.js');
const sources = ['cli', 'electron', 'shared', 'assets/bundle', 'vite.cli.config.ts', 'package-lock.json'];

/** Newest modification in a file or folder, milliseconds; 0 when it is not there. */
function newestIn(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newestIn(path.join(file, name))));
}

/** Standard output belongs to the command: what installing and building say is shown only when they fail. */
function runQuietly(program, args) {
  const done = spawnSync(program, args, { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
  if (done.status === 0) return;
  process.stderr.write(`${done.stdout ?? ''}${done.stderr ?? ''}\nCarrel's command line could not be set up: ${program} ${args.join(' ')}\n`);
  process.exit(2);
}

if (!isInstalled(root)) runQuietly('npm', ['ci', '--no-audit', '--no-fund']);
if (!existsSync(built) || Math.max(...sources.map((source) => newestIn(path.join(root, source)))) > statSync(built).mtimeMs) {
  runQuietly('node', [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'vite.cli.config.ts', '--logLevel', 'warn']);
}
// `carrel convert --to pdf` needs a browser and does not look for one itself.
const env = { ...process.env, CARREL_BROWSER: findBrowser() ?? '' };
const command = spawnSync(process.execPath, [built, ...process.argv.slice(2)], { stdio: 'inherit', env });
process.exit(command.status ?? 1);
