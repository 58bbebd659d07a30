/** What other parts of the stand-in need of a window; kept apart so that no part must import the window itself. */
export type OpenWindow = {
  readonly close: () => void;
  readonly minimize: () => void;
  readonly isDestroyed: () => boolean;
  readonly isVisible: () => boolean;
};

const windows: OpenWindow[] = [];

export function addWindow(window: OpenWindow): void {
  windows.push(window);
}

export function removeWindow(window: OpenWindow): void {
  const at = windows.indexOf(window);
  if (at >= 0) windows.splice(at, 1);
}

export function listWindows(): readonly OpenWindow[] {
  return windows;
}

/** The one shown last, as nobody else takes the focus here. */
export function findFocusedWindow(): OpenWindow | null {
  return windows.findLast((window) => window.isVisible() && !window.isDestroyed()) ?? null;
}
