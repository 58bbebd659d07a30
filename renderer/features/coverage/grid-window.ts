/** Pixels: how far one has scrolled, how much is on screen, and how large one row or column is. */
export type Axis = { readonly scrolled: number; readonly visible: number; readonly size: number; readonly count: number };
/** From the first that is drawn up to, not with, `to`. */
export type Span = { readonly from: number; readonly to: number };

/** Drawn beyond both edges, so that scrolling a little draws nothing anew. */
const STEP = 6;

/** The part of an axis that is drawn; it moves by whole steps. */
export function toSpan({ scrolled, visible, size, count }: Axis): Span {
  const first = Math.floor(Math.max(0, scrolled) / size);
  const shown = Math.ceil(visible / size);
  const from = Math.max(0, Math.floor(first / STEP) * STEP - STEP);
  const to = Math.min(count, Math.ceil((first + shown) / STEP) * STEP + STEP);
  return { from: Math.min(from, Math.max(0, count - 1)), to };
}

/** The indexes of a span, and one more wherever it lies: what has focus is never taken away. */
export function toDrawn({ from, to }: Span, kept: number, count: number): readonly number[] {
  const drawn = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  if (kept < 0 || kept >= count || (kept >= from && kept < to)) return drawn;
  return kept < from ? [kept, ...drawn] : [...drawn, kept];
}

/** Where to scroll so that a row or column is seen; where it is now when it is seen already. */
export function toScroll(index: number, { scrolled, visible, size }: Omit<Axis, 'count'>): number {
  const [start, end] = [index * size, (index + 1) * size];
  if (start < scrolled) return start;
  return end > scrolled + visible ? end - visible : scrolled;
}
