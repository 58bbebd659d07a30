import type { ContextMenuParams, PrintToPDFOptions, WebContents, WebContentsWillFrameNavigateEventParams } from 'electron';
import { codec } from './standin-codec';
import type { DevTools } from './devtools';
import { answerInvocation } from './standin-ipc';
import type { PageCall, PagePorts, PageSession, PreloadWorld } from './page-session';
import { toPdfParams } from './pdf-params';
import { makeEvent, record, StandinEmitter, strict } from './recorded';
import type { StandinFrame } from './standin-frame';
import type { StandinSession } from './standin-session';
import { toAppAddress, toWebAddress } from './standin-address';

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0];
type Editing = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'pasteAndMatchStyle' | 'delete' | 'selectAll' | 'replaceMisspelling' | 'focus';
type Modelled =
  | Editing | 'id' | 'isDestroyed' | 'isCrashed' | 'isLoading' | 'setWindowOpenHandler' | 'send' | 'print' | 'printToPDF' | 'loadURL' | 'reload' | 'getURL' | 'getTitle'
  | 'executeJavaScript' | 'forcefullyCrashRenderer' | 'copyImageAt' | 'setWebRTCIPHandlingPolicy' | 'getZoomLevel' | 'setZoomLevel' | 'getZoomFactor' | 'setZoomFactor';

const events = [
  'will-navigate', 'will-frame-navigate', 'will-redirect', 'did-navigate', 'did-finish-load', 'did-fail-load', 'dom-ready', 'did-start-loading', 'did-stop-loading', 'will-attach-webview', 'render-process-gone',
  'select-bluetooth-device', 'unresponsive', 'responsive', 'page-title-updated', 'context-menu', 'destroyed', 'zoom-changed', 'will-prevent-unload', 'before-input-event', 'preload-error', 'content-bounds-updated', 'login', 'did-create-window', 'did-attach-webview',
];

type Live = { readonly devTools: DevTools; readonly page: PageSession };

export class StandinContents extends StandinEmitter implements Pick<WebContents, Modelled> {
  readonly id: number;
  readonly session: StandinSession;
  /** Set when Chromium has made the page; calls before that wait for it. */
  readonly #live: Promise<Live>;
  #page: PageSession | null = null;
  #openHandler: OpenHandler = () => ({ action: 'allow' });
  #state: 'alive' | 'crashed' | 'destroyed' = 'alive';
  #isLoading = false;
  #isOwnNavigation = false;
  #status = 200;
  #title = '';
  #zoom = 0;
  self: StandinContents = this;

  constructor(id: number, session: StandinSession, live: Promise<Live>) {
    super('webContents', events);
    this.id = id;
    this.session = session;
    this.#live = live.then((made) => {
      this.#page = made.page;
      return made;
    });
    this.#live.catch(() => undefined);
  }
  get mainFrame(): StandinFrame | null {
    return this.#page?.mainFrame ?? null;
  }
  isDestroyed(): boolean {
    return this.#state === 'destroyed';
  }
  isCrashed(): boolean {
    return this.#state === 'crashed';
  }
  isLoading(): boolean {
    return this.#isLoading;
  }
  getURL(): string {
    return this.#page?.mainFrame.url ?? '';
  }
  getTitle(): string {
    return this.#title;
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.#openHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    const world = this.#page?.toWorld(this.#page.mainFrame) ?? null;
    if (world !== null) this.#page?.callWorld(world, '__standinHear', [channel, args.map(codec.encode)]);
  }
  print(options?: Electron.WebContentsPrintOptions, done?: (isPrinted: boolean, reason: string) => void): void {
    record('webContents.print', this.getURL(), options ?? {});
    setImmediate(() => done?.(true, ''));
  }
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { data } = await this.#send('Page.printToPDF', toPdfParams(options));
    return Buffer.from(data, 'base64');
  }
  async loadURL(address: string): Promise<void> {
    await this.#live;
    const loaded = new Promise<void>((resolve) => this.once('did-finish-load', () => resolve()));
    this.#isOwnNavigation = true;
    this.#isLoading = true;
    const { errorText } = await this.#send('Page.navigate', { url: toWebAddress(address) });
    this.#isOwnNavigation = false;
    if (errorText !== undefined) {
      this.emit('did-fail-load', makeEvent({}), -2, errorText, address, true);
      throw new Error(`${errorText} (-2) loading '${address}'`);
    }
    this.#state = 'alive';
    await loaded;
  }
  reload(): void {
    this.#isOwnNavigation = true;
    this.#state = 'alive';
    void this.#send('Page.reload').catch(() => undefined);
  }
  async executeJavaScript(code: string, isUserGesture = false): Promise<unknown> {
    const { result, exceptionDetails } = await this.#send('Runtime.evaluate', { expression: code, userGesture: isUserGesture, awaitPromise: true, returnByValue: true });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as unknown;
  }
  forcefullyCrashRenderer(): void {
    void this.#send('Page.crash').catch(() => undefined);
  }
  getZoomLevel(): number {
    return this.#zoom;
  }
  setZoomLevel(level: number): void {
    this.#zoom = level;
    record('webContents.setZoomLevel', level);
  }
  getZoomFactor(): number {
    return 1.2 ** this.#zoom;
  }
  setZoomFactor(factor: number): void {
    this.setZoomLevel(Math.log(factor) / Math.log(1.2));
  }
  undo = () => record('webContents.undo');
  redo = () => record('webContents.redo');
  cut = () => record('webContents.cut');
  copy = () => record('webContents.copy');
  paste = () => record('webContents.paste');
  pasteAndMatchStyle = () => record('webContents.pasteAndMatchStyle');
  delete = () => record('webContents.delete');
  selectAll = () => record('webContents.selectAll');
  replaceMisspelling = (text: string) => record('webContents.replaceMisspelling', text);
  copyImageAt = (x: number, y: number) => record('webContents.copyImageAt', x, y);
  setWebRTCIPHandlingPolicy = (policy: string) => record('webContents.setWebRTCIPHandlingPolicy', policy);
  focus = () => record('webContents.focus');

  /** What the page reports, in Electron's words. */
  readonly ports: Omit<PagePorts, 'preload' | 'hasJavaScript'> = {
    onCall: (call, world) => void this.#answer(call, world),
    onNavigated: (frame) => {
      if (frame.parent !== null) return;
      this.#isOwnNavigation = false;
      this.emit('did-navigate', makeEvent({}), frame.url, this.#status, '');
    },
    onLoaded: () => {
      this.#isLoading = false;
      this.emit('dom-ready', makeEvent({}));
      this.emit('did-finish-load', makeEvent({}));
      this.emit('did-stop-loading', makeEvent({}));
    },
    onRequestedNavigation: (frame, url) => this.#askAboutForeign(frame, url),
    onWindowOpen: (url) => {
      const { action } = this.#openHandler({ url, frameName: '', features: '', disposition: 'foreground-tab', referrer: { url: '', policy: 'no-referrer' } });
      record('window.open', url, action);
      if (action !== 'deny') throw new Error('The Electron stand-in does not model windows that a page opens');
    },
    onCrashed: () => {
      this.#state = 'crashed';
      this.emit('render-process-gone', makeEvent({}), { reason: 'crashed', exitCode: 11 });
    },
  };

  /** Electron's order: every frame, then the window; whoever prevents first ends it. A redirect has its own event. */
  mayNavigate(frame: StandinFrame, url: string, isRedirect: boolean): boolean {
    const isMainFrame = frame.parent === null;
    if (isRedirect) return this.#ask('will-redirect', frame, url);
    if (isMainFrame && this.#isOwnNavigation) return true;
    return this.#ask('will-frame-navigate', frame, url) && (!isMainFrame || this.#ask('will-navigate', frame, url));
  }

  /** What the last request for a page was answered with. */
  _answered(status: number): void {
    this.#status = status;
  }
  _titleChanged(title: string): void {
    if (title === this.#title) return;
    this.#title = title;
    this.emit('page-title-updated', makeEvent({}), title, true);
  }
  _destroyed(): void {
    if (this.#state === 'destroyed') return;
    this.#state = 'destroyed';
    this.emit('destroyed', makeEvent({}));
  }
  _emulateTheme(theme: string): void {
    void this.#send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: theme === 'system' ? '' : theme }] }).catch(() => undefined);
  }
  _know(paths: Readonly<Record<string, string>>): void {
    for (const world of this.#page?.worlds ?? []) this.#page?.callWorld(world, '__standinKnow', [paths]);
  }

  #ask(name: 'will-frame-navigate' | 'will-navigate' | 'will-redirect', frame: StandinFrame, url: string): boolean {
    const isMainFrame = frame.parent === null;
    const details: Pick<WebContentsWillFrameNavigateEventParams, 'url' | 'isMainFrame' | 'isSameDocument'> & { frame: unknown } = { url, isMainFrame, isSameDocument: false, frame: this.#page?.frames.toModelled(frame) };
    const event = makeEvent(details);
    this.emit(name, event, url, false, isMainFrame);
    if (event.defaultPrevented) record('navigation-prevented', name, url);
    return !event.defaultPrevented;
  }

  /** Addresses that no request is made for (mailto:, other programs', data:, blob:) are seen only as the page asks for them. */
  #askAboutForeign(frame: StandinFrame, url: string): void {
    if (/^(https?|about|javascript):/.test(url) || this.mayNavigate(frame, toAppAddress(url), false)) return;
    void this.#send('Page.stopLoading').catch(() => undefined);
  }

  async #answer(call: PageCall, world: PreloadWorld): Promise<void> {
    if (call.kind === 'context-menu') return void this.emit('context-menu', makeEvent({}), toMenuParams(call.params));
    if (call.kind === 'window-open') return this.ports.onWindowOpen(toAppAddress(call.url));
    const page = this.#page;
    if (page === null) return;
    const senderFrame = world.frame.detached ? null : page.frames.toModelled(world.frame);
    const answer = await answerInvocation({ type: 'frame', sender: this.self as unknown as WebContents, senderFrame }, call);
    page.callWorld(world, '__standinAnswer', [call.id, answer]);
  }

  readonly #send: DevTools['send'] = (method, params) => this.#live.then(({ devTools, page }) => devTools.send(method, params, page.session));
}

function toMenuParams(params: Record<string, unknown>): ContextMenuParams {
  const modelled = { misspelledWord: '', dictionarySuggestions: [], spellcheckEnabled: false, formControlType: 'none', titleText: '', altText: '', ...params, editFlags: { canUndo: true, canRedo: true, canCut: true, canCopy: true, canPaste: true, canDelete: true, canSelectAll: true, canEditRichly: true } };
  return strict('context-menu params', modelled) as unknown as ContextMenuParams;
}
