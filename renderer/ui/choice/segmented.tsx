import { useId } from 'react';
import { Glyph } from '../glyph/glyph';
import type { GlyphName } from '../glyph/glyph';
import css from './segmented.module.css';

export type SegmentedOption<T extends string> = {
  readonly value: T;
  readonly label: string;
  readonly glyph?: GlyphName | undefined;
  readonly count?: number | undefined;
};

type SegmentedProps<T extends string> = {
  readonly legend: string;
  readonly value: T | '';
  readonly options: readonly SegmentedOption<T>[];
  readonly onChange: (value: T) => void;
};

/** A radio group that looks like one control: arrows move, one tab stop. */
export function Segmented<T extends string>({ legend, value, options, onChange }: SegmentedProps<T>) {
  const name = useId();
  return (
    <div className={css.seg} role="radiogroup" aria-label={legend}>
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.glyph && <Glyph name={option.glyph} />}
          <span>{option.label}</span>
          {option.count !== undefined && <span className={css.n}>{option.count}</span>}
        </label>
      ))}
    </div>
  );
}
