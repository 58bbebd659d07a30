import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { RowHeights } from './row-heights';

/** Rows drawn at once, and how many of them stay ahead of what is on screen. */
export type WindowSize = { readonly drawn: number; readonly ahead: number };

const ofRows: WindowSize = { drawn: 48, ahead: 16 };

type RowWindow<E extends HTMLElement> = {
  /** The first row drawn, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Pixels that stand for the rows above and below. */
  readonly above: number;
  readonly below: number;
  readonly body: RefObject<E | null>;
  /** Draws the part of the list that holds this row. */
  readonly showRow: (index: number) => void;
};

/** Draws only the part of a long list that is near the screen, whichever element scrolls. */
export function useRowWindow<E extends HTMLElement = HTMLTableSectionElement>(keys: readonly string[], chosenIndex: number, { drawn, ahead }: WindowSize = ofRows): RowWindow<E> {
  const { length } = keys;
  const toFrom = useCallback((index: number): number => Math.max(0, Math.min(index - ahead, length - drawn)), [length, drawn, ahead]);
  const body = useRef<E>(null);
  const [heights] = useState(() => new RowHeights());
  const [wanted, setFrom] = useState(() => toFrom(chosenIndex));
  const from = Math.min(wanted, toFrom(length));
  const to = Math.min(length, from + drawn);
  const [seenChosen, setSeenChosen] = useState(chosenIndex);
  const showRow = (index: number): void => {
    if (index < from || index >= to) setFrom(toFrom(index));
  };
  if (chosenIndex !== seenChosen) {
    setSeenChosen(chosenIndex);
    if (chosenIndex >= 0) showRow(chosenIndex);
  }
  useLayoutEffect(() => {
    if (body.current !== null) heights.measure(keys.slice(from, to), body.current);
  });
  useEffect(() => {
    if (length <= drawn) return;
    const follow = (): void => {
      const rows = body.current;
      if (rows === null) return;
      const scrolled = Math.max(0, rows.closest('[data-scroll]')?.getBoundingClientRect().top ?? 0) - rows.getBoundingClientRect().top;
      const index = heights.rowAt(keys, heights.total(keys, 0, from) + scrolled);
      if (index < from + ahead / 2 || index > to - 1.5 * ahead) setFrom(toFrom(index));
    };
    // Scrolling does not bubble, but it can be caught on its way down, from the list and from the page alike.
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => document.removeEventListener('scroll', follow, { capture: true });
  }, [from, to, heights, keys, length, drawn, ahead, toFrom]);
  return { from, to, above: heights.total(keys, 0, from), below: heights.total(keys, to, length), body, showRow };
}
