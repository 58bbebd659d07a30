import { clipboard, dialog, nativeTheme, powerMonitor, screen, shell } from './standin-system';
import { app } from './standin-app';
import { ipcMain } from './standin-ipc';
import { Menu, MenuItem } from './standin-menu';
import { protocol, session } from './standin-session';
import { BrowserWindow, knowFiles } from './standin-window';

/** In place of 'electron' in main: what Carrel's main process uses, and nothing more. */
export { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, MenuItem, nativeTheme, powerMonitor, protocol, screen, session, shell };

const electron = { app, BrowserWindow, clipboard, dialog, ipcMain, Menu, MenuItem, nativeTheme, powerMonitor, protocol, screen, session, shell, knowFiles };

type Evaluation = { readonly kind: 'evaluate'; readonly id: number; readonly source: string; readonly arg: unknown };

process.on('message', (message: Evaluation) => void evaluate(message));
process.on('disconnect', () => app.exit(0));
// Main says a fault's name only; whoever reads a failed spec needs all of it.
process.on('uncaughtExceptionMonitor', (failure) => console.error('Fault in main', failure));
process.on('unhandledRejection', (failure) => {
  console.error('Unhandled rejection in main', failure);
  // Main may have a way of its own with its faults.
  if (process.listenerCount('unhandledRejection') === 1) process.exit(71);
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
