/**
 * Keeps the application itself for use without a network. A newer version waits until every window is closed, so that
 * nobody's page is exchanged while they write.
 */
export function registerOffline(): void {
  if (!('serviceWorker' in navigator)) return;
  window.addEventListener('load', () => {
    // Without it everything works as before, only not offline; there is nothing for the person to do about it.
    navigator.serviceWorker.register('./sw.js').catch(() => undefined);
  });
}
