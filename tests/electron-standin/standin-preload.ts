import { codecSource } from './standin-codec';

/**
 * Wraps a built preload so that it runs in a page: a `require` that knows only 'electron', over a binding of
 * Playwright's. Unlike Electron, it shares the page's world; context isolation is not proved here.
 */
export function wrapPreload(source: string): string {
  return `(() => {
  if (window !== window.top || window.__standinHear) return;
  const codec = ${codecSource};
  const listeners = new Map();
  window.__standinHear = (channel, event) => { for (const listener of listeners.get(channel) ?? []) listener({}, codec.decode(event)); };
  window.__standinPaths = {};
  const ipcRenderer = {
    invoke: async (channel, ...args) => { const reply = await window.__standinInvoke(channel, codec.encode(args)); if (reply.failure) throw new Error(reply.failure); return codec.decode(reply.value); },
    on: (channel, listener) => { if (!listeners.has(channel)) listeners.set(channel, new Set()); listeners.get(channel).add(listener); },
    removeListener: (channel, listener) => { listeners.get(channel)?.delete(listener); },
  };
  const freeze = (value) => { if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze); return value; };
  const contextBridge = { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: freeze(api), enumerable: true }) };
  const webUtils = { getPathForFile: (file) => { if (!(file instanceof File)) throw new TypeError('not a File'); return window.__standinPaths[file.name + ':' + file.size] ?? ''; } };
  const require = (name) => { if (name === 'electron') return { ipcRenderer, contextBridge, webUtils }; throw new Error('module not found: ' + name); };
  const module = { exports: {} };
  (function (require, module, exports) {\n${source}\n})(require, module, module.exports);
})();`;
}
