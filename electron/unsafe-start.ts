import { app, dialog } from 'electron';
import { logRefusal } from './refusal-log';
import { findUnsafeSwitch } from './unsafe-switches';

/** The switch for which an installed Carrel does not start, or null. While it is developed and tested anything goes. */
export function findUnsafeStart(): string | null {
  return app.isPackaged ? findUnsafeSwitch((name) => app.commandLine.hasSwitch(name)) : null;
}

/** Nothing has been opened yet. Dialogs show only when the app is ready. */
export async function refuseUnsafeStart(name: string): Promise<void> {
  logRefusal('start', 'unsafe-switch', name);
  await app.whenReady();
  dialog.showErrorBox(
    'Carrel did not start.',
    `It was started with --${name}, which takes away the protection against harmful files. Your portfolios are safe: nothing was opened or changed. Start Carrel from the list of programs or from the folder it lies in. If that does not help on this computer, install Carrel from the package for your system, or use it in your browser.`,
  );
  app.exit(1);
}
