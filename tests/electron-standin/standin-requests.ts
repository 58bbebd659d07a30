import type { OnBeforeRequestListenerDetails } from 'electron';
import type { DevTools, DevToolsEvents } from './devtools';
import { record } from './recorded';
import type { StandinContents } from './standin-contents';
import type { StandinFrame } from './standin-frame';
import { toAppAddress, toWebAddress } from './standin-address';

type Paused = DevToolsEvents['Fetch.requestPaused'];
export type RequestOwner = { readonly contents: StandinContents; readonly frame: StandinFrame };

const resourceTypes: Readonly<Record<string, OnBeforeRequestListenerDetails['resourceType']>> = {
  Stylesheet: 'stylesheet', Script: 'script', Image: 'image', Font: 'font', Media: 'media', XHR: 'xhr', Fetch: 'xhr', Ping: 'ping', CSPViolationReport: 'cspReport', WebSocket: 'webSocket',
};

/**
 * Every request of every page, worker and frame comes here before anything is loaded. Electron's order: may the frame go
 * there, does main's rule let the request out, and then main's own handler. Bodies are buffered, both ways.
 */
export function serveRequests(devTools: DevTools, findOwner: (frameId: string) => RequestOwner | null): Promise<void> {
  devTools.on('Fetch.requestPaused', (paused) => {
    answer(devTools, paused, findOwner(paused.frameId)).catch((failure: unknown) => {
      // The page may be gone by now; everything else is a bug of the stand-in or of main's handler.
      if (!/Invalid InterceptionId|has ended|Session/.test(String(failure))) console.error('The stand-in could not answer a request', failure);
      void devTools.send('Fetch.failRequest', { requestId: paused.requestId, errorReason: 'Failed' }).catch(() => undefined);
    });
  });
  return devTools.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }).then(() => undefined);
}

async function answer(devTools: DevTools, paused: Paused, owner: RequestOwner | null): Promise<void> {
  const { requestId, request, resourceType, redirectedRequestId } = paused;
  const refuse = (errorReason: 'Aborted' | 'BlockedByClient' | 'AddressUnreachable') => devTools.send('Fetch.failRequest', { requestId, errorReason });
  const url = toAppAddress(request.url + (request.urlFragment ?? ''));
  if (owner === null) return void (await refuse('Aborted'));
  const { contents, frame } = owner;
  const isNavigation = resourceType === 'Document';
  if (isNavigation && !contents.mayNavigate(frame, url, redirectedRequestId !== undefined)) return void (await refuse('Aborted'));
  const type = isNavigation ? (frame.parent === null ? 'mainFrame' : 'subFrame') : (resourceTypes[resourceType] ?? 'other');
  const address = url.split('#', 1)[0] ?? url;
  if (await contents.session.isBlocked({ url: address, method: request.method, resourceType: type })) {
    record('request-blocked', address);
    return void (await refuse('BlockedByClient'));
  }
  // Chromium's own pages, such as its viewer of PDF files; main's rule has let them pass.
  if (/^(chrome|chrome-extension|devtools|data|blob):/.test(address)) return void (await devTools.send('Fetch.continueRequest', { requestId }));
  const handler = contents.session.handlers.get(address.split(':', 1)[0] ?? '');
  if (handler === undefined) return void (await refuse('AddressUnreachable'));
  const response = await handler(toRequest(address, request));
  if (type === 'mainFrame') contents._answered(response.status);
  await devTools.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value: name === 'location' ? toWebAddress(new URL(value, address).href) : value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  });
}

function toRequest(url: string, { method, headers, postDataEntries, hasPostData }: Paused['request']): Request {
  const entries = postDataEntries ?? [];
  if (hasPostData === true && entries.some(({ bytes }) => bytes === undefined)) throw new Error('The Electron stand-in does not model request bodies that are files');
  const body = hasPostData === true ? Buffer.concat(entries.map(({ bytes = '' }) => Buffer.from(bytes, 'base64'))) : null;
  return new Request(url, { method, headers, ...(body !== null && { body }) });
}
