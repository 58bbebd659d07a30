import { spawn } from 'node:child_process';
import { findBrowser } from './find-browser.mjs';

/** How to open `address` on this computer, or null where there is no screen to open it on. Looks only; starts nothing. */
export function planOpening(address, { platform = process.platform, env = process.env, browser = findBrowser({ platform, env }), isRoot = process.getuid?.() === 0 } = {}) {
  if (!hasDisplay(platform, env)) return null;
  if (browser !== null) {
    // Chromium refuses to start as root with its sandbox; the page is ours, from loopback, under a strict policy.
    const rootArgs = platform === 'linux' && isRoot ? ['--no-sandbox'] : [];
    return { command: browser, args: [`--app=${address}`, ...rootArgs] };
  }
  if (platform === 'darwin') return { command: 'open', args: [address] };
  if (platform === 'win32') return { command: 'explorer.exe', args: [address] };
  return { command: 'xdg-open', args: [address] };
}

/** Opens `address` in a window of its own where the browser can. Resolves to whether something could be started. */
export function openAddress(address) {
  const plan = planOpening(address);
  if (plan === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = spawn(plan.command, plan.args, { detached: true, stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
    child.unref();
  });
}

/** Whether this computer has a screen to open a window on. */
export function hasDisplay(platform, env) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);
}
