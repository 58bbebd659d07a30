import { toPlainText } from '../../../shared/domain/rich-text-reading';
import type { EvidenceId } from '../../../shared/domain/ids';
import type { RichText } from '../../../shared/domain/rich-text';
import { toWordDiff } from '../../../shared/text/word-diff';
import type { PartDifference } from '../../storage/safe-copies-differences';
import { DifferenceFrame } from './difference-frame';
import { MarkedText } from './marked-text';
import css from './safe-copies.module.css';

type PartDifferenceProps = {
  readonly label: string;
  readonly part: PartDifference;
  /** What stands for a citation in plain text: `[E4]`. */
  readonly nameCitation: (id: EvidenceId) => string;
  /** Null where nothing may be written. */
  readonly onBringBack: (() => void) | null;
};

/** A text then and now, word by word. */
export function PartDifferenceView({ label, part, nameCitation, onBringBack }: PartDifferenceProps) {
  const toText = (doc: RichText | null): string => (doc === null ? '' : toPlainText(doc, nameCitation).trim());
  const pieces = toWordDiff(toText(part.then), toText(part.now));
  const isOnlyForm = pieces.every(({ kind }) => kind === 'same');
  return (
    <DifferenceFrame label={label} actLabel="Bring back this part" onBringBack={onBringBack}>
      {isOnlyForm && <p className="small quiet">The words are the same; bold, italic, lists, links or pictures differ.</p>}
      <div className={css.columns}>
        <div>
          <h3 className={css.side}>In the copy</h3>
          <div className="prose">
            <MarkedText pieces={pieces} side="then" />
          </div>
        </div>
        <div>
          <h3 className={css.side}>Now</h3>
          <div className="prose">
            <MarkedText pieces={pieces} side="now" />
          </div>
        </div>
      </div>
    </DifferenceFrame>
  );
}
