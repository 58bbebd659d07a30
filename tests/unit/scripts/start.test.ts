import { chmod, mkdir, readdir, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ensureInstalled, isInstalled } from '../../../scripts/bootstrap.mjs';
import { isBuilt } from '../../../scripts/bootstrap-build.mjs';
import { findBrowser } from '../../../scripts/find-browser.mjs';
import { findElectron, type FoundElectron } from '../../../scripts/find-electron.mjs';
import { planOpening } from '../../../scripts/open-browser.mjs';
import { ensureElectron, type ElectronPorts } from '../../../scripts/start-electron.mjs';
import { parseWish } from '../../../scripts/start.mjs';
import { makeTemporaryFolder } from '../electron/temporary-folder';

const display = { DISPLAY: ':0' };
const address = 'http://127.0.0.1:41573/';

async function write(file: string, text = '', at?: number): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, text);
  if (at !== undefined) await utimes(file, at, at);
}

describe('what npm start was asked for', () => {
  it('opens a window at the fixed address', () => {
    expect(parseWish([], display, 'linux')).toEqual({ opens: true, wantsBrowser: false, port: 41573 });
  });

  it.each<[string, string[], NodeJS.ProcessEnv]>([['--no-open', ['--no-open'], display], ['CARREL_NO_OPEN', [], { ...display, CARREL_NO_OPEN: '1' }], ['no display', [], {}]])('opens none with %s', (_why, args, env) => {
    expect(parseWish(args, env, 'linux')).toMatchObject({ opens: false });
  });

  it.each(['80', '70000', 'x', '4.5'])('refuses the port %s', (port) => {
    expect(parseWish([], { CARREL_PORT: port })).toHaveProperty('wrong');
  });

  it('takes another port and refuses a word it does not know', () => {
    expect(parseWish([], { CARREL_PORT: '5000' })).toMatchObject({ port: 5000 });
    expect(parseWish(['--open'], {})).toHaveProperty('wrong');
  });
});

describe('opening the address', () => {
  it.each([
    ['an application window', { platform: 'linux' as const, env: display, browser: '/usr/bin/chromium', isRoot: false }, { command: '/usr/bin/chromium', args: [`--app=${address}`] }],
    ['an application window for root', { platform: 'linux' as const, env: display, browser: '/usr/bin/chromium', isRoot: true }, { command: '/usr/bin/chromium', args: [`--app=${address}`, '--no-sandbox'] }],
    ['the usual browser on Linux', { platform: 'linux' as const, env: display, browser: null, isRoot: false }, { command: 'xdg-open', args: [address] }],
    ['the usual browser on macOS', { platform: 'darwin' as const, env: {}, browser: null, isRoot: false }, { command: 'open', args: [address] }],
    ['the usual browser on Windows', { platform: 'win32' as const, env: {}, browser: null, isRoot: false }, { command: 'explorer.exe', args: [address] }],
    ['nothing without a screen', { platform: 'linux' as const, env: {}, browser: '/usr/bin/chromium', isRoot: false }, null],
  ])('chooses %s', (_what, system, expected) => {
    expect(planOpening(address, system)).toEqual(expected);
  });
});

describe('finding a browser', () => {
  it('takes the first of the family on the path', () => {
    const isProgram = (file: string): boolean => file === join('/b', 'google-chrome') || file === join('/b', 'microsoft-edge');
    expect(findBrowser({ env: { PATH: '/a:/b' }, platform: 'linux', isProgram })).toBe(join('/b', 'google-chrome'));
  });

  it('takes the one that is named, and none in its place', () => {
    expect(findBrowser({ env: { CARREL_BROWSER: '/x/y', PATH: '/b' }, platform: 'linux', isProgram: () => true })).toBe('/x/y');
    expect(findBrowser({ env: { CARREL_BROWSER: '/x/y', PATH: '/b' }, platform: 'linux', isProgram: (file) => file !== '/x/y' })).toBeNull();
  });
});

describe('finding Electron', () => {
  async function makePackage(version: string | null): Promise<string> {
    const root = await makeTemporaryFolder();
    const folder = join(root, 'node_modules', 'electron');
    await write(join(folder, 'package.json'), JSON.stringify({ name: 'electron', version: '45.4.1' }));
    if (version !== null) {
      await write(join(folder, 'dist', 'electron'));
      await chmod(join(folder, 'dist', 'electron'), 0o755);
      await write(join(folder, 'dist', 'version'), version);
    }
    return pathToFileURL(join(root, 'x.mjs')).href;
  }

  it('finds the program of the right version', async () => {
    expect(findElectron({ from: await makePackage('v45.4.1'), env: {}, platform: 'linux' })).toMatchObject({ found: true, version: '45.4.1' });
  });

  it.each([[null, 'not been downloaded'], ['44.0.0', '44.0.0']])('with %s says why not', async (version, words) => {
    const found = findElectron({ from: await makePackage(version), env: {}, platform: 'linux' });
    expect(found).toMatchObject({ found: false, wanted: '45.4.1' });
    expect(found.found ? '' : found.reason).toContain(words);
  });
});

describe('getting Electron', () => {
  const missing: FoundElectron = { found: false, folder: '/e', wanted: '45.4.1', reason: '' };
  const present: FoundElectron = { found: true, program: '/e/dist/electron', version: '45.4.1' };
  const day = 24 * 60 * 60_000;

  function ports(overrides: Partial<ElectronPorts>): { ports: ElectronPorts; log: string[] } {
    const log: string[] = [];
    const all: ElectronPorts = {
      find: () => missing, now: () => 10 * day, isReachable: () => Promise.resolve(false), readNote: () => null,
      download: () => log.push('download'), writeNote: ({ failedAt }) => log.push(`note ${String(failedAt / day)}`), ...overrides,
    };
    return { ports: all, log };
  }

  it('uses what is there', async () => {
    expect(await ensureElectron(ports({ find: () => present }).ports)).toEqual({ program: '/e/dist/electron' });
  });

  it('says in one sentence that it could not be downloaded, and remembers it', async () => {
    const { ports: all, log } = ports({});
    expect(await ensureElectron(all)).toEqual({ reason: "The desktop window can't open here: Electron's program could not be downloaded." });
    expect(log).toEqual(['note 10']);
  });

  it('does not try again within a day, but then does', async () => {
    const tried: number[] = [];
    const isReachable = () => Promise.resolve(tried.push(1) < 0);
    await ensureElectron(ports({ isReachable, readNote: () => ({ version: '45.4.1', failedAt: 9.5 * day }) }).ports);
    expect(tried).toEqual([]);
    await ensureElectron(ports({ isReachable, readNote: () => ({ version: '45.4.1', failedAt: 8 * day }) }).ports);
    await ensureElectron(ports({ isReachable, readNote: () => ({ version: '45.0.0', failedAt: 9.5 * day }) }).ports);
    expect(tried).toEqual([1, 1]);
  });

  it('downloads it where that is possible', async () => {
    let isThere = false;
    const download = () => void (isThere = true);
    const { ports: all, log } = ports({ find: () => (isThere ? present : missing), isReachable: () => Promise.resolve(true), download });
    expect([await ensureElectron(all), log]).toEqual([{ program: '/e/dist/electron' }, []]);
  });
});

describe('what is there already', () => {
  it('packages count as installed when the lock file has not changed since', async () => {
    const root = await makeTemporaryFolder();
    await write(join(root, 'package-lock.json'), 'one', 1_000);
    expect(isInstalled(root)).toBe(false);
    await write(join(root, 'node_modules', '.package-lock.json'), '', 2_000);
    expect(isInstalled(root)).toBe(true);
    await write(join(root, 'package-lock.json'), 'one', 3_000);
    expect(isInstalled(root), 'only touched').toBe(true);
    await write(join(root, 'package-lock.json'), 'two', 4_000);
    expect(isInstalled(root), 'changed').toBe(false);
  });

  it('nothing is installed through a link, which would empty the folder behind it', async () => {
    const root = await makeTemporaryFolder();
    await write(join(root, 'package-lock.json'), 'one', 1_000);
    await write(join(root, 'others', 'kept.txt'), 'kept');
    await symlink(join(root, 'others'), join(root, 'node_modules'), 'junction');
    expect(() => ensureInstalled(root)).toThrow('node_modules is a link');
    expect(await readdir(join(root, 'others'))).toEqual(['kept.txt']);
  });

  it('the build counts as fresh when no source is newer than any result', async () => {
    const root = await makeTemporaryFolder();
    await write(join(root, 'vite.config.ts'), '', 1_000);
    expect(isBuilt(root)).toBe(false);
    for (const name of ['renderer/index.html', 'electron/main.js', 'electron/preload.cjs', 'electron/host-policy.json']) await write(join(root, 'dist', name), '', 2_000);
    expect(isBuilt(root)).toBe(true);
    await write(join(root, 'vite.config.ts'), '', 3_000);
    expect(isBuilt(root)).toBe(false);
  });
});
