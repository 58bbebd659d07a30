import css from './home.module.css';

const WIDTH = 296;
const EDGE = 1;
const LINE = 22;

/** A ruler of months: what is gone is drawn heavy, today is marked. The words beside it say the same. */
export function ClockRuler({ months, share }: { readonly months: number; readonly share: number }) {
  const toX = (part: number): number => EDGE + part * (WIDTH - 2 * EDGE);
  const now = toX(share);
  return (
    <svg className={css.ruler} viewBox={`0 0 ${WIDTH} 32`} aria-hidden="true">
      {Array.from({ length: months + 1 }, (_, month) => (
        <path key={month} className={css.tick} d={`M${toX(month / months).toFixed(1)} ${toTop(month)}V${LINE}`} />
      ))}
      <path className={css.tick} d={`M${EDGE} ${LINE}H${WIDTH - EDGE}`} />
      <path className={css.gone} d={`M${EDGE} ${LINE}H${now.toFixed(1)}`} />
      <path className={css.nowLine} d={`M${now.toFixed(1)} 2V${LINE}`} />
      <path className={css.now} d={`M${now.toFixed(1)} ${LINE + 1}l-5 8h10z`} />
    </svg>
  );
}

/** Years stand highest, half years in between. */
function toTop(month: number): number {
  if (month % 12 === 0) return 6;
  return month % 6 === 0 ? 13 : 16;
}
