import type { DiffPiece } from '../../../shared/text/word-diff';
import { countWordsIn } from '../../../shared/domain/rich-text-words';
import css from './safe-copies.module.css';

/** One side of a comparison: what only this side has is marked, and a gap says how much the other side has there. */
export function MarkedText({ pieces, side }: { readonly pieces: readonly DiffPiece[]; readonly side: 'then' | 'now' }) {
  if (pieces.length === 0 || pieces.every((piece) => piece.kind === 'differs' && piece[side].trim() === '')) return <p className={css.empty}>Nothing is written here.</p>;
  return (
    <p className={css.text}>
      {withoutFirstSpace(pieces, side).map((piece, at) => (piece.kind === 'same' ? <span key={at}>{piece.text}</span> : <Difference key={at} piece={piece} side={side} />))}
    </p>
  );
}

/** Where the first words are gone, the space before the next one would stand out. */
function withoutFirstSpace(pieces: readonly DiffPiece[], side: 'then' | 'now'): readonly DiffPiece[] {
  const first = pieces.findIndex((piece) => (piece.kind === 'same' ? piece.text : piece[side]).trim() !== '');
  return pieces.map((piece, at) => (at === first && piece.kind === 'same' ? { ...piece, text: piece.text.trimStart() } : piece));
}

function Difference({ piece, side }: { readonly piece: Extract<DiffPiece, { readonly kind: 'differs' }>; readonly side: 'then' | 'now' }) {
  const text = piece[side];
  if (text.trim() === '') return <span className={css.gap}> [{toGapText(countWordsIn(piece[side === 'then' ? 'now' : 'then']), side)}] </span>;
  const [, space = '', words = ''] = /^(\s*)([\s\S]*)$/.exec(text) ?? [];
  return (
    <>
      {space}
      {side === 'then' ? <ins>{words}</ins> : <mark>{words}</mark>}
    </>
  );
}

function toGapText(words: number, side: 'then' | 'now'): string {
  const many = words === 1 ? 'one word' : `${words} words`;
  return side === 'then' ? `${many} not in the copy` : `${many} not here now`;
}
