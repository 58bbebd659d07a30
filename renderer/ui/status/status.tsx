import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { Glyph } from '../glyph/glyph';
import type { GlyphName } from '../glyph/glyph';
import css from './status.module.css';

/** Shape, then word, then colour. */
export function Status({ glyph, children }: { readonly glyph: GlyphName; readonly children: ReactNode }) {
  return (
    <span className={classNames(css.status, css[glyph])}>
      <Glyph name={glyph} />
      <span>{children}</span>
    </span>
  );
}
