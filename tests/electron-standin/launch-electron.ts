import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { spawn } from 'node:child_process';
import type { Application, LaunchOptions } from './application';
import type { DesktopRecord } from './recorded';

const windowLimitMs = 15_000;

/** Starts real Electron. Dialogs, links and the file manager are replaced by spies, as nobody sits in front of it. */
export async function launchElectron(program: string, options: LaunchOptions): Promise<Application> {
  const application = await _electron.launch({ executablePath: program, args: toArguments(options), env: toEnvironment(options) });
  await application.evaluate(installSpies);
  await application.evaluate(({ app }, documents) => app.setPath('documents', documents), options.documents);
  const child = application.process();
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  return {
    evaluate: ((run: never, arg: never) => application.evaluate(run, arg)) as ElectronApplication['evaluate'],
    firstWindow: () => application.firstWindow(),
    findPage: (address) => waitForPage(application, address),
    waitForEnd: () => ended,
    knowFiles: () => Promise.resolve(),
    kill: async () => {
      if (child.exitCode === null) child.kill('SIGKILL');
      await ended;
    },
  };
}

/** @returns the exit code of a second start with the same data */
export function startSecondElectron(program: string, options: LaunchOptions): Promise<number | null> {
  const child = spawn(program, toArguments(options), { stdio: 'inherit', env: toEnvironment(options) });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

function toArguments({ appFolder, userData, args }: LaunchOptions): string[] {
  // Chromium's sandbox can't start for root.
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return [...sandbox, `--user-data-dir=${userData}`, '--lang=en-US', ...(appFolder === null ? [] : [appFolder]), ...args];
}

function toEnvironment({ env }: LaunchOptions): Record<string, string> {
  const own = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(own), ...env };
}

async function waitForPage(application: ElectronApplication, address: string): Promise<Page> {
  for (const end = Date.now() + windowLimitMs; Date.now() < end; ) {
    const page = application.windows().find((candidate) => candidate.url().startsWith(address));
    if (page !== undefined) return page;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`No window showed ${address} within fifteen seconds`);
}

/** Runs in Electron's main: the same record and the same prepared answers as on the stand-in. */
function installSpies({ dialog, shell }: typeof Electron.CrossProcessExports): void {
  const desktop: DesktopRecord = { recorded: [], answers: {} };
  Object.assign(globalThis, { carrelDesktop: desktop });
  const spy = (name: string, answer: (args: unknown[]) => unknown) => (...args: unknown[]) => {
    desktop.recorded.push({ api: name, args: name.startsWith('dialog.show') && name !== 'dialog.showErrorBox' ? [args.at(-1)] : args });
    return answer(args);
  };
  const take = (name: string) => () => {
    const answers = desktop.answers[name] ?? [];
    if (answers.length === 0) throw new Error(`Unexpected dialog: ${name}`);
    return answers.shift();
  };
  const later = (name: string) => spy(name, () => Promise.resolve().then(take(name)));
  Object.assign(dialog, {
    showSaveDialog: later('dialog.showSaveDialog'),
    showOpenDialog: later('dialog.showOpenDialog'),
    showMessageBox: later('dialog.showMessageBox'),
    showMessageBoxSync: spy('dialog.showMessageBoxSync', take('dialog.showMessageBoxSync')),
    showErrorBox: spy('dialog.showErrorBox', () => undefined),
  });
  Object.assign(shell, {
    openExternal: spy('shell.openExternal', () => Promise.resolve()),
    showItemInFolder: spy('shell.showItemInFolder', () => undefined),
    trashItem: spy('shell.trashItem', () => Promise.resolve()),
  });
}
