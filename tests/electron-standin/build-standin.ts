import { createHash, randomUUID } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from '../../scripts/bootstrap.mjs';

const cache = join(projectFolder, 'node_modules', '.cache', 'electron-standin');
const dayMs = 24 * 60 * 60 * 1000;
/** What Chromium would start to open a link that main let through. */
const openers = ['xdg-open', 'xdg-email', 'gio', 'open'];

/**
 * The stand-in as one file, built once for its sources: whoever comes first builds it beside and renames it, so that
 * several desktops may start at once.
 *
 * @returns the built module
 */
export async function buildStandin(): Promise<string> {
  const folder = join(cache, toDigest());
  const built = join(folder, 'electron.mjs');
  if (existsSync(built)) return built;
  const beside = join(cache, `building-${randomUUID()}`);
  await buildInto(beside);
  for (const name of openers) {
    writeFileSync(join(beside, name), '#!/bin/sh\nexit 0\n');
    chmodSync(join(beside, name), 0o755);
  }
  try {
    renameSync(beside, folder);
  } catch {
    // Another one was quicker.
    rmSync(beside, { recursive: true, force: true });
  }
  removeOld();
  return built;
}

function toDigest(): string {
  const hash = createHash('sha256');
  for (const name of readdirSync(import.meta.dirname).sort()) hash.update(name).update('\0').update(readFileSync(join(import.meta.dirname, name)));
  return hash.digest('hex').slice(0, 16);
}

function removeOld(): void {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name);
    if (Date.now() - statSync(path).mtimeMs > dayMs) rmSync(path, { recursive: true, force: true });
  }
}

async function buildInto(outDir: string): Promise<void> {
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'electron.ts'),
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
      target: 'node20',
      rolldownOptions: { external: [/^node:/], output: { format: 'esm', entryFileNames: 'electron.mjs' } },
    },
  });
}
