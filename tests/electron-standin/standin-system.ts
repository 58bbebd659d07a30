import type { Clipboard, Dialog, Display, NativeTheme, PowerMonitor, Screen, Shell } from 'electron';
import { record, StandinEmitter, strict, takeAnswer } from './recorded';

/** Modal dialogs come with a window before their options; only the options are recorded. */
function ask(api: string): (...args: unknown[]) => unknown {
  return (...args) => {
    record(api, args.at(-1));
    return takeAnswer(api);
  };
}

const asks = {
  showSaveDialog: async (...args: unknown[]) => ask('dialog.showSaveDialog')(...args),
  showOpenDialog: async (...args: unknown[]) => ask('dialog.showOpenDialog')(...args),
  showMessageBox: async (...args: unknown[]) => ask('dialog.showMessageBox')(...args),
  showMessageBoxSync: (...args: unknown[]) => ask('dialog.showMessageBoxSync')(...args),
};

export const dialog = strict('dialog', { ...(asks as Pick<Dialog, keyof typeof asks>), showErrorBox: (title: string, text: string) => record('dialog.showErrorBox', title, text) } satisfies Partial<Dialog>);

export const shell = strict('shell', {
  openExternal: (address: string) => Promise.resolve(record('shell.openExternal', address)),
  showItemInFolder: (path: string) => record('shell.showItemInFolder', path),
  trashItem: (path: string) => Promise.resolve(record('shell.trashItem', path)),
} satisfies Partial<Shell>);

export const clipboard = strict('clipboard', { writeText: (text: string) => Promise.resolve(record('clipboard.writeText', text)) } satisfies Partial<Clipboard>);

export const powerMonitor: StandinEmitter & Pick<PowerMonitor, never> = strict('powerMonitor', new StandinEmitter('powerMonitor', ['suspend', 'resume', 'shutdown', 'lock-screen', 'unlock-screen']));

type Theme = NativeTheme['themeSource'];

/** The system is light here; what the person chooses reaches every page by `onThemeChange`. */
class StandinTheme extends StandinEmitter implements Pick<NativeTheme, 'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors' | 'prefersReducedTransparency' | 'inForcedColorsMode'> {
  #source: Theme = 'system';
  #onChange: (theme: Theme) => void = () => undefined;
  readonly shouldUseHighContrastColors = false;
  readonly prefersReducedTransparency = false;
  readonly inForcedColorsMode = false;

  constructor() {
    super('nativeTheme', ['updated']);
  }
  get themeSource(): Theme {
    return this.#source;
  }
  set themeSource(theme: Theme) {
    if (theme === this.#source) return;
    this.#source = theme;
    record('nativeTheme.themeSource', theme);
    this.#onChange(theme);
    this.emit('updated');
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark';
  }
  _onThemeChange(listener: (theme: Theme) => void): void {
    this.#onChange = listener;
  }
}

export const nativeTheme = strict('nativeTheme', new StandinTheme());

type Bounds = Electron.Rectangle;
type ModelledDisplay = Pick<Display, 'id' | 'bounds' | 'workArea' | 'workAreaSize' | 'size' | 'scaleFactor'>;

/** The displays of this computer, as `STANDIN_DISPLAYS` says (a list of work areas), or one. */
function readDisplays(): readonly ModelledDisplay[] {
  const areas = JSON.parse(process.env['STANDIN_DISPLAYS'] ?? '[{"x":0,"y":0,"width":1920,"height":1040}]') as readonly Bounds[];
  return areas.map((area, id) => strict('display', { id, bounds: area, workArea: area, workAreaSize: area, size: area, scaleFactor: 1 }));
}

function toShared(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

const displays = readDisplays();
type ScreenCalls = 'getAllDisplays' | 'getPrimaryDisplay' | 'getDisplayMatching';

class StandinScreen extends StandinEmitter implements Pick<Screen, never> {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }
  getAllDisplays = () => [...displays] as Display[];
  getPrimaryDisplay = () => displays[0] as Display;
  getDisplayMatching = (bounds: Bounds) => [...displays].sort((a, b) => toShared(b.bounds, bounds) - toShared(a.bounds, bounds))[0] as Display;
}

export const screen: StandinScreen & Pick<Screen, ScreenCalls> = strict('screen', new StandinScreen());
