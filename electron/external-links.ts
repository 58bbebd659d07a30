import { shell } from 'electron';
import { toExternalAddress } from './external-address';

/** Opens a link in the person's browser or mail program; anything but `https:` and `mailto:` is ignored. */
export function openExternalLink(address: string): void {
  const external = toExternalAddress(address);
  if (external !== null) void shell.openExternal(external).catch(() => undefined);
}
