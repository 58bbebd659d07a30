import { ensureInstalled } from './bootstrap.mjs';
import { run } from './run.mjs';

ensureInstalled();
process.exit(await run('vite', ['--config', 'vite.config.ts', ...process.argv.slice(2)]));
