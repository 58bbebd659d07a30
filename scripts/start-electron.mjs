import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectFolder } from './bootstrap.mjs';
import { findElectron } from './find-electron.mjs';

const releases = 'https://github.com/electron/electron/releases/download/';
const probeLimitMs = 5_000;
const downloadLimitMs = 20 * 60_000;
const retryAfterMs = 24 * 60 * 60_000;
const noteFile = join(projectFolder, 'node_modules', '.cache', 'carrel', 'electron-download.json');

/**
 * Electron's program, downloaded once where that is possible. A place that can't be reached is noticed in seconds and
 * remembered for a day, so that the next start is not slowed by it.
 *
 * @returns {Promise<{ program: string } | { reason: string }>} `reason` is one sentence for the person
 */
export async function ensureElectron(ports = systemPorts) {
  const before = ports.find();
  if (before.found) return { program: before.program };
  if (before.folder === null) return { reason: 'The desktop window can\'t open here: Electron is not installed.' };
  const failed = { reason: 'The desktop window can\'t open here: Electron\'s program could not be downloaded.' };
  if (shouldSkip(ports.readNote(), before.wanted, ports.now())) return failed;
  if (await ports.isReachable()) ports.download(before.folder);
  const after = ports.find();
  if (after.found) return { program: after.program };
  ports.writeNote({ version: before.wanted, failedAt: ports.now() });
  return failed;
}

function shouldSkip(note, version, now) {
  return note !== null && note.version === version && now - note.failedAt < retryAfterMs;
}

/** Opens the desktop window and waits until it is closed. */
export function runElectron(program, args) {
  // Chromium's sandbox can't start for root; Electron then ends at once with a message that helps nobody.
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(program, [...sandbox, projectFolder, ...args], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('exit', (code) => resolve(code ?? 0));
  });
}

const systemPorts = {
  find: () => findElectron(),
  now: () => Date.now(),
  isReachable,
  download,
  readNote,
  writeNote,
};

async function isReachable() {
  const address = process.env.ELECTRON_MIRROR || process.env.npm_config_electron_mirror || releases;
  try {
    await fetch(address, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(probeLimitMs) });
    return true;
  } catch {
    return false;
  }
}

function download(folder) {
  console.log('Downloading Electron, about 110 MB, once.');
  spawnSync(process.execPath, [join(folder, 'install.js')], { cwd: projectFolder, stdio: 'ignore', timeout: downloadLimitMs });
}

function readNote() {
  try {
    return JSON.parse(readFileSync(noteFile, 'utf8'));
  } catch {
    return null;
  }
}

function writeNote(note) {
  mkdirSync(dirname(noteFile), { recursive: true });
  writeFileSync(noteFile, JSON.stringify(note));
}
