import type { MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/platform/shell';
import { line, toLabel, type MenuPlan } from './menu-plan';
import { toOneLine } from './window-title';

type Items = MenuItemConstructorOptions[];
type Entry = { readonly id: string; readonly label: string; readonly command: MenuCommand; readonly accelerator?: string; readonly isEnabled?: boolean };

const maxRecent = 10;
const maxTitleLength = 60;

/** Portfolios, what comes in and what goes out; elsewhere than on macOS also the settings and the way out. */
export function toFileMenu(plan: MenuPlan): MenuItemConstructorOptions {
  const { platform, state } = plan;
  const isEnabled = state.isPortfolioOpen;
  const entry = (item: Entry): MenuItemConstructorOptions => toItem(item, plan);
  return {
    id: 'file',
    label: toLabel('&File', platform),
    submenu: [
      entry({ id: 'start', label: '&New or other portfolio…', command: { kind: 'go', place: 'start' }, accelerator: 'CommandOrControl+O' }),
      { id: 'recent', label: toLabel('Open &recent', platform), submenu: toRecentItems(plan) },
      line,
      entry({ id: 'bring-in', label: '&Bring in a bundle…', command: { kind: 'go', place: 'bring-in' } }),
      line,
      entry({ id: 'make-safe-copy', label: '&Make a safe copy as a file…', command: { kind: 'make-safe-copy' }, isEnabled }),
      entry({ id: 'safe-copies', label: 'Safe &copies…', command: { kind: 'go', place: 'safe-copies' } }),
      line,
      entry({ id: 'save-pdf', label: 'Save as P&DF…', command: { kind: 'save-pdf' }, isEnabled }),
      entry({ id: 'print', label: '&Print…', command: { kind: 'print' }, accelerator: 'CommandOrControl+P' }),
      line,
      ...toEndOfFile(plan),
    ],
  };
}

function toEndOfFile(plan: MenuPlan): Items {
  if (plan.platform === 'darwin') return [{ id: 'close', role: 'close' }];
  const settings = toItem({ id: 'settings', label: '&Settings', command: { kind: 'go', place: 'settings' }, accelerator: 'Control+,' }, plan);
  return [settings, line, { id: 'quit', role: 'quit', label: plan.platform === 'win32' ? 'E&xit' : '&Quit' }];
}

function toItem({ id, label, command, accelerator, isEnabled = true }: Entry, { platform, choose }: MenuPlan): MenuItemConstructorOptions {
  return { id, label: toLabel(label, platform), enabled: isEnabled, click: () => choose(command), ...(accelerator === undefined ? {} : { accelerator }) };
}

function toRecentItems({ state, choose }: MenuPlan): Items {
  if (state.recent.length === 0) return [{ id: 'no-recent', label: 'None yet', enabled: false }];
  return state.recent.slice(0, maxRecent).map(({ id, title }) => ({
    id: `recent-${id}`,
    // A title may hold an `&` of its own.
    label: toOneLine(title, maxTitleLength).replaceAll('&', '&&') || 'Without a title',
    click: () => choose({ kind: 'open-portfolio', id }),
  }));
}
