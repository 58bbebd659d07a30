/**
 * Switches that take away what keeps a hostile file harmless, or that let other programs and people of this computer
 * into the page. Nobody needs them to use Carrel; launchers add the first ones where a system lacks a sandbox.
 */
const unsafeSwitches: readonly string[] = [
  'no-sandbox', 'disable-setuid-sandbox', 'disable-namespace-sandbox', 'disable-seccomp-filter-sandbox', 'single-process',
  'disable-web-security', 'disable-site-isolation-trials', 'allow-file-access-from-files', 'allow-running-insecure-content',
  'remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address', 'load-extension', 'renderer-cmd-prefix', 'js-flags',
];

/** The first of these that Carrel was started with, or null. */
export function findUnsafeSwitch(hasSwitch: (name: string) => boolean): string | null {
  return unsafeSwitches.find((name) => hasSwitch(name)) ?? null;
}
