import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { classNames } from '../class-names';
import { Glyph } from '../glyph/glyph';
import { Icon } from '../glyph/icon';
import type { IconName } from '../glyph/icon';
import css from './bar.module.css';

type BarStateProps = {
  /** The mark of a calm state; a stopping one carries the octagon. */
  readonly icon: IconName;
  readonly isStop?: boolean;
  /** Worth a look, and nothing that stops anyone. */
  readonly isWarn?: boolean;
  readonly children: ReactNode;
  /** The part that may go when room is short: " 8:42 pm". */
  readonly when?: string;
  /** Only the icon stays on narrow screens; the words remain for people who listen. */
  readonly isFolding?: boolean;
  readonly to?: string;
  readonly onPress?: () => void;
};

/** A state in the bar, in words. Goes somewhere with `to`, does something with `onPress`, else only speaks. */
export function BarState({ icon, isStop = false, isWarn = false, children, when, isFolding = false, to, onPress }: BarStateProps) {
  const className = classNames(css.state, isStop && css.stop, isWarn && css.warn, isFolding && css.folds);
  const words = (
    <>
      {isStop || isWarn ? <Glyph name={isStop ? 'stop' : 'warn'} /> : <Icon name={icon} />}
      <span>
        {children}
        {when !== undefined && <span className={css.when}> {when}</span>}
      </span>
    </>
  );
  if (to !== undefined) {
    return (
      <Link className={className} to={to}>
        {words}
      </Link>
    );
  }
  if (onPress === undefined) return <span className={className}>{words}</span>;
  return (
    <button className={className} type="button" onClick={onPress}>
      {words}
    </button>
  );
}
