import { chromium, type Browser, type ElectronApplication, type Page } from '@playwright/test';
import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from '../../scripts/bootstrap.mjs';
import type { Application, LaunchOptions } from './application';
import { buildStandin } from './build-standin';
import { toWebAddress } from './standin-address';

type Message = { readonly kind: 'browser'; readonly address: string; readonly pid: number } | { readonly kind: 'answer'; readonly id: number; readonly value: unknown; readonly failure?: string };

const windowLimitMs = 15_000;

/** Runs the built main in Node with the stand-in for 'electron', and reaches its windows by the DevTools protocol. */
export async function launchStandin(options: LaunchOptions): Promise<Application> {
  const child = await forkMain(options);
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const { browser, pid } = await connect(child);
  const findPage = (address: string) => waitForPage(browser, toWebAddress(address));
  return {
    evaluate: ((run: (...args: never[]) => unknown, arg: unknown) => evaluate(child, String(run), arg)) as ElectronApplication['evaluate'],
    firstWindow: () => findPage('app://carrel/'),
    findPage,
    waitForEnd: () => ended,
    knowFiles: async (paths) => void (await evaluate(child, '({ knowFiles }, paths) => knowFiles(paths)', paths)),
    kill: async () => {
      if (child.exitCode === null) child.kill('SIGKILL');
      killGroup(pid);
      await ended;
      await browser.close().catch(() => undefined);
    },
  };
}

/** A second start with the same data: it hands its arguments over and ends. @returns its exit code */
export async function startSecondMain(options: LaunchOptions): Promise<number | null> {
  const child = await forkMain(options);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

async function forkMain({ appFolder, userData, documents, args, env }: LaunchOptions): Promise<ChildProcess> {
  if (appFolder === null) throw new Error('A packaged program needs real Electron');
  const { main } = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8')) as { main: string };
  const child = fork(join(appFolder, main), [`--user-data-dir=${userData}`, ...args], {
    execArgv: ['--import', join(import.meta.dirname, 'register.mjs')],
    env: { ...process.env, ...env, STANDIN_MODULE: await buildStandin(), STANDIN_BROWSER: await ensureBrowser(), STANDIN_DOCUMENTS: documents },
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
  });
  // Refusals are what many specs are about: hundreds of lines that say nothing new.
  child.stderr?.setEncoding('utf8').on('data', (text: string) => void process.stderr.write(text.replace(/^carrel: refused .*\n/gm, '')));
  return child;
}

function connect(child: ChildProcess): Promise<{ readonly browser: Browser; readonly pid: number }> {
  return new Promise((resolve, reject) => {
    child.on('message', (message: Message) => {
      if (message.kind === 'browser') chromium.connectOverCDP(message.address).then((browser) => resolve({ browser, pid: message.pid }), reject);
    });
    child.once('exit', (code) => reject(new Error(`Main ended early with code ${String(code)}`)));
  });
}

let lastId = 0;

function evaluate(child: ChildProcess, source: string, arg: unknown): Promise<unknown> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve, reject) => {
    const stop = (): void => void child.off('message', hear).off('exit', end);
    const end = (): void => (stop(), reject(new Error('Main has ended')));
    const hear = (message: Message): void => {
      if (message.kind !== 'answer' || message.id !== id) return;
      stop();
      if (message.failure === undefined) resolve(message.value);
      else reject(new Error(message.failure));
    };
    child.on('message', hear).once('exit', end);
    child.send({ kind: 'evaluate', id, source, arg }, (failure) => {
      if (failure !== null) end();
    });
  });
}

async function waitForPage(browser: Browser, address: string): Promise<Page> {
  for (const end = Date.now() + windowLimitMs; Date.now() < end; ) {
    const page = browser.contexts().flatMap((context) => context.pages()).find((candidate) => candidate.url().startsWith(address));
    if (page !== undefined) return page;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`No window showed ${address} within fifteen seconds`);
}

/** Chromium outlives a killed main for a moment; its whole process group goes at once. */
function killGroup(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}
