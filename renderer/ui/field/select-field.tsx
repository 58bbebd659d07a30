import { Icon } from '../glyph/icon';
import type { FieldWords } from './field';
import { Field } from './field';
import css from './field.module.css';

export type SelectOption<T extends string> = { readonly value: T; readonly label: string };

type SelectFieldProps<T extends string> = FieldWords & {
  readonly value: T;
  readonly options: readonly SelectOption<T>[];
  readonly onChange: (value: T) => void;
};

export function SelectField<T extends string>({ value, options, onChange, ...words }: SelectFieldProps<T>) {
  const choose = (chosen: string) => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option) onChange(option.value);
  };
  return (
    <Field {...words}>
      {(control) => (
        <span className={css.select}>
          <select {...control} value={value} onChange={(event) => choose(event.target.value)}>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" />
        </span>
      )}
    </Field>
  );
}
