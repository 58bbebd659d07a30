/** Chromium knows no app: scheme; a host that can't exist on the network takes its place, and only here. */
const webHost = 'https://carrel.app.localhost';
const appHost = 'app://carrel';

export function toWebAddress(address: string): string {
  return address.startsWith(appHost) ? webHost + address.slice(appHost.length) : address;
}

export function toAppAddress(address: string): string {
  return address.replace(/^(blob:)?https:\/\/carrel\.app\.localhost/, (_whole, blob: string | undefined) => `${blob ?? ''}${appHost}`);
}
