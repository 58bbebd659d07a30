import type { Menu as ElectronMenu, MenuItem as ElectronMenuItem, MenuItemConstructorOptions } from 'electron';
import { app } from './standin-app';
import { record, strict } from './recorded';
import { findFocusedWindow } from './standin-windows';

type ItemProperties = 'id' | 'label' | 'role' | 'type' | 'accelerator' | 'enabled' | 'visible' | 'checked' | 'sublabel';

/** Roles whose whole effect the stand-in knows; others are recorded, for their effect is Electron's own. */
const roles: Readonly<Record<string, () => void>> = {
  quit: () => app.quit(),
  close: () => findFocusedWindow()?.close(),
  about: () => app.showAboutPanel(),
  minimize: () => findFocusedWindow()?.minimize(),
};

export class StandinMenuItem implements Pick<ElectronMenuItem, 'label' | 'enabled' | 'visible' | 'checked' | 'type'> {
  readonly id: string;
  readonly role: MenuItemConstructorOptions['role'];
  readonly type: NonNullable<MenuItemConstructorOptions['type']>;
  readonly accelerator: string | undefined;
  readonly sublabel: string;
  readonly submenu: StandinMenu | undefined;
  label: string;
  enabled: boolean;
  visible: boolean;
  checked: boolean;
  readonly #click: MenuItemConstructorOptions['click'];

  constructor(options: MenuItemConstructorOptions) {
    const submenu = options.submenu;
    this.id = options.id ?? '';
    this.role = options.role;
    this.label = options.label ?? options.role ?? '';
    this.sublabel = options.sublabel ?? '';
    this.type = options.type ?? (submenu === undefined ? 'normal' : 'submenu');
    this.accelerator = options.accelerator;
    this.enabled = options.enabled ?? true;
    this.visible = options.visible ?? true;
    this.checked = options.checked ?? false;
    this.submenu = Array.isArray(submenu) ? StandinMenu.buildFromTemplate(submenu) : (submenu as StandinMenu | undefined);
    this.#click = options.click;
    refuseUnknown(options);
  }

  /** As a person does it: what is disabled or hidden can't be chosen. */
  click = (): void => {
    if (!this.enabled || !this.visible) throw new Error(`The menu item "${this.label}" can't be chosen now`);
    if (this.type === 'checkbox') this.checked = !this.checked;
    record('menu.click', this.id || this.label);
    if (this.role !== undefined) return (roles[this.role] ?? (() => record('menu.role', this.role)))();
    const window = findFocusedWindow();
    this.#click?.(this as unknown as ElectronMenuItem, window as never, { triggeredByAccelerator: false });
  };
}

const known: ReadonlySet<string> = new Set(['id', 'label', 'role', 'type', 'accelerator', 'registerAccelerator', 'enabled', 'visible', 'checked', 'sublabel', 'toolTip', 'submenu', 'click', 'icon', 'acceleratorWorksWhenHidden', 'sharingItem']);

function refuseUnknown(options: MenuItemConstructorOptions): void {
  const unknown = Object.keys(options).find((name) => !known.has(name));
  if (unknown !== undefined) throw new Error(`The Electron stand-in does not model the menu option ${unknown}`);
}

let applicationMenu: StandinMenu | null = null;

export class StandinMenu implements Pick<ElectronMenu, 'popup' | 'closePopup'> {
  readonly items: StandinMenuItem[] = [];

  static buildFromTemplate(template: (MenuItemConstructorOptions | StandinMenuItem)[]): StandinMenu {
    const menu = new StandinMenu();
    for (const item of template) menu.append(item instanceof StandinMenuItem ? item : new StandinMenuItem(item));
    return strict('Menu', menu);
  }
  static setApplicationMenu(menu: StandinMenu | null): void {
    applicationMenu = menu;
    record('Menu.setApplicationMenu', menu?.items.length ?? null);
  }
  static getApplicationMenu(): StandinMenu | null {
    return applicationMenu;
  }
  append(item: StandinMenuItem): void {
    this.items.push(strict('MenuItem', item));
  }
  getMenuItemById(id: string): StandinMenuItem | null {
    for (const item of this.items) {
      const found = item.id === id ? item : item.submenu?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
  /** A native menu can't be seen: its items are recorded, and a spec can click them in `lastPopup`. */
  popup(options?: Electron.PopupOptions): void {
    StandinMenu.lastPopup = this;
    record('Menu.popup', this.items.map(({ id, label, role, type, enabled, visible }) => ({ id, label, role: role ?? null, type, enabled, visible })));
    options?.callback?.();
  }
  closePopup(): void {
    record('Menu.closePopup');
  }
  static lastPopup: StandinMenu | null = null;
}

export const Menu = strict('Menu', StandinMenu);
export const MenuItem = strict('MenuItem', StandinMenuItem);
export type ItemModel = Pick<StandinMenuItem, ItemProperties>;
