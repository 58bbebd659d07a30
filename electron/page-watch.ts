import { app, type BrowserWindow } from 'electron';
import { appOrigin } from './app-address';
import { CrashGuard } from './crash-guard';
import { hangQuestion, loadFailedQuestion, toCrashQuestion } from './dialog-words';
import { HangGuard } from './hang-guard';
import type { QuitGuard } from './quit-guard';
import { logRefusal } from './refusal-log';
import { askInWindow } from './window-dialogs';

export type Watched = {
  readonly window: BrowserWindow;
  readonly quitGuard: QuitGuard;
  readonly pageGone: (pageId: number) => void;
};

/** Chromium itself waits some seconds before it calls a page unresponsive. */
const patienceMs = 20_000;
/** Chromium's own word for a load that something newer has taken the place of. */
const aborted = -3;

/** A page that crashes, hangs or can't be loaded: the person is told what is safe, and what to do. */
export function watchPage({ window, quitGuard, pageGone }: Watched): void {
  const contents = window.webContents;
  const { id } = contents;
  const crashGuard = openCrashGuard(window);
  const hangGuard = openHangGuard(window, crashGuard);
  const gone = (): void => {
    hangGuard.ends();
    pageGone(id);
  };
  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    logRefusal('page', reason, String(exitCode));
    const isClosing = quitGuard.isClosing;
    quitGuard.pageGone();
    gone();
    if (!isClosing) void crashGuard.pageGone(reason);
  });
  window.on('unresponsive', () => hangGuard.hangs());
  window.on('responsive', () => hangGuard.ends());
  window.on('closed', gone);
  contents.on('did-fail-load', (_event, code, ...details) => {
    const [, , isMainFrame] = details;
    if (isMainFrame && code !== aborted) void loadFailed(window, String(code));
  });
  contents.on('did-navigate', (_event, _url, status) => {
    gone();
    if (status >= 400) void loadFailed(window, String(status));
  });
}

function openCrashGuard(window: BrowserWindow): CrashGuard {
  return new CrashGuard({
    now: () => Date.now(),
    ask: async (canOpenAgain) => {
      const chosen = await askInWindow(window, toCrashQuestion(canOpenAgain));
      return canOpenAgain && chosen === 0 ? 'open-again' : 'quit';
    },
    openAgain: () => {
      if (!window.isDestroyed()) window.webContents.reload();
    },
    quit: () => app.quit(),
  });
}

function openHangGuard(window: BrowserWindow, crashGuard: CrashGuard): HangGuard {
  return new HangGuard({
    patienceMs,
    ask: async (signal) => ((await askInWindow(window, hangQuestion, signal)) === 1 ? 'reload' : 'wait'),
    reload: () => {
      if (window.isDestroyed()) return;
      // A page that hangs hears no request to load again; its process has to go first.
      crashGuard.expectEnd();
      window.webContents.forcefullyCrashRenderer();
      window.webContents.reload();
    },
  });
}

async function loadFailed(window: BrowserWindow, code: string): Promise<void> {
  logRefusal('load', code, '');
  if (window.isDestroyed()) return;
  window.show();
  const chosen = await askInWindow(window, loadFailedQuestion).catch(() => 1);
  if (window.isDestroyed()) return;
  if (chosen === 0) void window.loadURL(`${appOrigin}/`).catch(() => undefined);
  else window.destroy();
}
