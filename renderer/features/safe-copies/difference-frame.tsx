import { useId, type ReactNode } from 'react';
import { Button } from '../../ui/button/button';
import css from './safe-copies.module.css';

type DifferenceFrameProps = {
  readonly label: string;
  readonly actLabel: string;
  /** Null where nothing may be written, or nothing can be brought back. */
  readonly onBringBack: (() => void) | null;
  readonly children: ReactNode;
};

/** One thing that differs, with its name and the way back. */
export function DifferenceFrame({ label, actLabel, onBringBack, children }: DifferenceFrameProps) {
  const heading = useId();
  return (
    <section className={css.diff} aria-labelledby={heading}>
      <div className={css.diffHead}>
        <h2 className="sub" id={heading}>
          {label}
        </h2>
        {onBringBack !== null && (
          <Button kind="second" size="small" aria-describedby={heading} onPress={onBringBack}>
            {actLabel}
          </Button>
        )}
      </div>
      {children}
    </section>
  );
}
