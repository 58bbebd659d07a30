import { classNames } from '../class-names';
import type { IconName } from './sprite-names';

export type { IconName } from './sprite-names';

export function Icon({ name, className }: { readonly name: IconName; readonly className?: string | undefined }) {
  return (
    <svg className={classNames('i', className)} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  );
}
