import { ensureInstalled } from './bootstrap.mjs';
import { run } from './run.mjs';

ensureInstalled();
process.exit(await run('vitest', process.argv.slice(2)));
