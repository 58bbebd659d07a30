import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './bootstrap.mjs';

const sources = [
  'shared', 'renderer', 'electron', 'cli', 'assets', 'package-lock.json', 'scripts/build.mjs',
  'vite.config.ts', 'vite.electron.config.ts', 'vite.cli.config.ts',
];
const results = ['dist/renderer/index.html', 'dist/electron/main.js', 'dist/electron/preload.cjs', 'dist/electron/host-policy.json'];

/** Builds the application when dist/ is missing or older than the sources. */
export function ensureBuilt() {
  if (isBuilt(projectFolder)) return;
  console.log('Building Carrel.');
  const { status } = spawnSync(process.execPath, [join(projectFolder, 'scripts', 'build.mjs')], { cwd: projectFolder, stdio: 'inherit' });
  if (status !== 0) throw new Error('Carrel could not be built. The lines above say why.');
}

/** Whether every result is there and none is older than the newest source. */
export function isBuilt(folder) {
  const files = results.map((name) => join(folder, name));
  if (!files.every((file) => existsSync(file))) return false;
  const oldestResult = Math.min(...files.map((file) => statSync(file).mtimeMs));
  const newestSource = Math.max(...sources.map((name) => toNewest(join(folder, name))));
  return newestSource <= oldestResult;
}

/** The newest change in a file or folder, in milliseconds; 0 where there is none. */
function toNewest(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => toNewest(join(path, name))));
}
