import path from 'node:path';
import { ensureBrowser, ensureInstalled } from './bootstrap.mjs';
import { ensureBuilt } from './bootstrap-build.mjs';
import { run } from './run.mjs';

/**
 * Runs the end-to-end specs against the built application: all of them, or those with a word in their name
 * (`npm run test:e2e -- evidence`). Further arguments go to Playwright.
 */
ensureInstalled();
const browser = await ensureBrowser();
ensureBuilt();
const config = path.join('tests', 'e2e', 'playwright.config.ts');
process.exit(await run('playwright', ['test', '--config', config, ...process.argv.slice(2)], { CARREL_BROWSER: browser }));
