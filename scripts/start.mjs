import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, projectFolder } from './bootstrap.mjs';
import { ensureBuilt } from './bootstrap-build.mjs';
import { hasDisplay, openAddress } from './open-browser.mjs';
import { close, createServer, defaultPort, listen } from './serve.mjs';
import { ensureElectron, runElectron } from './start-electron.mjs';

/**
 * What `npm start` was asked for.
 *
 * @returns {{ opens: boolean, wantsBrowser: boolean, port: number } | { wrong: string }}
 */
export function parseWish(args, env, platform = process.platform) {
  const unknown = args.find((arg) => arg !== '--no-open' && arg !== '--browser');
  if (unknown !== undefined) return { wrong: `"${unknown}" is not understood. You can say --no-open, --browser, or nothing.` };
  const port = env.CARREL_PORT ? Number(env.CARREL_PORT) : defaultPort;
  if (!Number.isInteger(port) || port < 1024 || port > 65_535) return { wrong: 'CARREL_PORT must be a number from 1024 to 65535.' };
  const opens = !args.includes('--no-open') && !env.CARREL_NO_OPEN && hasDisplay(platform, env);
  return { opens, wantsBrowser: args.includes('--browser'), port };
}

async function start() {
  const wish = parseWish(process.argv.slice(2), process.env);
  if ('wrong' in wish) return fail(wish.wrong);
  ensureInstalled();
  ensureBuilt();
  const electron = await chooseElectron(wish);
  if ('program' in electron) return runElectron(electron.program, []);
  if (electron.reason !== '') console.log(`${electron.reason} ${wish.opens ? 'Opening Carrel in your browser instead.' : 'Serving Carrel for a browser instead.'}`);
  return serveToBrowser(wish);
}

async function chooseElectron(wish) {
  if (wish.wantsBrowser) return { reason: '' };
  const electron = await ensureElectron();
  if ('program' in electron && !hasDisplay(process.platform, process.env)) return { reason: 'The desktop window can\'t open here: this computer has no display.' };
  return electron;
}

/** Serves until it is told to stop; resolves to the exit code. */
async function serveToBrowser({ opens, port }) {
  const dist = join(projectFolder, 'dist');
  const server = createServer({ folder: join(dist, 'renderer'), policyFile: join(dist, 'electron', 'host-policy.json') });
  const stopped = waitForStop();
  const outcome = await listen(server, port);
  if (outcome.kind === 'port-taken') {
    return fail(`Port ${port} is used by another program. Your portfolios are kept for this address, so Carrel does not choose another one by itself. Close that program, or start Carrel with CARREL_PORT set to a free port; portfolios made at port ${port} show again when you use ${port} again.`);
  }
  if (outcome.kind === 'carrel-runs') console.log(`Carrel is already running at ${outcome.address}`);
  else console.log(`Carrel is running at ${outcome.address}  (Ctrl-C stops it)`);
  const isOpened = opens && (await openAddress(outcome.address));
  if (!isOpened) console.log('Open this address in a browser on this computer.');
  if (outcome.kind === 'carrel-runs') return 0;
  await stopped;
  await close(server);
  return 0;
}

function waitForStop() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, resolve);
  });
}

function fail(sentence) {
  console.error(sentence);
  return 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  process.exitCode = await start().catch((failure) => fail(failure instanceof Error ? failure.message : String(failure)));
  process.exit();
}
