import type { Shell } from '../../shared/platform/shell';

/** Around a page in a browser stands the browser, which has a menu of its own. */
export function createWebShell(): Shell {
  return { show: () => undefined, onMenuCommand: () => () => undefined };
}
