import { useId } from 'react';
import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import css from './choice.module.css';

export type RadioOption<T extends string> = { readonly value: T; readonly label: ReactNode; readonly help?: ReactNode };

type RadioGroupProps<T extends string> = {
  readonly legend: string;
  readonly value: T | '';
  readonly options: readonly RadioOption<T>[];
  readonly onChange: (value: T) => void;
  readonly isLegendHidden?: boolean;
  readonly isTight?: boolean;
};

export function RadioGroup<T extends string>({ legend, value, options, onChange, isLegendHidden = false, isTight = false }: RadioGroupProps<T>) {
  const name = useId();
  return (
    <fieldset className={classNames(css.group, isTight && css.tight)}>
      <legend className={isLegendHidden ? 'vh' : css.legend}>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className={css.check}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          <span>
            {option.label}
            {option.help !== undefined && <span className={css.help}>{option.help}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
