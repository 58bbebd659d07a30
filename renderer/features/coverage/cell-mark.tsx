import { Glyph, type GlyphName } from '../../ui/glyph/glyph';
import type { CoverageCell, Kind } from './coverage-rows';
import css from './coverage.module.css';

/** The shapes of the bundle's own map: filled diamond, open diamond, circle. */
export const kindGlyphs: Readonly<Record<Kind, GlyphName>> = { primary: 'primary', secondary: 'secondary', undecided: 'open' };

/** Shape tells the class; brackets that no sentence mentions the item, quotes that only a sentence does. */
export function CellMark({ kind, cell }: { readonly kind: Kind; readonly cell: CoverageCell }) {
  const [before, after] = toSigns(cell);
  return (
    <span className={css.mark} aria-hidden="true">
      {before}
      <Glyph name={kindGlyphs[kind]} />
      {after}
    </span>
  );
}

function toSigns({ use, isMentioned }: CoverageCell): readonly [string, string] {
  if (use === null) return ['“', '”'];
  return isMentioned ? ['', ''] : ['(', ')'];
}
