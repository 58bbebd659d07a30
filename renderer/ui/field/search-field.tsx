import { Icon } from '../glyph/icon';
import { Field } from './field';
import css from './field.module.css';

type SearchFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <Field label={label} isLabelHidden isCompact>
      {(control) => (
        <span className={css.search}>
          <Icon name="search" />
          <input {...control} type="search" value={value} placeholder={label} onChange={(event) => onChange(event.target.value)} />
        </span>
      )}
    </Field>
  );
}
