import type { MenuCommand, ShellState } from '../shared/platform/shell';

export type ShellPorts = {
  /** Draws the application menu anew. */
  readonly drawMenu: (state: ShellState) => void;
  readonly applyTheme: (theme: ShellState['theme']) => void;
  /** Brings the window forward, or opens one. */
  readonly openWindow: () => void;
  readonly send: (command: MenuCommand) => void;
};

/** What is shown before any page has told. */
export const noShellState: ShellState = { theme: 'system', isPortfolioOpen: false, recent: [] };

/**
 * What stands around the page. A command that is chosen while there is no page to hear it (on macOS the menu outlives
 * the window) waits for the next one.
 */
export class DesktopShell {
  readonly #ports: ShellPorts;
  #state: ShellState;
  #isHeard = false;
  #waiting: MenuCommand | null = null;

  /** `theme` is what has been applied already, from the last time. */
  constructor(ports: ShellPorts, theme: ShellState['theme']) {
    this.#ports = ports;
    this.#state = { ...noShellState, theme };
  }

  /** The page is there and tells how things stand; it hears commands from now on. */
  show(state: ShellState): void {
    const before = this.#state;
    this.#state = state;
    this.#isHeard = true;
    if (state.theme !== before.theme) this.#ports.applyTheme(state.theme);
    if (hasOtherMenu(before, state)) this.#ports.drawMenu(state);
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null) this.#ports.send(waiting);
  }

  /** The page is gone: closed, crashed, loaded again. Nothing is open then. */
  pageGone(): void {
    this.#isHeard = false;
    if (!this.#state.isPortfolioOpen) return;
    this.#state = { ...this.#state, isPortfolioOpen: false };
    this.#ports.drawMenu(this.#state);
  }

  readonly choose = (command: MenuCommand): void => {
    if (this.#isHeard) return this.#ports.send(command);
    this.#waiting = command;
    this.#ports.openWindow();
  };
}

/** On macOS a menu that is drawn anew closes while it is open, so it is drawn only when something in it changes. */
function hasOtherMenu(before: ShellState, state: ShellState): boolean {
  return before.isPortfolioOpen !== state.isPortfolioOpen || JSON.stringify(before.recent) !== JSON.stringify(state.recent);
}
