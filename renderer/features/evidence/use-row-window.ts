import { useEffect, useRef, useState, type RefObject } from 'react';

/** Rows drawn at once, and how many of them stay ahead of what is on screen. */
const DRAWN = 120;
const AHEAD = 40;
/** Pixels, until rows have been measured. */
const USUAL_HEIGHT = 60;

type RowWindow = {
  /** The first row drawn, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Pixels that stand for the rows above and below. */
  readonly above: number;
  readonly below: number;
  readonly body: RefObject<HTMLTableSectionElement | null>;
  /** Draws the part of the list that holds this row. */
  readonly showRow: (index: number) => void;
};

/** Draws only the part of a long list that is near the screen, whichever element scrolls. */
export function useRowWindow(length: number, chosenIndex: number): RowWindow {
  const body = useRef<HTMLTableSectionElement>(null);
  const [wanted, setFrom] = useState(() => toFrom(chosenIndex, length));
  const [height, setHeight] = useState(USUAL_HEIGHT);
  const from = Math.min(wanted, toFrom(length, length));
  const to = Math.min(length, from + DRAWN);
  const [seenChosen, setSeenChosen] = useState(chosenIndex);
  const showRow = (index: number): void => {
    if (index < from || index >= to) setFrom(toFrom(index, length));
  };
  if (chosenIndex !== seenChosen) {
    setSeenChosen(chosenIndex);
    if (chosenIndex >= 0) showRow(chosenIndex);
  }
  useEffect(() => {
    const drawn = body.current?.children.length ?? 0;
    // Measured once for each list: were it to change while one scrolls, everything would jump.
    if (drawn > 0) setHeight(Math.round((body.current?.getBoundingClientRect().height ?? 0) / drawn) || USUAL_HEIGHT);
  }, [length]);
  useEffect(() => {
    if (length <= DRAWN) return;
    const follow = (): void => {
      if (body.current !== null) setFrom(toFromOnScreen(body.current, { from, to, height, length }));
    };
    // Scrolling does not bubble, but it can be caught on its way down, from the list and from the page alike.
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', follow, { capture: true });
  }, [from, to, height, length]);
  return { from, to, above: from * height, below: (length - to) * height, body, showRow };
}

function toFrom(index: number, length: number): number {
  return Math.max(0, Math.min(index - AHEAD, length - DRAWN));
}

type Drawn = { readonly from: number; readonly to: number; readonly height: number; readonly length: number };

/** Where drawing should begin; stays as it is while what is on screen lies well inside what is drawn. */
function toFromOnScreen(rows: HTMLElement, { from, to, height, length }: Drawn): number {
  const { top, bottom } = rows.getBoundingClientRect();
  const screenTop = Math.max(0, rows.closest('[data-scroll]')?.getBoundingClientRect().top ?? 0);
  const inside = (screenTop - top) / Math.max(1, (bottom - top) / (to - from));
  if (screenTop < top) return toFrom(from + Math.floor((screenTop - top) / height), length);
  if (screenTop > bottom) return toFrom(to + Math.floor((screenTop - bottom) / height), length);
  return inside >= AHEAD / 2 && inside <= DRAWN - 1.5 * AHEAD ? from : toFrom(from + Math.floor(inside), length);
}
