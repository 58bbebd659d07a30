import { chromium, type Browser, type ElectronApplication, type Page } from '@playwright/test';
import { fork, type ChildProcess } from 'node:child_process';
import { readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ensureBrowser, projectFolder } from '../../scripts/bootstrap.mjs';

const builtFolder = join(projectFolder, 'node_modules', '.cache', 'electron-standin');

type Message = { readonly kind: 'browser'; readonly address: string } | { readonly kind: 'answer'; readonly id: number; readonly value: unknown; readonly failure?: string };
type Standin = Pick<ElectronApplication, 'evaluate' | 'firstWindow' | 'close'> & { readonly waitForEnd: () => Promise<void> };

/** Runs the built main in Node with the stand-in for 'electron', and reaches its window by the DevTools protocol. */
export async function launchStandin(userData: string): Promise<Standin> {
  await buildStandin();
  const child = fork(join(projectFolder, 'dist', 'electron', 'main.js'), [`--user-data-dir=${userData}`], {
    execArgv: ['--import', join(import.meta.dirname, 'register.mjs')],
    env: { ...process.env, STANDIN_MODULE: join(builtFolder, 'electron.mjs'), STANDIN_BROWSER: await ensureBrowser() },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await connect(child);
  return {
    evaluate: ((run: (...args: never[]) => unknown, arg: unknown) => evaluate(child, String(run), arg)) as ElectronApplication['evaluate'],
    firstWindow: () => findWindow(browser),
    waitForEnd: () => ended,
    close: async () => {
      if (child.exitCode === null) child.kill('SIGKILL');
      await ended;
      killBrowserOf(userData);
      await browser.close().catch(() => undefined);
    },
  };
}

async function buildStandin(): Promise<void> {
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, 'electron.ts'),
      outDir: builtFolder,
      emptyOutDir: true,
      copyPublicDir: false,
      minify: false,
      rolldownOptions: { external: ['@playwright/test', /^node:/], output: { format: 'esm', entryFileNames: 'electron.mjs' } },
    },
  });
}

function connect(child: ChildProcess): Promise<Browser> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: Message) => {
      if (message.kind === 'browser') chromium.connectOverCDP(message.address).then(resolve, reject);
    });
    child.once('exit', (code) => reject(new Error(`Main ended early with code ${String(code)}`)));
  });
}

let lastId = 0;

function evaluate(child: ChildProcess, source: string, arg: unknown): Promise<unknown> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const hear = (message: Message): void => {
      if (message.kind !== 'answer' || message.id !== id) return;
      child.off('message', hear);
      if (message.failure === undefined) resolve(message.value);
      else reject(new Error(message.failure));
    };
    child.on('message', hear);
    child.send({ kind: 'evaluate', id, source, arg });
  });
}

async function findWindow(browser: Browser): Promise<Page> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const page = browser.contexts()[0]?.pages().find((candidate) => candidate.url().startsWith('https://carrel.app.localhost'));
    if (page !== undefined) return page;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The window did not open within ten seconds');
}

/** Chromium outlives a killed main; its profile's lock names its process. */
function killBrowserOf(userData: string): void {
  try {
    process.kill(Number(readlinkSync(join(userData, 'chromium', 'SingletonLock')).split('-').at(-1)), 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
