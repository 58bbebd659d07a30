import type { Page } from '@playwright/test';
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { toAppAddress, toWebAddress } from './standin-address';
import { app, openWindows } from './standin-app';
import { onNavigation, openContext } from './standin-browser';
import { codec } from './standin-codec';
import { registerSender } from './standin-ipc';
import { makeEvent, record, strict } from './recorded';
import { wrapPreload } from './standin-preload';

type OpenHandler = (details: { url: string }) => { action: 'deny' | 'allow' };

class StandinContents extends EventEmitter {
  readonly id: number;
  page: Page | null = null;
  openHandler: OpenHandler = () => ({ action: 'allow' });
  constructor(id: number) {
    super();
    this.id = id;
  }
  isDestroyed(): boolean {
    return this.page?.isClosed() ?? false;
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  send(channel: string, event: unknown): void {
    const hear = ([name, value]: [string, unknown]): void => (window as unknown as Record<string, (channel: string, event: unknown) => void>)['__standinHear']?.(name, value);
    void this.page?.evaluate(hear, [channel, codec.encode(event)] as [string, unknown]).catch(() => undefined);
  }
  print(_options: object, done: (isPrinted: boolean) => void): void {
    record('print');
    done(true);
  }
}

const windows = new Map<object, BrowserWindow>();

export class BrowserWindow extends EventEmitter {
  readonly webContents: StandinContents;
  readonly #page: Promise<Page>;
  #isLoading = false;
  #isDestroyed = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    refuseWeakened(options.webPreferences ?? {});
    this.webContents = strict('webContents', new StandinContents(windows.size + 1));
    windows.set(this.webContents, this);
    openWindows.add(this);
    app.emit('web-contents-created', {}, this.webContents);
    this.#page = this.#open(options.webPreferences?.preload ?? '');
    this.#page.catch((failure: unknown) => {
      console.error('The stand-in could not open its window', failure);
      process.exit(70);
    });
  }

  static fromWebContents(contents: object): BrowserWindow | null {
    return windows.get(contents) ?? null;
  }

  async loadURL(address: string): Promise<void> {
    const page = await this.#page;
    this.#isLoading = true;
    await page.goto(toWebAddress(address));
  }

  show(): void {
    record('window.show');
  }
  focus(): void {
    record('window.focus');
  }
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
  destroy(): void {
    void this.#page.then((page) => page.close());
  }
  close(): void {
    this._tryClose();
  }

  /** Asks the close listeners; closes when none objects. */
  _tryClose(): boolean {
    const event = makeEvent({});
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
    return !event.defaultPrevented;
  }

  async #open(preload: string): Promise<Page> {
    const context = await openContext();
    const page = context.pages().find((candidate) => candidate.url() === 'about:blank') ?? (await context.newPage());
    this.webContents.page = page;
    registerSender({ contents: this.webContents, page });
    if (preload !== '') await page.addInitScript({ content: wrapped(preload) });
    onNavigation((url, frame) => frame.page() !== page || this.#mayNavigate(url, frame === page.mainFrame()));
    page.on('load', () => this.emit('ready-to-show'));
    page.on('framenavigated', (frame) => void (frame === page.mainFrame() && this.webContents.emit('did-navigate', {}, toAppAddress(frame.url()))));
    page.on('popup', (popup) => void this.#refusePopup(popup));
    page.on('close', () => this.#closed());
    return page;
  }

  /** The first navigation is main's own; later ones are the page's, and main is asked. */
  #mayNavigate(url: string, isMainFrame: boolean): boolean {
    if (isMainFrame && this.#isLoading) {
      this.#isLoading = false;
      return true;
    }
    const event = makeEvent({ url, isMainFrame });
    this.webContents.emit('will-frame-navigate', event);
    if (isMainFrame) this.webContents.emit('will-navigate', event);
    return !event.defaultPrevented;
  }

  async #refusePopup(popup: Page): Promise<void> {
    const url = toAppAddress(await popup.evaluate(() => location.href).catch(() => popup.url()));
    record('window.open', url, this.webContents.openHandler({ url }).action);
    await popup.close().catch(() => undefined);
  }

  #closed(): void {
    this.#isDestroyed = true;
    openWindows.delete(this);
    windows.delete(this.webContents);
    this.emit('closed');
    if (openWindows.size === 0) app.emit('window-all-closed');
  }
}

function wrapped(preload: string): string {
  return wrapPreload(readFileSync(preload, 'utf8'));
}

function refuseWeakened(preferences: WebPreferences): void {
  const { contextIsolation, sandbox, webSecurity, nodeIntegration, webviewTag } = preferences;
  if (contextIsolation !== true || sandbox !== true || webSecurity !== true || nodeIntegration !== false || webviewTag !== false) throw new Error('The stand-in refuses weakened webPreferences');
}
