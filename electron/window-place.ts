/** Density-independent pixels, over all displays; left and above of the first display they are negative. */
export type Rectangle = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** How the window stood when it was last seen; `bounds` are those it has when it is neither maximized nor full screen. */
export type WindowState = { readonly bounds: Rectangle; readonly isMaximized: boolean; readonly isFullScreen: boolean };

/** What a display has for windows: without task bar, dock and menu bar. The first is the main one. */
export type WorkAreas = readonly [Rectangle, ...Rectangle[]];

export type WindowPlace = {
  readonly width: number;
  readonly height: number;
  /** Null: in the middle of the main display. */
  readonly corner: { readonly x: number; readonly y: number } | null;
  readonly minimum: { readonly width: number; readonly height: number };
  readonly isMaximized: boolean;
  readonly isFullScreen: boolean;
};

const firstSize = { width: 1280, height: 860 };
const smallest = { width: 640, height: 480 };
/** What must be seen of a title bar so that the window can be taken by it. */
const titleBar = { height: 32, leastWidth: 120, leastHeight: 24 };

/**
 * Where the window opens. A remembered place counts only where a display still shows enough of its title bar: displays
 * are unplugged and change their resolution.
 */
export function placeWindow(state: WindowState | null, areas: WorkAreas): WindowPlace {
  const home = state === null ? undefined : areas.find((area) => isTitleBarIn(state.bounds, area));
  const area = home ?? areas[0];
  const wanted = state?.bounds ?? firstSize;
  // A display smaller than the smallest window would otherwise hide its edges for good.
  const minimum = { width: Math.min(smallest.width, area.width), height: Math.min(smallest.height, area.height) };
  return {
    width: clamp(wanted.width, minimum.width, area.width),
    height: clamp(wanted.height, minimum.height, area.height),
    corner: home === undefined || state === null ? null : { x: state.bounds.x, y: state.bounds.y },
    minimum,
    isMaximized: state?.isMaximized ?? false,
    isFullScreen: state?.isFullScreen ?? false,
  };
}

function isTitleBarIn({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const seenWidth = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  const seenHeight = Math.min(y + titleBar.height, area.y + area.height) - Math.max(y, area.y);
  return seenWidth >= Math.min(titleBar.leastWidth, width) && seenHeight >= titleBar.leastHeight;
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), most));
}
