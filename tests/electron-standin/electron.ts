import type { Dialog, MenuItemConstructorOptions, Shell } from 'electron';
import { record, recorded, strict } from './recorded';
import { app } from './standin-app';
import { ipcMain } from './standin-ipc';
import { protocol, session } from './standin-session';
import { BrowserWindow } from './standin-window';

/** In place of 'electron' in main: what Carrel's main process uses, and nothing more. */
export { app, BrowserWindow, ipcMain, protocol, session };

/** A dialog that a spec has not prepared is an error, not a wait. */
function unexpected(kind: string): () => never {
  return () => {
    throw new Error(`Unexpected dialog: ${kind}`);
  };
}

export const dialog = strict('dialog', { showSaveDialog: unexpected('showSaveDialog'), showMessageBox: unexpected('showMessageBox'), showErrorBox: (title: string, text: string) => record('dialog.showErrorBox', title, text) } satisfies Partial<Dialog>);

export const shell = strict('shell', {
  openExternal: (address: string) => Promise.resolve(record('shell.openExternal', address)),
  showItemInFolder: (path: string) => record('shell.showItemInFolder', path),
} satisfies Partial<Shell>);

export const Menu = strict('Menu', {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (menu: MenuItemConstructorOptions[]) => record('Menu.setApplicationMenu', menu.length),
});

const electron = { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell, recorded };

type Evaluation = { readonly kind: 'evaluate'; readonly id: number; readonly source: string; readonly arg: unknown };

process.on('message', (message: Evaluation) => void evaluate(message));
process.on('disconnect', () => app.exit(0));
process.on('unhandledRejection', (failure) => {
  console.error('Unhandled rejection in main', failure);
  process.exit(71);
});

/** The counterpart of Playwright's `electronApp.evaluate`: the spec's function, run in main with Electron's modules. */
async function evaluate({ id, source, arg }: Evaluation): Promise<void> {
  try {
    const run = (0, eval)(`(${source})`) as (modules: typeof electron, arg: unknown) => unknown;
    process.send?.({ kind: 'answer', id, value: (await run(electron, arg)) ?? null });
  } catch (failure) {
    process.send?.({ kind: 'answer', id, failure: String(failure) });
  }
}
