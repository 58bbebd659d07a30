import { chromium, type BrowserContext, type Frame, type Route } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { invokeFromFrame } from './standin-ipc';
import { app, onExit, userDataFolder } from './standin-app';
import { toAppAddress } from './standin-address';
import { record } from './recorded';
import { isBlocked, schemeHandlers } from './standin-session';

/** Asked before a frame goes anywhere; says whether main allows it. */
type NavigationRule = (url: string, frame: Frame) => boolean;
let mayNavigate: NavigationRule = () => true;
export function onNavigation(rule: NavigationRule): void {
  mayNavigate = rule;
}

let opening: Promise<BrowserContext> | null = null;

/** One Chromium for all windows, with a profile in the data folder, reachable for the spec by the DevTools protocol. */
export function openContext(): Promise<BrowserContext> {
  opening ??= open();
  return opening;
}

async function open(): Promise<BrowserContext> {
  const profile = join(app.getPath('userData'), 'chromium');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['STANDIN_BROWSER'],
    headless: true,
    viewport: { width: 1280, height: 860 },
    serviceWorkers: 'block',
    args: ['--remote-debugging-port=0'],
  });
  onExit(() => context.close().catch(() => undefined));
  await context.exposeBinding('__standinInvoke', ({ page, frame }, channel: string, args: unknown) => invokeFromFrame({ page, frame, channel, args }));
  await context.route('**/*', (route) => answer(route).catch(() => route.abort().catch(() => undefined)));
  const [port, path] = readFileSync(join(userDataFolder, 'chromium', 'DevToolsActivePort'), 'utf8').trim().split('\n');
  process.send?.({ kind: 'browser', address: `ws://127.0.0.1:${port ?? ''}${path ?? ''}` });
  return context;
}

async function answer(route: Route): Promise<void> {
  const request = route.request();
  const url = toAppAddress(request.url());
  if (request.isNavigationRequest() && !mayNavigate(url, request.frame())) {
    record('navigation-prevented', url);
    return route.abort('aborted');
  }
  if (await isBlocked(url, request.resourceType())) {
    record('request-blocked', url);
    return route.abort('blockedbyclient');
  }
  const handler = schemeHandlers.get(url.split(':', 1)[0] ?? '');
  if (handler === undefined) return route.abort('internetdisconnected');
  const response = await handler(new Request(url, { method: request.method(), headers: request.headers() }));
  return route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: Buffer.from(await response.arrayBuffer()) });
}
