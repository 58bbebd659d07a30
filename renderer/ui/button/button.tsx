import type { AriaAttributes, ReactNode, Ref } from 'react';
import { classNames } from '../class-names';
import { Icon } from '../glyph/icon';
import type { IconName } from '../glyph/icon';
import css from './button.module.css';

export type ButtonKind = 'primary' | 'second' | 'quiet' | 'danger';

type PressProps = AriaAttributes & {
  readonly onPress?: (() => void) | undefined;
  /** Prefer an enabled button that explains itself; a disabled one stays reachable so that the reason beside it is heard. */
  readonly isDisabled?: boolean;
  readonly type?: 'button' | 'submit';
  readonly id?: string;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
};

export type ButtonProps = PressProps & {
  readonly kind: ButtonKind;
  readonly size?: 'small' | undefined;
  readonly icon?: IconName | undefined;
};

/** One primary button per view: the next step. */
export function Button({ kind, size, icon, children, ...rest }: ButtonProps) {
  return (
    <Pressable {...rest} className={classNames(css.btn, css[kind], size && css.small)}>
      {icon && <Icon name={icon} />}
      {children}
    </Pressable>
  );
}

/** Does something, but stands in running text like a link. */
export function LinkButton(props: PressProps) {
  return <Pressable {...props} className={css.link} />;
}

function Pressable({ onPress, isDisabled = false, type = 'button', ...rest }: PressProps & { readonly className: string | undefined }) {
  return (
    <button
      {...rest}
      type={isDisabled ? 'button' : type}
      {...(isDisabled ? { 'aria-disabled': true } : {})}
      onClick={isDisabled ? undefined : onPress}
    />
  );
}
