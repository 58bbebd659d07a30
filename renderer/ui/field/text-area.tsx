import type { FieldWords } from './field';
import { Field } from './field';

type TextAreaProps = FieldWords & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly rows?: number;
  readonly isRequired?: boolean;
};

export function TextArea({ value, onChange, onBlur, rows = 3, isRequired, ...words }: TextAreaProps) {
  return (
    <Field {...words}>
      {(control) => (
        <textarea
          {...control}
          rows={rows}
          value={value}
          aria-required={isRequired ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}
