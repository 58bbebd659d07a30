import type { CSSProperties } from 'react';
import { kinds, type CoverageItem, type Kind } from './coverage-rows';

/** A column that is drawn, with its place among the items that are shown. */
export type GridColumn = {
  readonly index: number;
  readonly entry: CoverageItem;
  /** `E4 Hold handout, primary`: said once for each column, not once for each place in it. */
  readonly text: string;
};

/** Columns and rows are laid by their number, so that any of them can be left out. */
export function toLaid(index: number): CSSProperties {
  return { '--at': index } as CSSProperties;
}

export type KindSpan = { readonly kind: Kind; readonly from: number; readonly count: number };

/** The columns that share a shape; items come sorted by it. */
export function toKindSpans(items: readonly CoverageItem[]): readonly KindSpan[] {
  return kinds
    .map((kind) => ({ kind, from: items.findIndex((entry) => entry.kind === kind), count: items.filter((entry) => entry.kind === kind).length }))
    .filter(({ count }) => count > 0);
}
