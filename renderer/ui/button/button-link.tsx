import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { classNames } from '../class-names';
import { Icon } from '../glyph/icon';
import type { IconName } from '../glyph/icon';
import type { ButtonKind } from './button';
import css from './button.module.css';

type ButtonLinkProps = {
  readonly to: string;
  readonly kind: ButtonKind;
  readonly size?: 'small' | undefined;
  readonly icon?: IconName | undefined;
  readonly children: ReactNode;
};

/** Goes somewhere, and looks like a button because it is the next step. */
export function ButtonLink({ to, kind, size, icon, children }: ButtonLinkProps) {
  return (
    <Link to={to} className={classNames(css.btn, css[kind], size && css.small)}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}
