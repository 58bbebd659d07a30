import type { DevTools, DevToolsEvents } from './devtools';
import { StandinFrames, type StandinFrame } from './standin-frame';
import { callBinding, frameSource, pageSideSource, preloadWorld } from './standin-preload';
import { toAppAddress } from './standin-address';

export type PageCall = { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] } | { readonly kind: 'context-menu'; readonly params: Record<string, unknown> } | { readonly kind: 'window-open'; readonly url: string };
export type PreloadWorld = { readonly session: string; readonly contextId: number; readonly frame: StandinFrame };

export type PagePorts = {
  readonly onCall: (call: PageCall, world: PreloadWorld) => void;
  readonly onNavigated: (frame: StandinFrame) => void;
  readonly onLoaded: () => void;
  readonly onRequestedNavigation: (frame: StandinFrame, url: string) => void;
  readonly onWindowOpen: (url: string) => void;
  readonly onCrashed: () => void;
  /** The wrapped preload, or null. */
  readonly preload: string | null;
  readonly hasJavaScript: boolean;
};

/** By then the world of the preload is there, if it comes by itself. */
const lateMs = 50;

/** One page of Chromium: its frames, also those that live in processes of their own, and the world of the preload in each. */
export class PageSession {
  readonly frames = new StandinFrames();
  readonly targetId: string;
  readonly session: string;
  readonly #devTools: DevTools;
  readonly #ports: PagePorts;
  readonly #worlds = new Map<string, PreloadWorld>();
  readonly #sessions = new Set<string>();

  constructor(devTools: DevTools, target: { readonly targetId: string; readonly session: string }, ports: PagePorts) {
    this.#devTools = devTools;
    this.targetId = target.targetId;
    this.session = target.session;
    this.#ports = ports;
    this.frames.add(target.targetId, undefined);
    this.#listen();
  }

  get mainFrame(): StandinFrame {
    return this.frames.add(this.targetId, undefined);
  }

  /** Every world that the preload runs in now. */
  get worlds(): readonly PreloadWorld[] {
    return [...this.#worlds.values()];
  }

  /** Must be done before the page loads anything; children in other processes come here too. */
  async prepare(session: string): Promise<void> {
    this.#sessions.add(session);
    const { preload, hasJavaScript } = this.#ports;
    const send: DevTools['send'] = (method, params) => this.#devTools.send(method, params, session);
    const scripts = preload === null ? [] : [{ source: pageSideSource }, { source: preload, worldName: preloadWorld }, { source: frameSource, worldName: preloadWorld }];
    await Promise.all([
      send('Page.enable'),
      send('Runtime.enable'),
      send('Inspector.enable'),
      ...(hasJavaScript ? [] : [send('Emulation.setScriptExecutionDisabled', { value: true })]),
      send('Runtime.addBinding', { name: callBinding, executionContextName: preloadWorld }),
      ...scripts.map((script) => send('Page.addScriptToEvaluateOnNewDocument', script)),
      send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true }),
    ]);
  }

  /** Runs `name(...args)` in a world of the preload; a world that has gone meanwhile needs nothing any more. */
  callWorld({ session, contextId }: PreloadWorld, name: string, args: readonly unknown[]): void {
    const expression = `${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`;
    void this.#devTools.send('Runtime.evaluate', { expression, contextId }, session).catch(() => undefined);
  }

  toWorld(frame: StandinFrame): PreloadWorld | null {
    return this.worlds.find((world) => world.frame === frame) ?? null;
  }

  #hear<Name extends keyof DevToolsEvents>(event: Name, listener: (params: DevToolsEvents[Name], session: string) => void): void {
    this.#devTools.on(event, (params, session) => {
      if (this.#sessions.has(session)) listener(params, session);
    });
  }

  #listen(): void {
    this.#hear('Page.frameAttached', ({ frameId, parentFrameId }) => void this.frames.add(frameId, parentFrameId));
    this.#hear('Page.frameDetached', ({ frameId, reason }) => {
      if (reason === 'remove') this.frames.remove(frameId);
    });
    this.#hear('Page.frameNavigated', ({ frame }) => {
      const navigated = this.frames.add(frame.id, frame.parentId);
      navigated.url = toAppAddress(frame.url + (frame.urlFragment ?? ''));
      this.#ports.onNavigated(navigated);
    });
    this.#hear('Page.navigatedWithinDocument', ({ frameId, url }) => {
      const frame = this.frames.get(frameId);
      if (frame !== null) frame.url = toAppAddress(url);
    });
    this.#hear('Runtime.executionContextCreated', ({ context }, session) => this.#addWorld(context, session));
    this.#hear('Runtime.executionContextDestroyed', ({ executionContextId }, session) => void this.#worlds.delete(toKey(session, executionContextId)));
    this.#hear('Runtime.executionContextsCleared', (_params, session) => {
      for (const [key, world] of this.#worlds) if (world.session === session) this.#worlds.delete(key);
    });
    this.#hear('Runtime.bindingCalled', ({ name, payload, executionContextId }, session) => {
      const world = this.#worlds.get(toKey(session, executionContextId));
      if (name === callBinding && world !== undefined) this.#ports.onCall(JSON.parse(payload) as PageCall, world);
    });
    this.#hear('Page.loadEventFired', (_params, session) => {
      if (session === this.session) this.#ports.onLoaded();
    });
    this.#hear('Page.windowOpen', ({ url }) => this.#ports.onWindowOpen(toAppAddress(url)));
    this.#hear('Page.frameRequestedNavigation', ({ frameId, url }) => {
      const frame = this.frames.get(frameId);
      if (frame !== null) this.#ports.onRequestedNavigation(frame, url);
    });
    this.#hear('Inspector.targetCrashed', (_params, session) => {
      if (session === this.session) this.#ports.onCrashed();
    });
    this.#hear('Target.attachedToTarget', ({ sessionId, targetInfo }) => void this.#addChild(sessionId, targetInfo));
  }

  /** The origin of a frame is the one that its own scripts run under. */
  #addWorld(context: DevToolsEvents['Runtime.executionContextCreated']['context'], session: string): void {
    const { frameId, isDefault } = (context.auxData ?? {}) as { readonly frameId?: string; readonly isDefault?: boolean };
    const frame = frameId === undefined ? null : this.frames.get(frameId);
    if (frame === null) return;
    if (isDefault === true) {
      frame.setOrigin(context.origin);
      if (session !== this.session) setTimeout(() => void this.#runPreloadNow(session, frame).catch(() => undefined), lateMs);
    }
    if (context.name === preloadWorld) this.#worlds.set(toKey(session, context.id), { session, contextId: context.id, frame });
  }

  async #addChild(session: string, target: DevToolsEvents['Target.attachedToTarget']['targetInfo']): Promise<void> {
    if (target.type === 'iframe') {
      this.frames.add(target.targetId, target.parentFrameId);
      await this.prepare(session).catch(() => undefined);
    }
    await this.#devTools.send('Runtime.runIfWaitingForDebugger', {}, session).catch(() => undefined);
  }

  /** A frame in a process of its own may have its document already when it is attached: scripts for new documents come too late for it. */
  async #runPreloadNow(session: string, frame: StandinFrame): Promise<void> {
    const { preload } = this.#ports;
    if (preload === null || this.toWorld(frame) !== null) return;
    await this.#devTools.send('Runtime.evaluate', { expression: pageSideSource }, session);
    const { executionContextId: contextId } = await this.#devTools.send('Page.createIsolatedWorld', { frameId: frame.id, worldName: preloadWorld }, session);
    for (const expression of [preload, frameSource]) await this.#devTools.send('Runtime.evaluate', { expression, contextId }, session);
  }
}

function toKey(session: string, contextId: number): string {
  return `${session}:${String(contextId)}`;
}
