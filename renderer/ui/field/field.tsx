import { useId } from 'react';
import type { ReactNode } from 'react';
import { classNames } from '../class-names';
import { Glyph } from '../glyph/glyph';
import css from './field.module.css';

/** What every field has in common. */
export type FieldWords = {
  readonly label: string;
  readonly help?: ReactNode;
  /** Said under the field and tied to it; empty or absent when all is well. */
  readonly error?: string | undefined;
  readonly isLabelHidden?: boolean;
  readonly isCompact?: boolean;
};

/** What the control inside must carry so that label, help and error are heard with it. */
export type ControlProps = {
  readonly id: string;
  readonly className: string | undefined;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
};

type FieldProps = FieldWords & { readonly children: (control: ControlProps) => ReactNode };

/** Label above, control, help, error. */
export function Field({ label, help, error, isLabelHidden = false, isCompact = false, children }: FieldProps) {
  const id = useId();
  const hasError = error !== undefined && error !== '';
  const describedBy = classNames(help !== undefined && `${id}-help`, hasError && `${id}-error`);
  return (
    <div className={classNames(css.field, isCompact && css.compact)}>
      <label className={isLabelHidden ? 'vh' : css.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        className: css.input,
        'aria-describedby': describedBy === '' ? undefined : describedBy,
        'aria-invalid': hasError ? true : undefined,
      })}
      {help !== undefined && (
        <p className={css.help} id={`${id}-help`}>
          {help}
        </p>
      )}
      {hasError && (
        <p className={css.error} id={`${id}-error`}>
          <Glyph name="stop" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
