import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findPlaywrightBrowser } from './find-browser.mjs';

/** The project's folder: every script works from here, wherever it was called from. */
export const projectFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** Installs the exact packages of package-lock.json when they are missing or were changed since; quiet when all is there. */
export function ensureInstalled(folder = projectFolder) {
  requireNode();
  if (isInstalled(folder)) return;
  refuseLinkedModules(folder);
  console.log('Installing what Carrel needs (npm ci). This takes about a minute the first time.');
  const code = runNpm(['ci', '--no-audit', '--no-fund', '--loglevel=error'], folder);
  if (code !== 0) throw new Error('The packages could not be installed. Check that this computer can reach the npm registry, then run the same command again.');
  writeInstalledStamp(folder);
}

/**
 * A browser that Playwright can drive, installed first where there is none.
 *
 * @returns {Promise<string>} the path of its program; throws with a sentence when none can be had
 */
export async function ensureBrowser() {
  const present = findBrowser() ?? (await findPlaywrightBrowser());
  if (present !== null) return present;
  if (process.env.CARREL_BROWSER) throw new Error(`CARREL_BROWSER names ${process.env.CARREL_BROWSER}, which is not a program.`);
  if (isDebianRoot() && installDebianChromium()) {
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  console.log('Downloading a test browser (npx playwright install chromium).');
  runNpm(['exec', '--', 'playwright', 'install', 'chromium'], projectFolder);
  const downloaded = await findPlaywrightBrowser();
  if (downloaded !== null) return downloaded;
  throw new Error('No browser was found and none could be installed. Install Chromium, Chrome or Edge, or set CARREL_BROWSER to its program, then run the same command again.');
}

/** Whether node_modules is what package-lock.json asks for; `npm ci` writes its own copy of the lock file last. */
export function isInstalled(folder) {
  const lock = join(folder, 'package-lock.json');
  const installedLock = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(installedLock)) return false;
  const stamp = toStampFile(folder);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === toDigest(lock)) return true;
  if (statSync(installedLock).mtimeMs < statSync(lock).mtimeMs) return false;
  writeInstalledStamp(folder);
  return true;
}

/** `npm ci` empties what it finds, and would follow a link to empty somebody else's folder. */
function refuseLinkedModules(folder) {
  const found = lstatSync(join(folder, 'node_modules'), { throwIfNoEntry: false });
  if (found?.isSymbolicLink()) throw new Error('node_modules is a link to another folder, and installing would empty that one. Remove the link, then run the same command again.');
}

function writeInstalledStamp(folder) {
  const stamp = toStampFile(folder);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, toDigest(join(folder, 'package-lock.json')));
}

function toStampFile(folder) {
  return join(folder, 'node_modules', '.cache', 'carrel', 'installed-lock');
}

function toDigest(file) {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Carrel needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node, then run the same command again.`);
}

function runNpm(args, cwd) {
  // Under `npm start` this is npm's own file: the same npm, and no shell needed on Windows.
  const npmFile = process.env.npm_execpath;
  const isNpmFile = npmFile !== undefined && /npm-cli\.[cm]?js$/.test(npmFile);
  const [command, first] = isNpmFile ? [process.execPath, [npmFile]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd, stdio: ['ignore', 'inherit', 'inherit'], shell: !isNpmFile && process.platform === 'win32' }).status;
}

function isDebianRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installDebianChromium() {
  console.log('Installing Chromium for the tests (apt-get install chromium).');
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], options);
  return spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], options).status === 0;
}
