import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { appOrigin } from './app-address';
import type { DesktopState } from './desktop-state';
import { toLeaveQuestion } from './dialog-words';
import { createHostPage } from './host-server';
import { QuitGuard } from './quit-guard';
import { watchPage } from './page-watch';
import { toWindowColor } from './window-color';
import { askInWindow } from './window-dialogs';
import { offerContextMenu } from './window-menus';
import { placeWindow, type WindowPlace } from './window-place';
import { windowPreferences } from './window-preferences';
import { toWindowTitle } from './window-title';

export type MainWindow = { readonly window: BrowserWindow; readonly quitGuard: QuitGuard };

export type WindowPorts = {
  readonly state: DesktopState;
  /** The page is gone: closed, crashed, loaded again. */
  readonly pageGone: (pageId: number) => void;
  /** The person keeps the window open instead of closing it. */
  readonly stay: () => void;
};

/** A flush writes a few records; five seconds is a disk in trouble. */
const flushLimitMs = 5_000;
/** A window that never shows is worse than one that shows before the page does. */
const showLimitMs = 10_000;

/** Opens the one window, where it was last. Nothing shows before the page can be seen. */
export function openMainWindow(ports: WindowPorts): MainWindow {
  const place = placeWindow(ports.state.get().window, toWorkAreas());
  const window = new BrowserWindow({
    width: place.width,
    height: place.height,
    ...(place.corner ?? { center: true }),
    minWidth: place.minimum.width,
    minHeight: place.minimum.height,
    show: false,
    title: 'Carrel',
    backgroundColor: currentColor(),
    webPreferences: { ...windowPreferences, preload: join(import.meta.dirname, 'preload.cjs'), devTools: !app.isPackaged },
  });
  const quitGuard = guardClosing(window, ports);
  showWhenReady(window, place);
  rememberPlace(window, ports.state);
  followColors(window);
  offerContextMenu(window.webContents);
  watchPage({ window, quitGuard, pageGone: ports.pageGone });
  window.on('page-title-updated', (event, title) => {
    event.preventDefault();
    window.setTitle(toWindowTitle(title));
  });
  void window.loadURL(`${appOrigin}/`).catch(() => undefined);
  return { window, quitGuard };
}

/** Brings the window forward. */
export function showWindow({ window }: MainWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function toWorkAreas(): Parameters<typeof placeWindow>[1] {
  return [screen.getPrimaryDisplay().workArea, ...screen.getAllDisplays().map(({ workArea }) => workArea)];
}

function guardClosing(window: BrowserWindow, { stay }: WindowPorts): QuitGuard {
  const page = createHostPage(window.webContents);
  const quitGuard = new QuitGuard({
    requestFlush: (requestId) => page.send('flushRequested', { requestId }),
    askWhetherToLeave: async (unsaved) => (await askInWindow(window, toLeaveQuestion(unsaved))) === 1,
    leave: () => window.destroy(),
    stay,
    limitMs: flushLimitMs,
  });
  window.on('close', (event) => {
    if (!quitGuard.mayClose()) event.preventDefault();
  });
  // Windows ends its session without closing windows; it waits while words are not saved, and names Carrel as the reason.
  window.on('query-session-end', (event) => {
    if (!quitGuard.mayEndSession()) event.preventDefault();
  });
  window.on('session-end', () => page.send('flushRequested', { requestId: 0 }));
  return quitGuard;
}

function showWhenReady(window: BrowserWindow, place: WindowPlace): void {
  const show = (): void => {
    clearTimeout(limit);
    if (window.isDestroyed() || window.isVisible()) return;
    if (place.isMaximized) window.maximize();
    window.show();
    if (place.isFullScreen) window.setFullScreen(true);
  };
  const limit = setTimeout(show, showLimitMs);
  window.once('ready-to-show', show);
  window.once('closed', () => clearTimeout(limit));
}

function rememberPlace(window: BrowserWindow, state: DesktopState): void {
  const remember = (): void => {
    // A minimized window stands nowhere; the place before counts.
    if (window.isDestroyed() || window.isMinimized() || !window.isVisible()) return;
    state.remember({ window: { bounds: window.getNormalBounds(), isMaximized: window.isMaximized(), isFullScreen: window.isFullScreen() } });
  };
  window.on('resize', remember);
  window.on('move', remember);
  window.on('maximize', remember);
  window.on('unmaximize', remember);
  window.on('enter-full-screen', remember);
  window.on('leave-full-screen', remember);
  window.on('close', remember);
  window.on('closed', () => state.flush());
}

function followColors(window: BrowserWindow): void {
  const follow = (): void => window.setBackgroundColor(currentColor());
  nativeTheme.on('updated', follow);
  window.once('closed', () => nativeTheme.off('updated', follow));
}

function currentColor(): string {
  return toWindowColor({ isDark: nativeTheme.shouldUseDarkColors, isHighContrast: nativeTheme.inForcedColorsMode });
}
