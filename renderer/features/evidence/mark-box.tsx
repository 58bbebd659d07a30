import type { EvidenceId } from '../../../shared/domain/ids';
import type { Evidence } from '../../../shared/domain/portfolio';
import css from './evidence.module.css';

type MarkBoxProps = {
  readonly item: Pick<Evidence, 'id' | 'number' | 'title'>;
  readonly isMarked: boolean;
  readonly isTabStop: boolean;
  readonly onMark: (id: EvidenceId, isRange: boolean) => void;
};

/** Marks an item for something that is done to many at once; with Shift, all from the last one to this. */
export function MarkBox({ item, isMarked, isTabStop, onMark }: MarkBoxProps) {
  return (
    <label className={css.mark}>
      <input
        type="checkbox"
        aria-label={`Mark E${item.number}, ${item.title}`}
        checked={isMarked}
        tabIndex={isTabStop ? 0 : -1}
        onClick={(event) => onMark(item.id, event.shiftKey)}
        onChange={() => undefined}
      />
    </label>
  );
}
