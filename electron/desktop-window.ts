import { nativeTheme } from 'electron';
import type { HostEventName, HostEvents } from '../shared/host/contract';
import type { ShellState } from '../shared/platform/shell';
import { DesktopShell, noShellState } from './desktop-shell';
import type { DesktopState } from './desktop-state';
import { createHostPage } from './host-server';
import type { OverallProgress } from './progress-board';
import type { ShellServices } from './shell-handlers';
import { openMainWindow, showWindow, type MainWindow } from './window';
import { showAppMenu } from './window-menus';

export type DesktopWindowPorts = {
  readonly state: DesktopState;
  /** Ends what a page had running. */
  readonly forgetPage: (pageId: number) => void;
  /** The person keeps the window open instead of closing it. */
  readonly stay: () => void;
};

/** The one window, while there is one, and what stands around it. */
export class DesktopWindow {
  readonly #ports: DesktopWindowPorts;
  readonly #shell: DesktopShell;
  #main: MainWindow | null = null;
  #isStarted = false;

  constructor(ports: DesktopWindowPorts) {
    this.#ports = ports;
    this.#shell = new DesktopShell(
      {
        drawMenu: (state) => showAppMenu(state, this.#shell.choose),
        applyTheme: (theme) => this.#applyTheme(theme),
        openWindow: () => this.show(),
        send: (command) => this.#send('menuChosen', { command }),
      },
      ports.state.get().theme,
    );
  }

  get isOpen(): boolean {
    return this.#main !== null;
  }

  /** The window opens in the colors and the place of the last time. Everything it asks for must be served by now. */
  start(): void {
    this.#isStarted = true;
    nativeTheme.themeSource = this.#ports.state.get().theme;
    showAppMenu(noShellState, this.#shell.choose);
    this.show();
  }

  /** Brings the window forward, or opens one; before the start it opens by itself. */
  show(): void {
    if (!this.#isStarted) return;
    if (this.#main !== null) return showWindow(this.#main);
    const { state, stay } = this.#ports;
    const main = openMainWindow({ state, stay, pageGone: (pageId) => this.#pageGone(pageId) });
    main.window.once('closed', () => {
      this.#main = null;
    });
    this.#main = main;
  }

  /** A bundle waits; a page that comes later asks for it by itself. */
  announceBundle(): void {
    this.show();
    this.#send('bundleWaiting', {});
  }

  /** On the task bar or the dock. */
  showProgress(progress: OverallProgress): void {
    const window = this.#main?.window;
    if (progress === null) window?.setProgressBar(-1);
    else if (progress === 'unknown') window?.setProgressBar(2, { mode: 'indeterminate' });
    else window?.setProgressBar(progress);
  }

  /** What the page says about itself. */
  readonly services: ShellServices = {
    showShell: (_pageId, state) => this.#shell.show(state),
    setUnsaved: (_pageId, unsaved) => {
      this.#main?.quitGuard.setUnsaved(unsaved);
      // The dot in the close button of macOS; elsewhere it shows nothing.
      this.#main?.window.setDocumentEdited(unsaved.length > 0);
    },
    confirmFlush: (_pageId, requestId, isWritten) => this.#main?.quitGuard.confirmFlush(requestId, isWritten),
  };

  #pageGone(pageId: number): void {
    this.#shell.pageGone();
    this.#ports.forgetPage(pageId);
  }

  #applyTheme(theme: ShellState['theme']): void {
    nativeTheme.themeSource = theme;
    this.#ports.state.remember({ theme });
  }

  #send<Name extends HostEventName>(name: Name, event: HostEvents[Name]): void {
    if (this.#main !== null) createHostPage(this.#main.window.webContents).send(name, event);
  }
}
