import type { BrowserWindow as ElectronWindow, BrowserWindowConstructorOptions, Rectangle, WebPreferences } from 'electron';
import { readFileSync } from 'node:fs';
import { app, openWindows } from './standin-app';
import { makeEvent, record, StandinEmitter, strict } from './recorded';
import { StandinContents } from './standin-contents';
import { closePage, openPage } from './standin-pages';
import { wrapPreload } from './standin-preload';
import { defaultSession, toSession, type StandinSession } from './standin-session';
import { nativeTheme } from './standin-system';
import { addWindow, findFocusedWindow, listWindows, removeWindow } from './standin-windows';

type Modelled =
  | 'id' | 'loadURL' | 'show' | 'showInactive' | 'hide' | 'focus' | 'isFocused' | 'isVisible' | 'isDestroyed' | 'destroy' | 'close' | 'minimize' | 'isMinimized' | 'restore' | 'maximize' | 'unmaximize' | 'isMaximized' | 'setFullScreen' | 'isFullScreen'
  | 'getBounds' | 'setBounds' | 'getNormalBounds' | 'setMinimumSize' | 'setTitle' | 'getTitle' | 'setProgressBar' | 'setDocumentEdited' | 'setBackgroundColor' | 'setRepresentedFilename' | 'setMenuBarVisibility' | 'setAutoHideMenuBar' | 'flashFrame' | 'setTitleBarOverlay' | 'reload';

const events = ['close', 'closed', 'ready-to-show', 'show', 'hide', 'focus', 'blur', 'maximize', 'unmaximize', 'minimize', 'restore', 'resize', 'resized', 'move', 'moved', 'enter-full-screen', 'leave-full-screen', 'page-title-updated', 'unresponsive', 'responsive', 'session-end', 'query-session-end'];

const contentsOwners = new Map<StandinContents, StandinWindow>();
let lastId = 0;

export class StandinWindow extends StandinEmitter implements Pick<ElectronWindow, Modelled> {
  readonly id: number;
  readonly webContents: StandinContents;
  #normal: Rectangle;
  #shape: 'normal' | 'maximized' | 'full-screen' = 'normal';
  #isMinimized = false;
  #isVisible: boolean;
  #isDestroyed = false;
  #title: string;
  readonly #self: StandinWindow;

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', events);
    const preferences = options.webPreferences ?? {};
    refuseWeakened(preferences);
    lastId += 1;
    this.id = lastId;
    this.#normal = { x: options.x ?? 0, y: options.y ?? 0, width: options.width ?? 800, height: options.height ?? 600 };
    this.#title = options.title ?? app.name;
    this.#isVisible = options.show ?? true;
    this.webContents = makeContents(this.id, preferences);
    this.#listen();
    this.#self = strict('BrowserWindow', this);
    contentsOwners.set(this.webContents, this.#self);
    openWindows.add(this);
    addWindow(this.#self);
    record('window.new', { bounds: this.#normal, show: this.#isVisible, javascript: preferences.javascript ?? true });
    app.emit('web-contents-created', makeEvent({}), this.webContents);
    app.emit('browser-window-created', makeEvent({}), this.#self);
    return this.#self;
  }

  static fromWebContents(contents: StandinContents): StandinWindow | null {
    return contentsOwners.get(contents) ?? null;
  }
  static fromId(id: number): StandinWindow | null {
    return StandinWindow.getAllWindows().find((window) => window.id === id) ?? null;
  }
  static getAllWindows(): StandinWindow[] {
    return [...listWindows()] as StandinWindow[];
  }
  static getFocusedWindow(): StandinWindow | null {
    return findFocusedWindow() as StandinWindow | null;
  }

  loadURL(address: string): Promise<void> {
    return this.webContents.loadURL(address);
  }
  reload(): void {
    this.webContents.reload();
  }
  show(): void {
    this.#isVisible = true;
    record('window.show');
    this.emit('show');
  }
  showInactive(): void {
    this.show();
  }
  hide(): void {
    this.#isVisible = false;
    this.emit('hide');
  }
  focus(): void {
    record('window.focus');
    this.emit('focus');
  }
  isFocused(): boolean {
    return findFocusedWindow() === this.#self;
  }
  isVisible(): boolean {
    return this.#isVisible && !this.#isDestroyed;
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  /** Without asking anybody. */
  destroy(): void {
    if (this.#isDestroyed) return;
    this.#isDestroyed = true;
    void closePage(this.webContents);
    setImmediate(() => {
      this.webContents._destroyed();
      this.#closed();
    });
  }
  close(): void {
    this._tryClose();
  }
  minimize(): void {
    this.#isMinimized = true;
    this.emit('minimize');
  }
  isMinimized(): boolean {
    return this.#isMinimized;
  }
  restore(): void {
    this.#isMinimized = false;
    this.emit('restore');
  }
  maximize(): void {
    this.#shape = 'maximized';
    this.emit('maximize');
    this.emit('resize');
  }
  unmaximize(): void {
    this.#shape = 'normal';
    this.emit('unmaximize');
    this.emit('resize');
  }
  isMaximized(): boolean {
    return this.#shape === 'maximized';
  }
  setFullScreen(isFull: boolean): void {
    this.#shape = isFull ? 'full-screen' : 'normal';
    this.emit(isFull ? 'enter-full-screen' : 'leave-full-screen');
  }
  isFullScreen(): boolean {
    return this.#shape === 'full-screen';
  }
  getBounds(): Rectangle {
    return this.#shape === 'normal' ? { ...this.#normal } : { x: 0, y: 0, width: 1920, height: 1040 };
  }
  getNormalBounds(): Rectangle {
    return { ...this.#normal };
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.#normal = { ...this.#normal, ...bounds };
    this.emit('resize');
    this.emit('move');
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): void {
    this.#title = title;
  }
  setMinimumSize = (width: number, height: number) => record('window.setMinimumSize', width, height);
  setProgressBar = (progress: number, options?: Electron.ProgressBarOptions) => record('window.setProgressBar', progress, options);
  setDocumentEdited = (isEdited: boolean) => record('window.setDocumentEdited', isEdited);
  setBackgroundColor = (color: string) => record('window.setBackgroundColor', color);
  setRepresentedFilename = (path: string) => record('window.setRepresentedFilename', path);
  setMenuBarVisibility = (isVisible: boolean) => record('window.setMenuBarVisibility', isVisible);
  setAutoHideMenuBar = (isHiding: boolean) => record('window.setAutoHideMenuBar', isHiding);
  flashFrame = (isFlashing: boolean) => record('window.flashFrame', isFlashing);
  setTitleBarOverlay = (options: Electron.TitleBarOverlayOptions) => record('window.setTitleBarOverlay', options);

  /** Asks the close listeners; closes when none objects. */
  _tryClose(): boolean {
    if (this.#isDestroyed) return true;
    const event = makeEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
    return !event.defaultPrevented;
  }

  #listen(): void {
    this.webContents.once('did-finish-load', () => void this.emit('ready-to-show'));
    this.webContents.on('page-title-updated', (_event: object, title: string, isExplicit: boolean) => {
      const event = makeEvent({});
      this.emit('page-title-updated', event, title, isExplicit);
      if (!event.defaultPrevented) this.#title = title;
    });
    this.webContents.on('unresponsive', () => void this.emit('unresponsive'));
    this.webContents.on('responsive', () => void this.emit('responsive'));
    this.webContents.on('destroyed', () => void (this.#isDestroyed || this.destroy()));
  }

  #closed(): void {
    if (!openWindows.delete(this)) return;
    removeWindow(this.#self);
    contentsOwners.delete(this.webContents);
    this.emit('closed');
    if (openWindows.size === 0) app._allWindowsClosed();
  }
}

export const BrowserWindow = strict('BrowserWindow', StandinWindow);

nativeTheme._onThemeChange((theme) => {
  for (const contents of contentsOwners.keys()) contents._emulateTheme(theme);
});

/** Files that a spec gives to the page, by name and size; Chromium's own way from a File to its path is not open to a page. */
export function knowFiles(paths: Readonly<Record<string, string>>): void {
  for (const contents of contentsOwners.keys()) contents._know(paths);
}

function makeContents(id: number, preferences: WebPreferences): StandinContents {
  const isInSubFrames = preferences.nodeIntegrationInSubFrames === true;
  const preload = preferences.preload === undefined ? null : wrapPreload(readFileSync(preferences.preload, 'utf8'), isInSubFrames);
  const own = preferences.session as unknown as StandinSession | undefined;
  const session = own ?? (preferences.partition === undefined ? defaultSession : toSession(preferences.partition));
  // The page is asked for in the next turn: the contents must exist for it, and its listeners be in place.
  const live = new Promise<void>((resolve) => setImmediate(resolve)).then(() => openPage(contents, { ...contents.ports, preload, hasJavaScript: preferences.javascript !== false }));
  const contents: StandinContents = strict('webContents', new StandinContents(id, session, live));
  contents.self = contents;
  live.catch((failure: unknown) => {
    console.error('The stand-in could not open its window', failure);
    process.exit(70);
  });
  return contents;
}

/** Only a spec's own preload may run in frames: that is how IPC from a foreign frame is tried. */
function refuseWeakened(preferences: WebPreferences): void {
  const { contextIsolation, sandbox, webSecurity, nodeIntegration, webviewTag, nodeIntegrationInSubFrames, preload } = preferences;
  const isWeakened = contextIsolation !== true || sandbox !== true || webSecurity !== true || nodeIntegration !== false || webviewTag !== false;
  const isSpecs = preload?.endsWith('raw-ipc.cjs') === true;
  if (isWeakened || (nodeIntegrationInSubFrames !== false && !isSpecs)) throw new Error('The stand-in refuses weakened webPreferences');
}
