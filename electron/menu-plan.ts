import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, ShellState } from '../shared/platform/shell';

export type MenuPlan = {
  readonly platform: NodeJS.Platform;
  readonly appName: string;
  /** In development builds the page can be loaded again. */
  readonly isPackaged: boolean;
  readonly state: Pick<ShellState, 'isPortfolioOpen' | 'recent'>;
  readonly choose: (command: MenuCommand) => void;
};

export const line: MenuItemConstructorOptions = { type: 'separator' };

/** Elsewhere than on macOS `&` stands before the letter that Alt chooses. */
export function toLabel(text: string, platform: NodeJS.Platform): string {
  return platform === 'darwin' ? text.replaceAll('&', '') : text;
}
