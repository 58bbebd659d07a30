import type { ReactNode } from 'react';
import { LinkButton } from '../button/button';
import { classNames } from '../class-names';
import { Glyph } from '../glyph/glyph';
import css from './finding-row.module.css';

type FindingRowProps = {
  readonly stops: boolean;
  readonly isRemark?: boolean;
  readonly what: ReactNode;
  readonly why?: ReactNode;
  /** Says the action: "Write this part", never "here". */
  readonly goLabel: string;
  readonly onGo: () => void;
  readonly isCompact?: boolean;
  /** Makes `what` a heading of this level where the list is long enough to walk through by headings. */
  readonly level?: 3 | 4;
};

/** What, why, and the way there. Belongs into a list. */
export function FindingRow({ stops, isRemark = false, what, why, goLabel, onGo, isCompact = false, level }: FindingRowProps) {
  const What = level === undefined ? 'p' : (`h${level}` as const);
  return (
    <li className={classNames(css.finding, isCompact && css.compact)}>
      <Glyph name={stops ? 'stop' : isRemark ? 'note' : 'warn'} />
      <div>
        <What className={css.what}>
          {stops && <span className={css.sev}>Stops you. </span>}
          {what}
        </What>
        {why !== undefined && why !== '' && <p className={css.why}>{why}</p>}
      </div>
      <span className={css.go}>
        <LinkButton onPress={onGo}>{goLabel}</LinkButton>
      </span>
    </li>
  );
}
