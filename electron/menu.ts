import type { MenuItemConstructorOptions } from 'electron';
import { toFileMenu } from './menu-file';
import { line, toLabel, type MenuPlan } from './menu-plan';

type Items = MenuItemConstructorOptions[];

/**
 * The application menu by the conventions of each system: on macOS the program's own menu holds About, Settings and Quit;
 * elsewhere File and Help do, and letters are underlined. Every item has an id that stays.
 */
export function toMenuTemplate(plan: MenuPlan): Items {
  const isMac = plan.platform === 'darwin';
  return [...(isMac ? [toAppMenu(plan)] : []), toFileMenu(plan), toEditMenu(isMac), toGoMenu(plan), toViewMenu(plan), toWindowMenu(isMac), toHelpMenu(plan)];
}

function toAppMenu({ appName, choose }: MenuPlan): MenuItemConstructorOptions {
  return {
    id: 'app',
    label: appName,
    submenu: [
      { id: 'about', role: 'about', label: `About ${appName}` },
      line,
      { id: 'settings', label: 'Settings…', accelerator: 'Command+,', click: () => choose({ kind: 'go', place: 'settings' }) },
      line,
      { id: 'services', role: 'services' },
      line,
      { id: 'hide', role: 'hide' },
      { id: 'hide-others', role: 'hideOthers' },
      { id: 'show-all', role: 'unhide' },
      line,
      { id: 'quit', role: 'quit' },
    ],
  };
}

function toEditMenu(isMac: boolean): MenuItemConstructorOptions {
  const items: Items = [
    { id: 'undo', role: 'undo' },
    { id: 'redo', role: 'redo' },
    line,
    { id: 'cut', role: 'cut' },
    { id: 'copy', role: 'copy' },
    { id: 'paste', role: 'paste' },
    { id: 'paste-plain', role: 'pasteAndMatchStyle', label: 'Paste without formatting' },
    { id: 'delete', role: 'delete' },
    line,
    { id: 'select-all', role: 'selectAll' },
  ];
  const spelling: Items = [{ id: 'spelling', role: 'toggleSpellChecker' }, { id: 'substitutions', role: 'showSubstitutions' }];
  const speech: Items = [{ id: 'start-speaking', role: 'startSpeaking' }, { id: 'stop-speaking', role: 'stopSpeaking' }];
  const own: Items = isMac ? [line, ...spelling, { id: 'speech', label: 'Speech', submenu: speech }] : [];
  return { id: 'edit', label: isMac ? 'Edit' : '&Edit', submenu: [...items, ...own] };
}

const places = [
  { place: 'home', label: '&Home' },
  { place: 'write', label: '&Write' },
  { place: 'evidence', label: '&Evidence' },
  { place: 'plan', label: '&Plan' },
  { place: 'check', label: '&Check and export' },
] as const;

function toGoMenu({ platform, state, choose }: MenuPlan): MenuItemConstructorOptions {
  const submenu = places.map(({ place, label }, index) => ({
    id: `go-${place}`,
    label: toLabel(label, platform),
    accelerator: `CommandOrControl+${String(index + 1)}`,
    enabled: state.isPortfolioOpen,
    click: () => choose({ kind: 'go', place }),
  }));
  return { id: 'go', label: toLabel('&Go', platform), submenu };
}

/** Keyboards have the plus behind Shift, on a key of its own, or among the numbers; all of them make larger. */
function toViewMenu({ platform, isPackaged }: MenuPlan): MenuItemConstructorOptions {
  const hidden = { visible: false, acceleratorWorksWhenHidden: true } as const;
  const reload: Items = isPackaged ? [] : [{ id: 'reload', role: 'reload' }, line];
  return {
    id: 'view',
    label: toLabel('&View', platform),
    submenu: [
      ...reload,
      { id: 'actual-size', role: 'resetZoom', label: toLabel('&Actual size', platform) },
      { id: 'zoom-in', role: 'zoomIn', label: toLabel('Zoom &in', platform), accelerator: 'CommandOrControl+Plus' },
      { id: 'zoom-in-equals', role: 'zoomIn', accelerator: 'CommandOrControl+=', ...hidden },
      { id: 'zoom-in-numbers', role: 'zoomIn', accelerator: 'CommandOrControl+numadd', ...hidden },
      { id: 'zoom-out', role: 'zoomOut', label: toLabel('Zoom &out', platform), accelerator: 'CommandOrControl+-' },
      { id: 'zoom-out-numbers', role: 'zoomOut', accelerator: 'CommandOrControl+numsub', ...hidden },
      line,
      { id: 'full-screen', role: 'togglefullscreen' },
    ],
  };
}

function toWindowMenu(isMac: boolean): MenuItemConstructorOptions {
  return isMac ? { id: 'window', role: 'windowMenu' } : { id: 'window', role: 'windowMenu', label: '&Window' };
}

function toHelpMenu({ platform, appName, choose }: MenuPlan): MenuItemConstructorOptions {
  const guide: MenuItemConstructorOptions = { id: 'guide', label: toLabel('&User guide', platform), accelerator: 'F1', click: () => choose({ kind: 'go', place: 'guide' }) };
  const about: Items = platform === 'darwin' ? [] : [line, { id: 'about', role: 'about', label: `&About ${appName}` }];
  return { id: 'help', role: 'help', label: toLabel('&Help', platform), submenu: [guide, ...about] };
}
