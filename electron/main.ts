import { join } from 'node:path';
import { app, dialog, Menu, session, shell } from 'electron';
import { registerAppScheme, serveApp } from './app-protocol';
import { writeBundleFile } from './bundle-writer';
import { EvidenceFolder } from './evidence-files';
import { createHost, type Host } from './host-handlers';
import { serveHostCalls } from './host-server';
import { toMenuTemplate } from './menu';
import { OpenedBundles, toFileArguments } from './opened-bundles';
import { logRefusal } from './refusal-log';
import { applySessionPolicy, limitChromium } from './session-policy';
import { toErrorCode } from './storage-problem';
import { openStoredEvidence } from './stored-evidence';
import { announceBundle, guardAllContents, openMainWindow, type MainWindow } from './window';

const openedBundles = new OpenedBundles();
let mainWindow: MainWindow | null = null;

registerAppScheme();
limitChromium();
guardAllContents();
if (app.requestSingleInstanceLock()) {
  listenForBundles();
  void app.whenReady().then(start).catch(endAfterFailedStart);
} else {
  app.quit();
}

async function start(): Promise<void> {
  const evidence = new EvidenceFolder(join(app.getPath('userData'), 'evidence'));
  await evidence.prepare();
  const host = createDesktopHost(evidence);
  applySessionPolicy(session.defaultSession);
  serveApp({
    rendererFolder: join(import.meta.dirname, '..', 'renderer'),
    toEvidencePath: evidence.toPath,
    takeOpenedPath: (token) => openedBundles.takePath(token),
  });
  serveHostCalls(host.handlers);
  Menu.setApplicationMenu(Menu.buildFromTemplate(toMenuTemplate(process.platform, app.name)));
  mainWindow = openMainWindow(host.forgetPage);
  app.on('window-all-closed', () => app.quit());
}

/** Nothing has been opened yet, so nothing can be lost: say it, and end. */
function endAfterFailedStart(failure: unknown): void {
  logRefusal('start', 'failed', toErrorCode(failure));
  dialog.showErrorBox('Carrel could not start.', 'Your portfolios are safe: nothing was opened or changed. Check that this computer has free disk space and that you may write to your own folders, then start Carrel again.');
  app.exit(1);
}

function createDesktopHost(evidence: EvidenceFolder): Host {
  return createHost({
    evidence,
    openedBundles,
    writeBundle: (plan, { path, ...options }) => writeBundleFile({ plan, target: path, openEvidence: (sha256) => openStoredEvidence(evidence, sha256) }, options),
    showInFolder: (path) => shell.showItemInFolder(path),
    setUnsaved: (_pageId, isUnsaved) => mainWindow?.quitGuard.setUnsaved(isUnsaved),
    confirmFlush: (_pageId, requestId) => mainWindow?.quitGuard.confirmFlush(requestId),
  });
}

/** Bundles come by argument (Windows, Linux), by event (macOS), or from a second start, which then ends. */
function listenForBundles(): void {
  for (const path of toFileArguments(process.argv, process.cwd())) openedBundles.offer(path);
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (openedBundles.offer(path)) announceBundle(mainWindow);
  });
  app.on('second-instance', (_event, argv, workingFolder) => {
    for (const path of toFileArguments(argv, workingFolder)) openedBundles.offer(path);
    announceBundle(mainWindow);
  });
}
