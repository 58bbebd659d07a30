import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { toMenuTemplate } from '../../../electron/menu';
import type { MenuPlan } from '../../../electron/menu-plan';
import type { PortfolioId } from '../../../shared/domain/ids';
import type { MenuCommand } from '../../../shared/platform/shell';

type Item = MenuItemConstructorOptions;
const platforms = ['darwin', 'win32', 'linux'] as const;

function aMenu(plan: Partial<MenuPlan> = {}) {
  const chosen: MenuCommand[] = [];
  const template = toMenuTemplate({ platform: 'linux', appName: 'Carrel', isPackaged: true, state: { isPortfolioOpen: true, recent: [] }, choose: (command) => void chosen.push(command), ...plan });
  return { template, chosen, items: flatten(template) };
}

function flatten(items: readonly Item[]): readonly Item[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flatten(item.submenu) : [])]);
}

function press(items: readonly Item[], id: string): void {
  (items.find((item) => item.id === id)?.click as unknown as () => void)();
}

const tops = (template: readonly Item[]) => template.map(({ label, role, id }) => label ?? role ?? id);

describe.each(platforms)('the menu on %s', (platform) => {
  it('gives every item an id of its own', () => {
    const { items } = aMenu({ platform, isPackaged: false, state: { isPortfolioOpen: false, recent: [{ id: 'a-1' as PortfolioId, title: 'T' }] } });
    const ids = items.filter(({ type }) => type !== 'separator').map(({ id }) => id);
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('can always quit, copy and paste, and offers no developer tools', () => {
    const roles = aMenu({ platform }).items.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['quit', 'copy', 'paste', 'pasteAndMatchStyle', 'undo', 'redo', 'selectAll', 'about']));
    expect(roles).not.toContain('toggleDevTools');
    expect(roles).not.toContain('reload');
    expect(aMenu({ platform, isPackaged: false }).items.map(({ role }) => role)).toContain('reload');
  });

  it('gives no key twice', () => {
    const keys = aMenu({ platform, isPackaged: false }).items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys.map((key) => key.replace(/^(CommandOrControl|Command|Control)/, 'Mod'))).size).toBe(keys.length);
    expect(keys.filter((key) => /Alt/.test(key))).toEqual([]);
  });

  it('leads to the five places by number', () => {
    const { items, chosen } = aMenu({ platform });
    const places = items.filter(({ id }) => id?.startsWith('go-'));
    expect(places.map(({ accelerator }) => accelerator)).toEqual([1, 2, 3, 4, 5].map((number) => `CommandOrControl+${String(number)}`));
    for (const { id } of places) press(items, id ?? '');
    expect(chosen).toEqual(['home', 'write', 'evidence', 'plan', 'check'].map((place) => ({ kind: 'go', place })));
  });

  it('leaves alone what needs an open portfolio while there is none', () => {
    const { items } = aMenu({ platform, state: { isPortfolioOpen: false, recent: [] } });
    const off = items.filter(({ enabled, id }) => enabled === false && id !== 'no-recent').map(({ id }) => id);
    expect(off).toEqual(['make-safe-copy', 'save-pdf', 'go-home', 'go-write', 'go-evidence', 'go-plan', 'go-check']);
    expect(aMenu({ platform }).items.filter(({ enabled, id }) => enabled === false && id !== 'no-recent')).toEqual([]);
  });

  it('says what each item asks of the page', () => {
    const { items, chosen } = aMenu({ platform });
    for (const id of ['start', 'bring-in', 'safe-copies', 'settings', 'guide', 'make-safe-copy', 'save-pdf', 'print']) press(items, id);
    expect(chosen).toEqual([
      ...['start', 'bring-in', 'safe-copies', 'settings', 'guide'].map((place) => ({ kind: 'go', place })),
      { kind: 'make-safe-copy' }, { kind: 'save-pdf' }, { kind: 'print' },
    ]);
  });

  it('lists at most ten recent portfolios, safe against odd titles', () => {
    const recent = Array.from({ length: 12 }, (_, index) => ({ id: `p-${String(index)}` as PortfolioId, title: index === 0 ? 'R & D\u202E' : index === 1 ? ' ' : 'x'.repeat(300) }));
    const { items, chosen } = aMenu({ platform, state: { isPortfolioOpen: false, recent } });
    const labels = items.filter(({ id }) => id?.startsWith('recent-')).map(({ label }) => label ?? '');
    expect(labels).toHaveLength(10);
    expect(labels.slice(0, 2)).toEqual(['R && D', 'Without a title']);
    expect(labels[2]?.length).toBeLessThanOrEqual(60);
    press(items, 'recent-p-3');
    expect(chosen).toEqual([{ kind: 'open-portfolio', id: 'p-3' }]);
  });

  it('makes larger with every key for it', () => {
    const keys = aMenu({ platform }).items.filter(({ role }) => role === 'zoomIn').map(({ accelerator }) => accelerator);
    expect(keys).toEqual(['CommandOrControl+Plus', 'CommandOrControl+=', 'CommandOrControl+numadd']);
  });
});

describe('the conventions of each system', () => {
  it('macOS has the menu of the program, with settings and the way out, and no underlined letters', () => {
    const { template, items } = aMenu({ platform: 'darwin' });
    expect(tops(template)).toEqual(['Carrel', 'File', 'Edit', 'Go', 'View', 'windowMenu', 'Help']);
    expect(flatten(template.slice(0, 1)).map(({ id }) => id).filter(Boolean)).toEqual(['app', 'about', 'settings', 'services', 'hide', 'hide-others', 'show-all', 'quit']);
    expect(items.find(({ id }) => id === 'settings')).toMatchObject({ label: 'Settings…', accelerator: 'Command+,' });
    expect(items.map(({ role }) => role)).toEqual(expect.arrayContaining(['startSpeaking', 'toggleSpellChecker', 'close']));
    expect(items.filter(({ label, id }) => label?.includes('&') === true && id?.startsWith('recent') !== true)).toEqual([]);
  });

  it.each([['win32', 'E&xit'], ['linux', '&Quit']] as const)('%s has settings and "%s" under File, and About under Help', (platform, quit) => {
    const { template } = aMenu({ platform });
    expect(tops(template)).toEqual(['&File', '&Edit', '&Go', '&View', '&Window', '&Help']);
    const file = flatten(template.slice(0, 1));
    expect(file.slice(-3).map(({ label, type }) => label ?? type)).toEqual(['&Settings', 'separator', quit]);
    expect(flatten(template.slice(-1)).at(-1)).toMatchObject({ role: 'about', label: '&About Carrel' });
  });

  it.each(['win32', 'linux'] as const)('%s underlines no letter twice in one menu', (platform) => {
    for (const { label, submenu } of aMenu({ platform }).template) {
      const letters = (submenu as Item[]  | undefined ?? []).flatMap((item) => /&(\w)/.exec(item.label ?? '')?.[1]?.toLowerCase() ?? []);
      expect([label, new Set(letters).size]).toEqual([label, letters.length]);
    }
  });
});
