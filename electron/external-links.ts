import { BrowserWindow, shell, type WebContents } from 'electron';
import { toLinkQuestion } from './dialog-words';
import { toExternalAddress } from './external-address';
import { LinkAsker } from './link-asker';
import { askInWindow } from './window-dialogs';

/** Opens what the person chose from a menu, in their browser or mail program; anything but `https:` and `mailto:` is ignored. */
export function openExternalLink(address: string): void {
  const external = toExternalAddress(address);
  if (external !== null) void shell.openExternal(external).catch(() => undefined);
}

const asker = new LinkAsker({ open: openExternalLink });

/** For an address that a page wants to go to: pages can do that without a press of the person, so the person is asked. */
export function offerExternalLink(contents: WebContents, address: string): void {
  const external = toExternalAddress(address);
  const window = BrowserWindow.fromWebContents(contents);
  // A hidden window draws a document for paper; nobody can have pressed anything in it.
  if (external === null || window === null || !window.isVisible()) return;
  void asker.offer(external, async () => (await askInWindow(window, toLinkQuestion(external))) === 0);
}
