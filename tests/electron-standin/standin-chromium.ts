import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { DevTools } from './devtools';

/** Switches that main gave to `app.commandLine`; Chromium really gets them. */
export const appSwitches: string[] = [];

const switches = ['--headless', '--no-sandbox', '--no-startup-window', '--no-first-run', '--no-default-browser-check', '--hide-scrollbars', '--mute-audio', '--disable-gpu', '--password-store=basic', '--use-mock-keychain', '--disable-extensions', '--disable-sync', '--lang=en-US', '--window-size=1280,860', '--remote-debugging-port=0'];

let opening: Promise<DevTools> | null = null;

/** One Chromium for all windows, with a profile in the data folder; the spec reaches it by a port, main by a pipe. */
export function openChromium(userData: string): Promise<DevTools> {
  opening ??= open(join(userData, 'chromium'));
  return opening;
}

/** Ends it as a person would, so that everything is on disk; resolves when it has ended. */
export async function closeChromium(): Promise<void> {
  const devTools = await opening;
  if (devTools === null || devTools.process.exitCode !== null) return;
  const ended = new Promise<void>((resolve) => devTools.process.once('exit', () => resolve()));
  const kill = setTimeout(() => devTools.process.kill('SIGKILL'), 5_000);
  await devTools.send('Browser.close').catch(() => undefined);
  await ended;
  clearTimeout(kill);
}

async function open(profile: string): Promise<DevTools> {
  const portFile = join(profile, 'DevToolsActivePort');
  rmSync(portFile, { force: true });
  // A folder before all others holds programs that do nothing in place of those that would open links on this computer.
  const env = { ...process.env, PATH: `${dirname(process.env['STANDIN_MODULE'] ?? '')}${delimiter}${process.env['PATH'] ?? ''}` };
  const devTools = new DevTools(process.env['STANDIN_BROWSER'] ?? '', [...switches, ...mergeFeatures(appSwitches), `--user-data-dir=${profile}`], env);
  devTools.process.once('exit', () => process.emit('standinChromiumEnded' as never));
  process.send?.({ kind: 'browser', address: await readAddress(portFile), pid: devTools.process.pid });
  return devTools;
}

/** Chrome's own features that Electron does not have; main's list is added, for only the last such switch counts. */
function mergeFeatures(given: readonly string[]): readonly string[] {
  const prefix = '--disable-features=';
  const features = given.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
  return [...given.filter((name) => !name.startsWith(prefix)), `${prefix}${['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', ...features].join(',')}`];
}

async function readAddress(portFile: string): Promise<string> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const [port = '', path = ''] = existsSync(portFile) ? readFileSync(portFile, 'utf8').trim().split('\n') : [];
    if (path !== '') return `ws://127.0.0.1:${port}${path}`;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error('Chromium did not start within fifteen seconds');
}
