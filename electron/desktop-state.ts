import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ShellState } from '../shared/platform/shell';
import type { Rectangle, WindowState } from './window-place';

/** What the desktop remembers about itself. Nothing of it is anybody's work: lost, it is the defaults again. */
export type DesktopMemory = { readonly window: WindowState | null; readonly theme: ShellState['theme'] };

const nothing: DesktopMemory = { window: null, theme: 'system' };
/** A window that is dragged moves many times a second. */
const quietMs = 500;
/** Pixels; no desk of displays reaches as far. */
const farthest = 100_000;

/**
 * A small file beside the evidence, read once and written a moment after the last change. Synchronously: it is needed
 * before the window can be made, and the last write happens while the program ends. A file that is damaged, or can't be
 * written, is passed over.
 */
export class DesktopState {
  readonly #path: string;
  #memory: DesktopMemory;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(path: string) {
    this.#path = path;
    this.#memory = readMemory(path);
  }

  get(): DesktopMemory {
    return this.#memory;
  }

  remember(change: Partial<DesktopMemory>): void {
    this.#memory = { ...this.#memory, ...change };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#write(), quietMs);
  }

  /** Writes at once what is still waiting. */
  flush(): void {
    if (this.#timer !== undefined) this.#write();
  }

  #write(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const part = `${this.#path}.part`;
    try {
      mkdirSync(dirname(this.#path), { recursive: true });
      writeFileSync(part, JSON.stringify(this.#memory), { mode: 0o600 });
      renameSync(part, this.#path);
    } catch {
      /* The window will open in its usual place next time; there is nothing in it for a person to act on. */
    }
  }
}

function readMemory(path: string): DesktopMemory {
  try {
    return parseMemory(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return nothing;
  }
}

/** Each part stands for itself: a damaged place does not lose the theme. */
function parseMemory(raw: unknown): DesktopMemory {
  const { window, theme } = toMembers(raw);
  return { window: parseWindow(window), theme: theme === 'light' || theme === 'dark' ? theme : 'system' };
}

function parseWindow(raw: unknown): WindowState | null {
  const { bounds: rawBounds, isMaximized, isFullScreen } = toMembers(raw);
  const bounds = parseRectangle(rawBounds);
  return bounds === null || typeof isMaximized !== 'boolean' || typeof isFullScreen !== 'boolean' ? null : { bounds, isMaximized, isFullScreen };
}

function parseRectangle(raw: unknown): Rectangle | null {
  const { x, y, width, height } = toMembers(raw);
  return isPixels(x) && isPixels(y) && isPixels(width) && isPixels(height) && width > 0 && height > 0 ? { x, y, width, height } : null;
}

function toMembers(raw: unknown): Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null ? (raw as Readonly<Record<string, unknown>>) : {};
}

function isPixels(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) <= farthest;
}
