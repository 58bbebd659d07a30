import type { ElectronApplication, Page } from '@playwright/test';

/** A started main process: real Electron's, or one on the stand-in. */
export type Application = Pick<ElectronApplication, 'evaluate'> & {
  readonly firstWindow: () => Promise<Page>;
  /** The page that another window of main's shows, by the beginning of its address. */
  readonly findPage: (address: string) => Promise<Page>;
  /** Kills all of its processes at once and waits until they have ended. */
  readonly kill: () => Promise<void>;
  readonly waitForEnd: () => Promise<number | null>;
  /** Gives paths to `webUtils.getPathForFile`, by name and size; real Electron knows them by itself. */
  readonly knowFiles: (paths: Readonly<Record<string, string>>) => Promise<void>;
};

export type LaunchOptions = {
  /** The folder with package.json, whose `main` is started; null for a packaged program, which has its own. */
  readonly appFolder: string | null;
  readonly userData: string;
  readonly documents: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
};
