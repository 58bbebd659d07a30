import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { toScroll, toSpan, type Span } from './grid-window';
import { clamp, type GridPlace } from './grid-place';

/** Of the whole grid in pixels: one row and one column, and what stays in sight while one scrolls. */
export type GridMeasures = { readonly row: number; readonly column: number; readonly head: number; readonly names: number; readonly sums: number; readonly foot: number };

export type GridView = {
  readonly box: RefObject<HTMLDivElement | null>;
  readonly rows: Span;
  readonly columns: Span;
  /** Rows of evidence that are on screen at once. */
  readonly page: number;
  readonly onScroll: () => void;
  /** Brings the next place out from under the edges, in the direction in which it lies. */
  readonly show: (next: GridPlace, at: GridPlace) => void;
};

type Counts = { readonly rows: number; readonly columns: number };
type Seen = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };

/** Where nothing has a size yet, as much as a usual screen holds. */
const usualSeen: Seen = { left: 0, top: 0, width: 1366, height: 768 };

/** Draws only the part of the map that is near the screen, in both directions. */
export function useGridView({ rows, columns }: Counts, measures: GridMeasures): GridView {
  const box = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(usualSeen);
  const look = useCallback((): void => {
    const next = box.current === null ? usualSeen : toSeen(box.current);
    setSeen((before) => (isNear(before, next, measures) ? before : next));
  }, [measures]);
  useLayoutEffect(look, [look, rows, columns]);
  useLayoutEffect(() => {
    if (box.current === null || typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(look);
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [look]);
  const show = (next: GridPlace, at: GridPlace): void => {
    const element = box.current;
    if (element === null) return;
    const { left, top, width, height } = toSeen(element);
    const across = { scrolled: left, visible: width - measures.names - measures.sums, size: measures.column };
    const down = { scrolled: top, visible: height - measures.head - measures.foot, size: measures.row };
    element.scrollTo({
      left: next.column === at.column ? left : toScroll(clamp(next.column - 1, columns), across),
      top: next.row === at.row ? top : toScroll(clamp(next.row - 1, rows), down),
    });
    look();
  };
  return {
    box,
    rows: toSpan({ scrolled: seen.top, visible: seen.height - measures.head - measures.foot, size: measures.row, count: rows }),
    columns: toSpan({ scrolled: seen.left, visible: seen.width - measures.names - measures.sums, size: measures.column, count: columns }),
    page: Math.max(1, Math.floor((seen.height - measures.head - measures.foot) / measures.row) - 1),
    onScroll: look,
    show,
  };
}

function toSeen({ scrollLeft, scrollTop, clientWidth, clientHeight }: HTMLElement): Seen {
  return { left: scrollLeft, top: scrollTop, width: clientWidth || usualSeen.width, height: clientHeight || usualSeen.height };
}

/** Scrolling by less than half of what is drawn beyond the edges needs no new drawing. */
function isNear(before: Seen, next: Seen, { row, column }: GridMeasures): boolean {
  return before.width === next.width && before.height === next.height && Math.abs(before.left - next.left) < 3 * column && Math.abs(before.top - next.top) < 3 * row;
}
