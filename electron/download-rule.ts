import { appOrigin } from './app-address';

/** Only what the page itself made may be saved (a copy of an evidence file, unsaved words); it has no other way to hand over a file. */
export function isDownloadAllowed(address: string): boolean {
  return address.startsWith(`blob:${appOrigin}/`);
}
