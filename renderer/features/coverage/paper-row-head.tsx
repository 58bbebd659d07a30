import { toTargetText } from '../../../shared/text/target-text';
import { isGap, type CoverageRow } from './coverage-rows';
import css from './coverage-paper.module.css';

export function PaperRowHead({ row }: { readonly row: CoverageRow }) {
  return (
    <th scope="row" className={isGap(row) ? css.gap : undefined}>
      {toTargetText(row.target)}
    </th>
  );
}
