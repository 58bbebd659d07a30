import { classNames } from '../class-names';
import type { GlyphName } from './sprite-names';

export type { GlyphName } from './sprite-names';

/** A status mark. The word stands beside it; only where it can't, `label` gives the mark a name of its own. */
export function Glyph({ name, className, label }: { readonly name: GlyphName; readonly className?: string | undefined; readonly label?: string }) {
  const naming = label === undefined ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': label } as const);
  return (
    <svg className={classNames('g', `g-${name}`, className)} {...naming}>
      <use href={`#g-${name}`} />
    </svg>
  );
}
