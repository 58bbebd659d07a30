import { join } from 'node:path';
import process from 'node:process';
import { app, session, shell } from 'electron';
import { endAfterFailedStart, findDocumentsFolder, followAppLife, quitWithSystem, settleUserData } from './app-life';
import { registerAppScheme, serveApp } from './app-protocol';
import type { AppSources } from './app-responder';
import { listenForBundles } from './bundle-opening';
import { writeBundleFile } from './bundle-writer';
import { guardAllContents } from './content-guard';
import { DesktopState } from './desktop-state';
import { DesktopWindow } from './desktop-window';
import { EvidenceFolder } from './evidence-files';
import { createHost, type Host } from './host-handlers';
import { serveHostCalls } from './host-server';
import { OpenedBundles } from './opened-bundles';
import { createPrintPages } from './print-window';
import { DesktopSafeCopies } from './safe-copies';
import { applySessionPolicy, limitChromium } from './session-policy';
import { placeSpellingDictionary } from './spelling-dictionary';
import { openStoredEvidence } from './stored-evidence';
import { UnfinishedBundles } from './unfinished-bundles';
import { findUnsafeStart, refuseUnsafeStart } from './unsafe-start';
import { describeApp } from './window-menus';

/** Windows groups windows and finds the icon of the task bar by it: the appId of electron-builder.yml. */
const appUserModelId = 'org.carrel.app';
const userData = settleUserData();
const evidence = new EvidenceFolder(join(userData, 'evidence'));
const openedBundles = new OpenedBundles();
const unfinishedBundles = new UnfinishedBundles(join(userData, 'exports'));
const appSources: AppSources = {
  rendererFolder: join(import.meta.dirname, '..', 'renderer'),
  toEvidencePath: evidence.toPath,
  takeOpenedPath: (token) => openedBundles.takePath(token),
};

registerAppScheme();
limitChromium();
guardAllContents();
app.setAppUserModelId(appUserModelId);
const unsafe = findUnsafeStart();
if (unsafe !== null) void refuseUnsafeStart(unsafe);
else if (app.requestSingleInstanceLock()) begin();
else app.quit();

/** Before the app is ready: whatever can't wait for it. What runs when, and why, is in decision 0014. */
function begin(): void {
  const hasDictionary = placeSpellingDictionary(join(import.meta.dirname, '..', '..', 'assets', 'dictionaries', 'en-US.bdic'), userData);
  const life = followAppLife({ hasWindow: () => desktop.isOpen, openWindow: () => desktop.show() });
  const desktop = new DesktopWindow({
    state: new DesktopState(join(userData, 'window.json')),
    forgetPage: (pageId) => void host.forgetPage(pageId),
    stay: life.stay,
  });
  const host = createDesktopHost(desktop);
  listenForBundles(openedBundles, () => desktop.announceBundle());
  void app
    .whenReady()
    .then(() => start(host, desktop, process.platform === 'darwin' || hasDictionary))
    .catch(endAfterFailedStart);
}

async function start(host: Host, desktop: DesktopWindow, canCheckSpelling: boolean): Promise<void> {
  // Not waited for: a folder on a network drive that is away may keep it waiting for minutes.
  void unfinishedBundles.sweep();
  await evidence.prepare();
  applySessionPolicy(session.defaultSession, canCheckSpelling);
  serveApp(appSources);
  serveHostCalls(host.handlers);
  quitWithSystem();
  describeApp();
  desktop.start();
}

function createDesktopHost(desktop: DesktopWindow): Host {
  const showInFolder = (path: string): void => shell.showItemInFolder(path);
  return createHost({
    ...desktop.services,
    evidence,
    safeCopies: new DesktopSafeCopies({ documentsFolder: findDocumentsFolder(), profileFolder: userData, evidence, showInFolder }),
    openedBundles,
    writeBundle: (plan, { path, ...options }) =>
      unfinishedBundles.during(path, (part) => writeBundleFile({ plan, target: path, part, openEvidence: (sha256, size) => openStoredEvidence(evidence, sha256, size) }, options)),
    showInFolder,
    showProgress: (progress) => desktop.showProgress(progress),
    openPrintPage: createPrintPages(appSources),
    drawingLimitMs: 120_000,
  });
}
