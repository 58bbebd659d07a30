import type { HostPage } from '../../electron/host-page';

/** A page that made a call; it hears nothing and changes its mind in every dialog. */
export function aHostPage(own: Partial<HostPage> = {}): HostPage {
  return { id: 1, send: () => undefined, print: () => Promise.resolve(), askWhereToSave: () => Promise.resolve(null), askForFolder: () => Promise.resolve(null), ...own };
}
