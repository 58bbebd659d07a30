import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../scripts/bootstrap.mjs';
import { findElectron } from '../../scripts/find-electron.mjs';
import { launchStandin } from './launch-standin';

/** The desktop application under test: in real Electron where its program is there, on the stand-in otherwise. */
export type Desktop = {
  readonly kind: 'electron' | 'stand-in';
  readonly page: Page;
  readonly userData: string;
  /** The next save dialog answers with this path. */
  readonly saveTo: (path: string) => Promise<void>;
  /** Lets a File of this path, given to the page by `setInputFiles`, be known by its path; real Electron needs no help. */
  readonly knowFile: (path: string, size: number) => Promise<void>;
  /** Asks the application to quit as a person would; resolves when it has ended. */
  readonly quit: () => Promise<void>;
  readonly close: () => Promise<void>;
};

type Application = Pick<ElectronApplication, 'evaluate' | 'firstWindow' | 'close'> & { readonly waitForEnd: () => Promise<void> };

export async function launchDesktop(): Promise<Desktop> {
  const userData = await mkdtemp(join(tmpdir(), 'carrel-desktop-'));
  const electron = findElectron();
  const kind = electron.found ? 'electron' : 'stand-in';
  const application = electron.found ? await launchElectron(electron.program, userData) : await launchStandin(userData);
  const page = await application.firstWindow();
  return {
    kind,
    page,
    userData,
    saveTo: (filePath) => application.evaluate(({ dialog }, path) => void Object.assign(dialog, { showSaveDialog: () => Promise.resolve({ canceled: false, filePath: path }) }), filePath),
    knowFile: (path, size) => (kind === 'electron' ? Promise.resolve() : tellPath(page, path, size)),
    quit: async () => {
      const ended = application.waitForEnd();
      await application.evaluate(({ app }) => app.quit()).catch(() => undefined);
      await ended;
    },
    close: async () => {
      await application.close();
      await rm(userData, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

async function launchElectron(executablePath: string, userData: string): Promise<Application> {
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const application = await _electron.launch({ executablePath, args: [...sandbox, `--user-data-dir=${userData}`, projectFolder] });
  const ended = new Promise<void>((resolve) => application.process().once('exit', () => resolve()));
  return Object.assign(application, { waitForEnd: () => ended });
}

async function tellPath(page: Page, path: string, size: number): Promise<void> {
  const key = `${path.split(/[\\/]/).at(-1) ?? ''}:${String(size)}`;
  await page.evaluate(([name, value]) => void Object.assign((window as unknown as { __standinPaths: object }).__standinPaths, { [name]: value }), [key, path] as const);
}
