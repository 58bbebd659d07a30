import { ensureInstalled } from './bootstrap.mjs';
import { run } from './run.mjs';

/** Builds the renderer, the desktop's main and preload, and the command line into dist/. */
const builds = [
  ['renderer', 'vite.config.ts'],
  ['electron', 'vite.electron.config.ts'],
  ['cli', 'vite.cli.config.ts'],
];

ensureInstalled();
const wanted = process.argv.slice(2);
for (const [name, config] of builds) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const code = await run('vite', ['build', '--config', config, '--logLevel', 'warn']);
  if (code !== 0) {
    console.error(`The ${name} could not be built.`);
    process.exit(code);
  }
}
