import { Glyph } from '../glyph/glyph';
import type { GlyphName } from '../glyph/glyph';
import css from './tally.module.css';

/** One mark for each thing, in order; `label` says the same in a sentence. */
export function Tally({ marks, label }: { readonly marks: readonly GlyphName[]; readonly label: string }) {
  return (
    <span className={css.tally} role="img" aria-label={label}>
      {marks.map((mark, place) => (
        <Glyph key={place} name={mark} />
      ))}
    </span>
  );
}
