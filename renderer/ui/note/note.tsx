import type { ReactNode } from 'react';
import { Glyph } from '../glyph/glyph';
import type { GlyphName } from '../glyph/glyph';
import { Icon } from '../glyph/icon';
import type { IconName } from '../glyph/icon';
import css from './note.module.css';

type NoteProps = {
  readonly children: ReactNode;
  /** True only for a note that appears by itself and must be heard. */
  readonly isStatus?: boolean;
} & ({ readonly glyph: GlyphName; readonly icon?: never } | { readonly icon: IconName; readonly glyph?: never });

/** A mark and one sentence, with a bold lead; never a box. */
export function Note({ glyph, icon, children, isStatus = false }: NoteProps) {
  return (
    <div className={css.note} {...(isStatus ? { role: 'status' } : {})}>
      {glyph !== undefined ? <Glyph name={glyph} /> : <Icon name={icon} />}
      <p>{children}</p>
    </div>
  );
}
