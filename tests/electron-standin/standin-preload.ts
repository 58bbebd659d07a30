import { randomUUID } from 'node:crypto';
import { makeCodec } from './standin-codec';
import { openWorldBridge } from './world-bridge';

/** The world of the preload: Chromium keeps its globals and its prototypes apart from the page's. */
export const preloadWorld = 'Electron Isolated Context';
/** The one way out of that world; it does not exist in the page's. */
export const callBinding = '__standinCall';

const secret = `standin-${randomUUID()}`;

/** For the page's own world; must be registered before the preload. */
export const pageSideSource = `(${String(openWorldBridge)})('page', ${JSON.stringify(secret)}); (${String(replaceWindowOpen)})('${secret}:open')`;

/** Wraps a built preload with what a sandboxed preload may require. */
export function wrapPreload(source: string, isInSubFrames: boolean): string {
  return `(() => {
  if (${String(!isInSubFrames)} && window !== window.top) return;
  const bridge = (${String(openWorldBridge)})('preload', ${JSON.stringify(secret)});
  const electron = (${String(openRenderer)})(bridge, (${String(makeCodec)})(), globalThis);
  const require = (name) => { if (name === 'electron') return electron; throw new Error('module not found: ' + name); };
  const module = { exports: {} };
  (function (require, module, exports, process) {\n${source}\n})(require, module, module.exports, { platform: ${JSON.stringify(process.platform)}, contextIsolated: true, sandboxed: true, type: 'renderer' });
})();`;
}

type World = { [name: string]: unknown };
type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (failure: Error) => void };

/** 'electron' in the preload. Runs in the page, so everything it needs is inside it or given. */
function openRenderer(bridge: ReturnType<typeof openWorldBridge>, codec: ReturnType<typeof makeCodec>, world: World): object {
  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>();
  const paths = new Map<string, string>();
  let lastId = 0;
  const call = (message: object) => (world['__standinCall'] as (text: string) => void)(JSON.stringify(message));
  const strictly = (name: string, object: object) =>
    new Proxy(object, {
      get: (target, key) => {
        if (key in target || typeof key === 'symbol') return Reflect.get(target, key) as unknown;
        throw new Error(`The Electron stand-in does not model ${name}.${key}`);
      },
    });

  world['__standinAnswer'] = (id: number, { value, failure }: { value?: unknown; failure?: string }) => {
    if (failure === undefined) waiting.get(id)?.resolve(codec.decode(value));
    else waiting.get(id)?.reject(new Error(failure));
    waiting.delete(id);
  };
  world['__standinHear'] = (channel: string, args: unknown[]) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args.map(codec.decode));
  };
  world['__standinKnow'] = (known: Record<string, string>) => Object.entries(known).forEach(([key, path]) => paths.set(key, path));

  const ipcRenderer = {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        lastId += 1;
        call({ kind: 'invoke', id: lastId, channel, args: args.map(codec.encode) });
        waiting.set(lastId, { resolve, reject });
      }),
    on: (channel: string, listener: (event: object, ...args: unknown[]) => void) => void listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener)),
    removeListener: (channel: string, listener: (event: object, ...args: unknown[]) => void) => void listeners.get(channel)?.delete(listener),
  };
  const webUtils = {
    getPathForFile: (file: unknown) => {
      if (!(file instanceof File)) throw new TypeError('getPathForFile needs a File');
      return paths.get(`${file.name}:${String(file.size)}`) ?? '';
    },
  };
  const contextBridge = { exposeInMainWorld: bridge.expose };
  return strictly('electron', { ipcRenderer: strictly('ipcRenderer', ipcRenderer), webUtils: strictly('webUtils', webUtils), contextBridge: strictly('contextBridge', contextBridge) });
}

/** Tells main what Electron would see by itself. For the preload's world of every frame. */
export const frameSource = `(${String(watchContextMenu)})(globalThis); (${String(hearWindowOpen)})(globalThis, '${secret}:open')`;

/**
 * In the page's world: as in Electron, a window that is denied was never made, and `window.open` gives null. A window
 * that Chromium makes and we close again would hold its opener still for as long as it is being looked at.
 */
function replaceWindowOpen(type: string): void {
  const open = window.open.bind(window);
  const { dispatchEvent } = EventTarget.prototype;
  window.open = (url = '', target = '_blank', features) => {
    if (['_self', '_top', '_parent'].includes(target)) return open(url, target, features);
    const address = String(url) === '' ? 'about:blank' : new URL(String(url), document.baseURI).href;
    Reflect.apply(dispatchEvent, window, [new CustomEvent(type, { detail: address })]);
    return null;
  };
}

function hearWindowOpen(world: World, type: string): void {
  addEventListener(type, (event) => (world['__standinCall'] as (text: string) => void)(JSON.stringify({ kind: 'window-open', url: (event as CustomEvent).detail })));
}

/** Where the person asked for a context menu, unless the page has one of its own. */
function watchContextMenu(world: World): void {
  addEventListener('contextmenu', (event) => {
    if (event.defaultPrevented) return;
    const target = event.target instanceof Element ? event.target : document.documentElement;
    const link = target.closest('a[href]');
    const field = target.closest('input, textarea');
    const isEditable = field !== null || (target instanceof HTMLElement && target.isContentEditable);
    const selectionText = field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : String(getSelection() ?? '');
    const params = {
      x: event.clientX,
      y: event.clientY,
      linkURL: link instanceof HTMLAnchorElement ? link.href : '',
      linkText: link?.textContent ?? '',
      srcURL: target instanceof HTMLImageElement ? target.currentSrc : '',
      mediaType: target instanceof HTMLImageElement ? 'image' : 'none',
      isEditable,
      selectionText,
    };
    (world['__standinCall'] as (text: string) => void)(JSON.stringify({ kind: 'context-menu', params }));
  });
}
