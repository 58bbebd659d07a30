/** Chromium knows no app: scheme; hosts that can't exist on the network take its place, and only here: `app://x` is `x.app.localhost`. */
const webHost = /^(blob:)?https:\/\/([a-z0-9.-]+)\.app\.localhost(?=[/:?#]|$)/i;
const appHost = /^(blob:)?app:\/\/([a-z0-9.-]+)(?=[/?#]|$)/i;

export function toWebAddress(address: string): string {
  return address.replace(appHost, (_whole, blob: string | undefined, host: string) => `${blob ?? ''}https://${host}.app.localhost`);
}

export function toAppAddress(address: string): string {
  return address.replace(webHost, (_whole, blob: string | undefined, host: string) => `${blob ?? ''}app://${host}`);
}
