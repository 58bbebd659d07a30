import { Note } from '../../ui/note/note';
import css from './safe-copies.module.css';

/** Why a copy can't be read or opened, said aloud when it comes. */
export function CopyRefusal({ text }: { readonly text: string }) {
  return (
    <div className={css.found}>
      <Note glyph="stop" isStatus>
        {text}
      </Note>
    </div>
  );
}
