import { join } from 'node:path';
import { app, BrowserWindow, dialog, type WebContents } from 'electron';
import { appOrigin, isNavigationAllowed } from './app-address';
import { openExternalLink } from './external-links';
import { createHostPage } from './host-server';
import { QuitGuard } from './quit-guard';
import { logRefusal } from './refusal-log';
import { windowPreferences } from './window-preferences';

export type MainWindow = { readonly window: BrowserWindow; readonly quitGuard: QuitGuard };

/** A flush writes a few records; five seconds is a disk in trouble. */
const flushLimitMs = 5_000;

/** Opens the one window. Nothing shows before the page can be seen. */
export function openMainWindow(forgetPage: (pageId: number) => Promise<void>): MainWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 640,
    minHeight: 480,
    show: false,
    title: 'Carrel',
    webPreferences: { ...windowPreferences, preload: join(import.meta.dirname, 'preload.cjs') },
  });
  const contents = window.webContents;
  const page = createHostPage(contents);
  const quitGuard = new QuitGuard({
    requestFlush: (requestId) => page.send('flushRequested', { requestId }),
    askWhetherToLeave: () => askWhetherToLeave(window),
    leave: () => window.destroy(),
    limitMs: flushLimitMs,
  });
  window.once('ready-to-show', () => window.show());
  window.on('close', (event) => {
    if (!quitGuard.mayClose()) event.preventDefault();
  });
  contents.on('render-process-gone', (_event, { reason }) => {
    logRefusal('page', reason, '');
    quitGuard.pageGone();
    void forgetPage(page.id);
  });
  contents.on('did-navigate', () => void forgetPage(page.id));
  window.on('closed', () => void forgetPage(page.id));
  void window.loadURL(`${appOrigin}/`);
  return { window, quitGuard };
}

/** Brings the window forward and tells the page that a bundle waits; before there is a window, the page asks by itself. */
export function announceBundle(main: MainWindow | null): void {
  if (main === null || main.window.isDestroyed()) return;
  if (main.window.isMinimized()) main.window.restore();
  main.window.focus();
  createHostPage(main.window.webContents).send('bundleWaiting', {});
}

/** For every page there will ever be: no new windows, no webview, no way out of the application. */
export function guardAllContents(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(({ url }) => {
    openExternalLink(url);
    return { action: 'deny' };
  });
  contents.on('will-navigate', (event) => {
    if (isNavigationAllowed(event.url, true)) return;
    event.preventDefault();
    openExternalLink(event.url);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isNavigationAllowed(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isNavigationAllowed(event.url, event.isMainFrame)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

async function askWhetherToLeave(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Your last changes are not saved yet.',
    detail: 'Everything saved before is safe. Keep Carrel open to let it finish, or to copy your last words somewhere else.',
    buttons: ['Keep Carrel open', 'Close anyway'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
