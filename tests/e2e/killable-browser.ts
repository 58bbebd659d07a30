import { chromium, type BrowserContext } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';

export type BrowserOptions = { readonly baseURL: string; readonly executablePath: string | undefined; readonly args: readonly string[] };

export type KillableBrowser = {
  readonly context: BrowserContext;
  /** Its main process. */
  readonly pid: number;
  /** SIGKILL to all its processes at once. */
  readonly kill: () => Promise<void>;
};

/** Whether processes can be found and killed as these specs need it. */
export const canKill = process.platform === 'linux';

/** Opens the browser with a profile that outlives it. */
export async function openKillableBrowser(profile: string, { baseURL, executablePath, args }: BrowserOptions): Promise<KillableBrowser> {
  const context = await chromium.launchPersistentContext(profile, { ...(executablePath !== undefined && { executablePath }), args: [...args], baseURL, locale: 'en-US', viewport: { width: 1366, height: 768 } });
  const pid = findBrowserProcess(profile);
  return {
    context,
    pid,
    kill: async () => {
      const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
      // The browser leads a process group of its own; all its renderers and helpers are in it.
      process.kill(-pid, 'SIGKILL');
      await closed;
    },
  };
}

/** The browser's main process: the one that has the profile and is no helper. */
export function findBrowserProcess(profile: string): number {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const command = readCommand(entry);
    if (command.includes(`--user-data-dir=${profile}`) && !command.some((word) => word.startsWith('--type='))) return Number(entry);
  }
  throw new Error('the browser was not found among the processes');
}

function readCommand(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
