import process from 'node:process';
import { app, dialog, powerMonitor } from 'electron';
import { faultWords } from './dialog-words';
import { ProcessFaults } from './process-faults';
import { logRefusal } from './refusal-log';
import { toErrorCode } from './storage-problem';
import { toUserDataFolder } from './user-data-folder';

export type AppLife = {
  /** The person keeps the window open: the quitting that had begun is over. */
  readonly stay: () => void;
};

type LifePorts = { readonly hasWindow: () => boolean; readonly openWindow: () => void };

/** When the program ends and when it does not: windows closed, the system shutting down, faults. */
export function followAppLife(ports: LifePorts): AppLife {
  let isQuitting = false;
  app.on('before-quit', () => {
    isQuitting = true;
  });
  // On macOS a program stays without windows, and a press on its icon opens one.
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin' || isQuitting) app.quit();
  });
  app.on('activate', () => ports.openWindow());
  app.on('child-process-gone', (_event, { type, reason }) => {
    // Chromium starts its own helpers again; a page's process is looked after by its window.
    if (reason !== 'clean-exit') logRefusal('process', reason, type);
  });
  surviveFaults(ports);
  return {
    stay: () => {
      isQuitting = false;
    },
  };
}

/** macOS and Linux wait for a program that closes its windows; on Windows the window itself is asked. After the app is ready. */
export function quitWithSystem(): void {
  powerMonitor.on('shutdown', (event?: Electron.Event) => {
    event?.preventDefault();
    app.quit();
  });
}

/** Decides where everything is kept, before anything asks. Returns that folder. */
export function settleUserData(): string {
  const isChosen = app.commandLine.hasSwitch('user-data-dir');
  const folder = toUserDataFolder({ platform: process.platform, localFolder: process.env['LOCALAPPDATA'], appName: app.name, isChosen });
  if (folder !== null) app.setPath('userData', folder);
  return app.getPath('userData');
}

/** Where the person keeps documents; some systems have no such folder. */
export function findDocumentsFolder(): string {
  try {
    return app.getPath('documents');
  } catch {
    return app.getPath('home');
  }
}

/** Nothing has been opened yet, so nothing can be lost: say it, and end. */
export function endAfterFailedStart(failure: unknown): void {
  logRefusal('start', 'failed', toErrorCode(failure));
  dialog.showErrorBox('Carrel could not start.', 'Your portfolios are safe: nothing was opened or changed. Check that this computer has free disk space and that you may write to your own folders, then start Carrel again.');
  app.exit(1);
}

function surviveFaults({ hasWindow }: LifePorts): void {
  const faults = new ProcessFaults({
    log: (kind, code) => logRefusal('fault', kind, code),
    hasWindow,
    tell: () => dialog.showErrorBox(faultWords.title, faultWords.detail),
    end: () => app.exit(1),
  });
  process.on('uncaughtException', (failure) => faults.fault('exception', failure));
  process.on('unhandledRejection', (failure) => faults.fault('rejection', failure));
}
