import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const programs = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

/**
 * Looks whether Electron's program is on this computer. Only looks: `require('electron')` in plain Node downloads it.
 *
 * @param {{ from?: string, env?: NodeJS.ProcessEnv, platform?: NodeJS.Platform }} [options]
 * @returns {{ found: true, program: string, version: string } | { found: false, folder: string | null, wanted: string | null, reason: string }}
 */
export function findElectron({ from = import.meta.url, env = process.env, platform = process.platform } = {}) {
  const folder = findPackageFolder(from);
  if (folder === null) return toMissing(null, null, 'the electron package is not installed');
  const wanted = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  const dist = env.ELECTRON_OVERRIDE_DIST_PATH || join(folder, 'dist');
  const program = join(dist, programs[platform] ?? 'electron');
  if (!existsSync(program)) return toMissing(folder, wanted, 'Electron\'s program has not been downloaded');
  const version = readVersion(dist);
  if (version !== wanted) return toMissing(folder, wanted, `Electron's program is ${version ?? 'of an unknown version'}, and ${wanted} is needed`);
  return { found: true, program, version };
}

function toMissing(folder, wanted, reason) {
  return { found: false, folder, wanted, reason };
}

function findPackageFolder(from) {
  try {
    return dirname(createRequire(from).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

function readVersion(dist) {
  const file = join(dist, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null;
}
