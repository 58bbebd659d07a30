import type { FieldWords } from './field';
import { Field } from './field';

type DateFieldProps = FieldWords & {
  /** `2026-11-22`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
};

export function DateField({ value, onChange, min, max, ...words }: DateFieldProps) {
  return (
    <Field {...words}>
      {(control) => <input {...control} type="date" value={value} min={min} max={max} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}
