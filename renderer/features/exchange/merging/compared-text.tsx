import type { RichText } from '../../../../shared/domain/rich-text';
import type { EvidenceId } from '../../../../shared/domain/ids';
import { toPlainText } from '../../../../shared/domain/rich-text-reading';
import { countWordsIn } from '../../../../shared/domain/rich-text-words';
import { toWordDiff, type DiffPiece } from '../../../../shared/text/word-diff';
import css from './merging.module.css';

type ComparedTextProps = {
  readonly mine: RichText | null;
  readonly theirs: RichText;
  /** What stands for a citation in plain text: `[E4]`. */
  readonly nameCitation: (id: EvidenceId) => string;
};

/** A text here and in the bundle, word by word. */
export function ComparedText({ mine, theirs, nameCitation }: ComparedTextProps) {
  const toText = (doc: RichText | null): string => (doc === null ? '' : toPlainText(doc, nameCitation).trim());
  const pieces = toWordDiff(toText(theirs), toText(mine));
  return (
    <>
      {pieces.every(({ kind }) => kind === 'same') && <p className="small quiet">The words are the same; bold, italic, lists, links or pictures differ.</p>}
      <div className={css['columns']}>
        <Side title="Here now" pieces={pieces} side="now" />
        <Side title="In the bundle" pieces={pieces} side="then" />
      </div>
    </>
  );
}

type SideProps = { readonly title: string; readonly pieces: readonly DiffPiece[]; /** `then` is the bundle's. */ readonly side: 'then' | 'now' };

function Side({ title, pieces, side }: SideProps) {
  const isEmpty = pieces.every((piece) => piece.kind === 'differs' && piece[side].trim() === '');
  return (
    <div>
      <h4 className={css['side']}>{title}</h4>
      <div className="prose">
        {isEmpty ? (
          <p className={css['empty']}>Nothing is written here.</p>
        ) : (
          <p className={css['text']}>{pieces.map((piece, at) => (piece.kind === 'same' ? <span key={at}>{piece.text}</span> : <Difference key={at} piece={piece} side={side} />))}</p>
        )}
      </div>
    </div>
  );
}

function Difference({ piece, side }: { readonly piece: Extract<DiffPiece, { readonly kind: 'differs' }>; readonly side: SideProps['side'] }) {
  const text = piece[side];
  if (text.trim() === '') return <span className={css['gap']}> [{toGapText(countWordsIn(piece[side === 'then' ? 'now' : 'then']), side)}] </span>;
  const [, space = '', words = ''] = /^(\s*)([\s\S]*)$/.exec(text) ?? [];
  return (
    <>
      {space}
      {side === 'then' ? <ins>{words}</ins> : <mark>{words}</mark>}
    </>
  );
}

function toGapText(words: number, side: SideProps['side']): string {
  return `${words === 1 ? 'one word' : `${words} words`} not ${side === 'then' ? 'in the bundle' : 'here'}`;
}
