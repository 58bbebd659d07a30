import { win32 } from 'node:path';

export type UserDataFacts = {
  readonly platform: NodeJS.Platform;
  /** `LOCALAPPDATA` of the environment. */
  readonly localFolder: string | undefined;
  readonly appName: string;
  /** Started with a folder of its own (`--user-data-dir`), which counts. */
  readonly isChosen: boolean;
};

/**
 * Where portfolios and evidence are kept, or null for the usual place. On Windows the usual place belongs to the roaming
 * profile, which is copied over the network at every sign-in and has a small limit; gigabytes of evidence must stay on
 * the computer. It can never move again without moving people's work (decision 0014).
 */
export function toUserDataFolder({ platform, localFolder, appName, isChosen }: UserDataFacts): string | null {
  if (platform !== 'win32' || isChosen) return null;
  return localFolder !== undefined && win32.isAbsolute(localFolder) ? win32.join(localFolder, appName) : null;
}
