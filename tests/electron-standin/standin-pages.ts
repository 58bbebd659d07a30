import type { DevTools } from './devtools';
import { PageSession, type PagePorts } from './page-session';
import { record } from './recorded';
import { openChromium } from './standin-chromium';
import type { StandinContents } from './standin-contents';
import { userDataFolder } from './standin-places';
import { watchDownloads } from './standin-downloads';
import { serveRequests } from './standin-requests';

type Opened = { readonly contents: StandinContents; readonly page: PageSession };

const opened: Opened[] = [];
const attached = new Map<string, (session: string) => void>();
const early = new Map<string, string>();
const browserContexts = new Map<string, Promise<string>>();
let preparing: Promise<DevTools> | null = null;

/** Makes a page in Chromium and prepares it before it can load anything. */
export async function openPage(contents: StandinContents, ports: PagePorts): Promise<{ readonly devTools: DevTools; readonly page: PageSession }> {
  preparing ??= prepareBrowser();
  const devTools = await preparing;
  const browserContextId = await toBrowserContext(devTools, contents.session.partition);
  const { targetId } = await devTools.send('Target.createTarget', { url: 'about:blank', ...(browserContextId !== null && { browserContextId }) });
  const session = early.get(targetId) ?? (await new Promise<string>((resolve) => attached.set(targetId, resolve)));
  const page = new PageSession(devTools, { targetId, session }, ports);
  opened.push({ contents, page });
  await page.prepare(session);
  await devTools.send('Runtime.runIfWaitingForDebugger', {}, session);
  return { devTools, page };
}

export async function closePage(contents: StandinContents): Promise<void> {
  const found = opened.find((candidate) => candidate.contents === contents);
  const devTools = await preparing;
  if (found !== undefined) await devTools?.send('Target.closeTarget', { targetId: found.page.targetId }).catch(() => undefined);
}

async function prepareBrowser(): Promise<DevTools> {
  const devTools = await openChromium(userDataFolder);
  devTools.on('Target.attachedToTarget', ({ sessionId, targetInfo }, parent) => {
    if (parent === '') takeTarget(devTools, sessionId, targetInfo);
  });
  devTools.on('Target.targetInfoChanged', ({ targetInfo: { targetId, title, url } }) => {
    const found = opened.find(({ page }) => page.targetId === targetId);
    // Before a page has a title, Chromium says its address.
    if (title !== '' && !url.includes(title)) found?.contents._titleChanged(title);
  });
  devTools.on('Target.targetDestroyed', ({ targetId }) => {
    const at = opened.findIndex(({ page }) => page.targetId === targetId);
    if (at >= 0) opened.splice(at, 1)[0]?.contents._destroyed();
  });
  await serveRequests(devTools, findOwner);
  await watchDownloads(devTools, (frameId) => findOwner(frameId)?.contents ?? null);
  await devTools.send('Target.setDiscoverTargets', { discover: true });
  await devTools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true });
  return devTools;
}

type TargetInfo = { readonly targetId: string; readonly type: string; readonly openerId?: string };

/** A window that a page opened is closed while it still waits: nothing in it ever loads. */
function takeTarget(devTools: DevTools, session: string, { targetId, type, openerId }: TargetInfo): void {
  if (type === 'page' && openerId !== undefined) {
    record('popup-closed');
    return void devTools.send('Target.closeTarget', { targetId }).catch(() => undefined);
  }
  if (type !== 'page') return void devTools.send('Runtime.runIfWaitingForDebugger', {}, session).catch(() => undefined);
  early.set(targetId, session);
  attached.get(targetId)?.(session);
}

function findOwner(frameId: string) {
  for (const { contents, page } of opened) {
    const frame = page.frames.get(frameId);
    if (frame !== null) return { contents, frame };
  }
  return null;
}

/** A session of its own has its own storage, as a browser's private window. */
async function toBrowserContext(devTools: DevTools, partition: string): Promise<string | null> {
  if (partition === '') return null;
  if (partition.startsWith('persist:')) throw new Error('The Electron stand-in does not model persistent partitions');
  const made = browserContexts.get(partition) ?? devTools.send('Target.createBrowserContext').then(({ browserContextId }) => browserContextId);
  browserContexts.set(partition, made);
  return made;
}
