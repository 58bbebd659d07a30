import { useId } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../button/button';
import css from './progress.module.css';

type ProgressProps = {
  readonly label: string;
  /** In the unit of `max`; both only set the bar's length. */
  readonly value: number;
  readonly max: number;
  /** What is happening now, and what cancelling leaves. */
  readonly detail?: ReactNode;
  /** How much of how much, in words: "3 of 15 files". */
  readonly count?: string;
  readonly onCancel?: () => void;
  readonly cancelLabel?: string;
};

export function Progress({ label, value, max, detail, count, onCancel, cancelLabel = 'Cancel' }: ProgressProps) {
  const id = useId();
  const percent = max > 0 ? Math.min(100, Math.max(0, (value / max) * 100)) : 0;
  return (
    <div className={css.progress}>
      <p className={css.head}>
        <span className={css.label} id={id}>
          {label}
        </span>
        {count !== undefined && <span className={css.count}>{count}</span>}
      </p>
      <div role="progressbar" aria-labelledby={id} aria-valuemin={0} aria-valuemax={100} aria-valuenow={Math.round(percent)} aria-valuetext={count}>
        <svg className={css.meter} aria-hidden="true">
          <rect className={css.run} width={`${percent}%`} height="100%" />
          <rect className={css.track} width="100%" height="100%" strokeWidth="2" />
        </svg>
      </div>
      {detail !== undefined && <p className={css.detail}>{detail}</p>}
      {onCancel && (
        <p>
          <Button kind="second" size="small" onPress={onCancel}>
            {cancelLabel}
          </Button>
        </p>
      )}
    </div>
  );
}
