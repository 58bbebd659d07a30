import type { Locator, Page } from '@playwright/test';
import { statSync } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { projectFolder } from '../../scripts/bootstrap.mjs';
import { findElectron } from '../../scripts/find-electron.mjs';
import type { Application, LaunchOptions } from './application';
import { launchElectron, startSecondElectron } from './launch-electron';
import { launchStandin, startSecondMain } from './launch-standin';
import type { DesktopRecord, RecordedCall } from './recorded';
import { toAppAddress } from './standin-address';

export type DesktopOptions = {
  /** The data of an earlier start; without it the desktop gets a new folder, which `close` removes. */
  readonly userData?: string;
  readonly documents?: string;
  /** Further arguments: bundles to open. */
  readonly args?: readonly string[];
  /** Another folder with a package.json, such as an unpacked package. */
  readonly appFolder?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** A packaged program in place of Electron's own; it brings its own folder, so `appFolder` means nothing then. */
  readonly program?: string;
};

type Dialog = 'showSaveDialog' | 'showOpenDialog' | 'showMessageBox' | 'showMessageBoxSync';

/** The desktop application under test: in real Electron where its program is there, on the stand-in otherwise. */
export type Desktop = Pick<Application, 'evaluate' | 'kill' | 'waitForEnd' | 'findPage'> & {
  readonly kind: 'electron' | 'stand-in';
  readonly page: Page;
  readonly userData: string;
  readonly documents: string;
  /** Where the page is, as the application says it: `app://carrel/…`. */
  readonly address: () => string;
  /** Prepares the answer of the next dialog of its kind; a dialog without one is an error. */
  readonly answer: (dialog: Dialog, value: unknown) => Promise<void>;
  /** The next save dialog answers with this path. */
  readonly saveTo: (path: string) => Promise<void>;
  /** What main asked of the system so far, in order: all of it, or the calls of one name such as `shell.openExternal`. */
  readonly recorded: (api?: string) => Promise<readonly RecordedCall[]>;
  /** Chooses an item of the application's menu by its id. */
  readonly menu: (id: string) => Promise<void>;
  /** Gives files to a file field as the system's picker does: with their paths known to the preload. */
  readonly pick: (field: Locator, paths: readonly string[]) => Promise<void>;
  /**
   * Opens a window of the spec's own at an address; every frame in it has `rawInvoke(channel, ...args)`, which is
   * `ipcRenderer.invoke` itself.
   */
  readonly openRawWindow: (address: string) => Promise<Page>;
  /** Starts the program a second time with the same data; resolves to its exit code. */
  readonly startAgain: (args: readonly string[]) => Promise<number | null>;
  /** Asks the application to quit as a person would, without waiting. */
  readonly askToQuit: () => Promise<void>;
  /** Asks the application to quit; resolves when it has ended. */
  readonly quit: () => Promise<void>;
  /** Ends whatever still runs and removes the folders that `launchDesktop` made. */
  readonly close: () => Promise<void>;
};

/** Which of the two it will be; the specs for the real thing ask this before they start. */
export function toDesktopKind(): Desktop['kind'] {
  return findElectron().found ? 'electron' : 'stand-in';
}

export async function launchDesktop({ userData, documents, args = [], appFolder = projectFolder, env = {}, program }: DesktopOptions = {}): Promise<Desktop> {
  const folder = await mkdtemp(join(tmpdir(), 'carrel-desktop-'));
  const options: LaunchOptions = { appFolder: program === undefined ? appFolder : null, userData: userData ?? join(folder, 'user-data'), documents: documents ?? join(folder, 'documents'), args, env };
  await Promise.all([options.userData, options.documents].map((path) => mkdir(path, { recursive: true })));
  const electron = findElectron();
  const application = electron.found ? await launchElectron(program ?? electron.program, options) : await launchStandin(options);
  const page = await application.firstWindow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  goInside(page);
  return {
    kind: toDesktopKind(),
    page,
    userData: options.userData,
    documents: options.documents,
    address: () => toAppAddress(page.url()),
    ...toControls(application),
    startAgain: (more) => (electron.found ? startSecondElectron(program ?? electron.program, { ...options, args: more }) : startSecondMain({ ...options, args: more })),
    close: async () => {
      await application.kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

type Controls = Pick<Desktop, 'openRawWindow' | 'evaluate' | 'kill' | 'waitForEnd' | 'findPage' | 'answer' | 'saveTo' | 'recorded' | 'menu' | 'pick' | 'askToQuit' | 'quit'>;

function toControls(application: Application): Controls {
  const { evaluate, kill, waitForEnd, findPage } = application;
  const answer = (dialog: Dialog, value: unknown) =>
    evaluate((_electron, [name, prepared]) => {
      const { answers } = (globalThis as unknown as { carrelDesktop: DesktopRecord }).carrelDesktop;
      (answers[name] ??= []).push(prepared);
    }, [`dialog.${dialog}`, value] as [string, unknown]);
  // The answer to the question itself may never come, for main may be gone before it is sent.
  const askToQuit = () => evaluate(({ app }) => app.quit()).catch(() => undefined);
  return {
    evaluate,
    kill,
    waitForEnd,
    findPage,
    answer,
    saveTo: (filePath) => answer('showSaveDialog', { canceled: false, filePath }),
    recorded: async (api) => {
      const calls = await evaluate(() => (globalThis as unknown as { carrelDesktop: DesktopRecord }).carrelDesktop.recorded);
      return api === undefined ? calls : calls.filter((call) => call.api === api);
    },
    menu: (id) =>
      evaluate(({ Menu }, wanted) => {
        const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
        if (!item) throw new Error(`The menu has no item ${wanted}`);
        // Electron's own wrapper takes what a click brings; none of it is needed.
        (item.click as () => void)();
      }, id),
    pick: async (field, paths) => {
      await application.knowFiles(Object.fromEntries(paths.map((path) => [`${basename(path)}:${String(statSync(path).size)}`, path])));
      await field.setInputFiles([...paths]);
    },
    openRawWindow: async (address) => {
      await evaluate(openRawWindow, { address, preload: join(import.meta.dirname, 'raw-ipc.cjs') });
      return findPage(address);
    },
    askToQuit,
    quit: async () => {
      void askToQuit();
      await waitForEnd();
    },
  };
}

/** Runs in main. Weaker than any window of Carrel's own in one thing: its preload runs in frames too. */
async function openRawWindow({ BrowserWindow }: typeof Electron.CrossProcessExports, { address, preload }: { readonly address: string; readonly preload: string }): Promise<void> {
  const window = new BrowserWindow({ show: false, webPreferences: { contextIsolation: true, sandbox: true, webSecurity: true, nodeIntegration: false, webviewTag: false, nodeIntegrationInSubFrames: true, preload } });
  await window.loadURL(address);
}

/** Page objects go to addresses inside the application as in a browser: `./#/settings`. */
function goInside(page: Page): void {
  const base = /^[^:]+:\/\/[^/]+\//.exec(page.url())?.[0] ?? page.url();
  const go = page.goto.bind(page);
  Object.assign(page, { goto: (address: string, options?: Parameters<Page['goto']>[1]) => go(new URL(address, base).href, options) });
}
