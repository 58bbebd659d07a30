import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import css from './choice.module.css';

type CheckboxProps = {
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isTight?: boolean;
};

export function Checkbox({ label, help, isChecked, onChange, isTight = false }: CheckboxProps) {
  return (
    <div className={classNames(isTight && css.tight)}>
      <label className={css.check}>
        <input type="checkbox" checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
        <span>
          {label}
          {help !== undefined && <span className={css.help}>{help}</span>}
        </span>
      </label>
    </div>
  );
}
