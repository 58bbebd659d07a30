import type { FieldWords } from './field';
import { Field } from './field';

type TextFieldProps = FieldWords & {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly type?: 'text' | 'email' | 'url';
  readonly isRequired?: boolean;
  readonly autoComplete?: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
};

export function TextField({ value, onChange, onBlur, type = 'text', isRequired, autoComplete = 'off', placeholder, maxLength, ...words }: TextFieldProps) {
  return (
    <Field {...words}>
      {(control) => (
        <input
          {...control}
          type={type}
          value={value}
          autoComplete={autoComplete}
          placeholder={placeholder}
          maxLength={maxLength}
          aria-required={isRequired ? true : undefined}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onBlur}
        />
      )}
    </Field>
  );
}
