import type { App } from 'electron';
import { appSwitches, closeChromium } from './standin-chromium';
import { readAppPackage, setPlace, toPlace } from './standin-places';
import { makeEvent, record, StandinEmitter, strict } from './recorded';
import { takeSingleInstanceLock } from './single-instance';

type Recorded = 'setAppUserModelId' | 'setAboutPanelOptions' | 'showAboutPanel' | 'addRecentDocument' | 'clearRecentDocuments' | 'focus' | 'setJumpList' | 'relaunch' | 'setUserTasks';
type Answering = 'isPackaged' | 'name' | 'isReady' | 'whenReady' | 'getPath' | 'setPath' | 'getAppPath' | 'getVersion' | 'getName' | 'setName' | 'getLocale' | 'quit' | 'exit' | 'requestSingleInstanceLock' | 'hasSingleInstanceLock' | 'releaseSingleInstanceLock' | 'enableSandbox';
type Closable = { readonly _tryClose: () => boolean };

export const openWindows = new Set<Closable>();

const events = ['ready', 'activate', 'before-quit', 'will-quit', 'quit', 'window-all-closed', 'web-contents-created', 'browser-window-created', 'open-file', 'open-url', 'second-instance', 'child-process-gone', 'render-process-gone', 'accessibility-support-changed', 'browser-window-focus', 'browser-window-blur', 'certificate-error', 'select-client-certificate', 'login', 'session-created'];

class StandinApp extends StandinEmitter implements Pick<App, Answering | Recorded> {
  name = 'Carrel';
  readonly isPackaged = process.env['STANDIN_PACKAGED'] === '1';
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name, value) => {
      if (this.#isReady) throw new Error('Switches must be given before the app is ready');
      appSwitches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
      record('commandLine.appendSwitch', name, value ?? '');
    },
    hasSwitch: (name) => appSwitches.some((known) => known === `--${name}` || known.startsWith(`--${name}=`)),
  } satisfies Pick<App['commandLine'], 'appendSwitch' | 'hasSwitch'>);
  #isReady = false;
  #isEnding = false;
  #hasLock = false;
  readonly #ready = new Promise<void>((resolve) => {
    setImmediate(() => {
      this.#isReady = true;
      this.emit('ready', makeEvent({}), {});
      resolve();
    });
  });

  constructor() {
    super('app', events);
  }
  isReady(): boolean {
    return this.#isReady;
  }
  whenReady(): Promise<void> {
    return this.#ready;
  }
  getVersion(): string {
    return readAppPackage().version;
  }
  getAppPath(): string {
    return readAppPackage().folder;
  }
  getName(): string {
    return this.name;
  }
  setName(name: string): void {
    this.name = name;
  }
  getLocale(): string {
    return 'en-US';
  }
  getPath(name: string): string {
    return toPlace(name);
  }
  setPath(name: string, path: string): void {
    setPlace(name, path);
  }
  enableSandbox(): void {
    if (this.#isReady) throw new Error('app.enableSandbox() can only be called before app is ready');
    record('app.enableSandbox');
  }
  requestSingleInstanceLock(): boolean {
    if (this.#hasLock) return true;
    this.#hasLock = takeSingleInstanceLock(this.getPath('userData'), ({ argv, workingFolder }) => void this.emit('second-instance', makeEvent({}), [...argv], workingFolder, {}));
    return this.#hasLock;
  }
  hasSingleInstanceLock(): boolean {
    return this.#hasLock;
  }
  releaseSingleInstanceLock(): void {
    throw new Error('The Electron stand-in does not model app.releaseSingleInstanceLock');
  }
  quit(): void {
    if (this.#isEnding) return;
    const event = makeEvent({});
    this.emit('before-quit', event);
    if (event.defaultPrevented || ![...openWindows].map((window) => window._tryClose()).every((isClosing) => isClosing)) return;
    this._end(0);
  }
  exit(code = 0): void {
    this._end(code, false);
  }
  /** As Electron ends when the last window is gone: without a listener, always. */
  _allWindowsClosed(): void {
    if (this.#isEnding) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }
  _end(code: number, isAsked = true): void {
    if (this.#isEnding) return;
    const event = makeEvent({});
    if (isAsked) this.emit('will-quit', event);
    if (event.defaultPrevented) return;
    this.#isEnding = true;
    this.emit('quit', makeEvent({}), code);
    void closeChromium().finally(() => process.exit(code));
  }
  setAppUserModelId = (id: string) => record('app.setAppUserModelId', id);
  setAboutPanelOptions = (options: Electron.AboutPanelOptionsOptions) => record('app.setAboutPanelOptions', options);
  showAboutPanel = () => record('app.showAboutPanel');
  addRecentDocument = (path: string) => record('app.addRecentDocument', path);
  clearRecentDocuments = () => record('app.clearRecentDocuments');
  focus = (options?: Electron.FocusOptions) => record('app.focus', options);
  setJumpList = (categories: Electron.JumpListCategory[] | null): 'ok' => {
    record('app.setJumpList', categories);
    return 'ok';
  };
  setUserTasks = (tasks: Electron.Task[]): boolean => {
    record('app.setUserTasks', tasks);
    return true;
  };
  relaunch = (options?: Electron.RelaunchOptions) => record('app.relaunch', options);
}

const standinApp = new StandinApp();
// Electron has no dock outside macOS, and here there is no macOS.
export const app = strict('app', standinApp, ['dock']);
