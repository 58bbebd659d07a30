import type { PortfolioId } from '../domain/ids';

/** What the menu of the system asks for; the page goes there or does it. */
export type MenuCommand =
  | { readonly kind: 'go'; readonly place: 'start' | 'settings' | 'guide' | 'bring-in' | 'home' | 'write' | 'evidence' | 'plan' | 'check' | 'safe-copies' }
  | { readonly kind: 'open-portfolio'; readonly id: PortfolioId }
  | { readonly kind: 'print' }
  | { readonly kind: 'save-pdf' }
  | { readonly kind: 'make-safe-copy' };

export type ShellState = {
  readonly theme: 'system' | 'light' | 'dark';
  /** Whether commands that need an open portfolio can be chosen. */
  readonly isPortfolioOpen: boolean;
  /** Opened last first; at most ten are shown. */
  readonly recent: readonly { readonly id: PortfolioId; readonly title: string }[];
};

/** What stands around the page on the desktop: menu, window colors, recent portfolios. In a browser nothing does. */
export interface Shell {
  readonly show: (state: ShellState) => void;
  /** Returns the way to stop listening. */
  readonly onMenuCommand: (listener: (command: MenuCommand) => void) => () => void;
}
