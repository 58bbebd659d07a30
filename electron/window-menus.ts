import { app, clipboard, Menu, type WebContents } from 'electron';
import type { MenuCommand, ShellState } from '../shared/platform/shell';
import { toContextMenu } from './context-menu';
import { openExternalLink } from './external-links';
import { toMenuTemplate } from './menu';

export function showAppMenu(state: ShellState, choose: (command: MenuCommand) => void): void {
  const plan = { platform: process.platform, appName: app.name, isPackaged: app.isPackaged, state, choose };
  Menu.setApplicationMenu(Menu.buildFromTemplate(toMenuTemplate(plan)));
}

/** Electron shows nothing on a right click or on the menu key by itself. */
export function offerContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, pointed) => {
    const items = toContextMenu(pointed, {
      replaceMisspelling: (word) => contents.replaceMisspelling(word),
      addToDictionary: (word) => void contents.session.addWordToSpellCheckerDictionary(word),
      openLink: openExternalLink,
      copyText: (text) => void clipboard.writeText(text),
      copyImage: (x, y) => contents.copyImageAt(x, y),
    });
    if (items.length > 0) Menu.buildFromTemplate(items).popup(pointed.frame === null ? {} : { frame: pointed.frame });
  });
}

/** "About Carrel" of the system. The licenses of everything inside lie beside the program. */
export function describeApp(): void {
  app.setAboutPanelOptions({
    applicationName: app.name,
    applicationVersion: app.getVersion(),
    copyright: 'The Carrel founders',
    credits: [
      'Built with Electron, Chromium and Node.js. Typefaces: Literata and Source Sans 3, SIL Open Font License. Icons: Lucide, ISC License.',
      'Spelling: SCOWL, copyright Kevin Atkinson; UKACD, copyright J Ross Beresford 1993-1999.',
      'All licenses lie in the folder of the program.',
    ].join('\n'),
  });
}
