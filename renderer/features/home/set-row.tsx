import { Link } from 'react-router';
import type { OwnerProgress, SetProgress } from '../../../shared/checks/progress';
import { toSetMark } from '../../../shared/checks/set-mark';
import type { Route } from '../../../shared/packs/pack';
import { toSetStateText } from '../../../shared/text/set-state-text';
import { planPath, setPath } from '../../storage/places';
import { classNames } from '../../ui/class-names';
import type { GlyphName } from '../../ui/glyph/glyph';
import { Icon } from '../../ui/glyph/icon';
import type { IconName } from '../../ui/glyph/icon';
import { Status } from '../../ui/status/status';
import { Tally } from '../../ui/tally/tally';
import { toCountsText } from './counts-text';
import type { Home, HomeGroup } from './use-home';
import css from './home.module.css';

type SetRowProps = { readonly row: HomeGroup['rows'][number]; readonly home: Home };

const routeIcons: Readonly<Record<Route['kind'], IconName>> = { writing: 'pen-line', course: 'graduation-cap', agreement: 'check' };

export function SetRow({ row: { number, standing }, home }: SetRowProps) {
  const { set, route, isWriting, state } = standing;
  const isHere = home.step.scope === set.id;
  return (
    <tr role="row" className={classNames(isHere && css.here)}>
      <td role="cell" className={css.no}>
        {number}
      </td>
      <th role="rowheader" scope="row">
        <Link className={css.set} to={isWriting ? setPath(home.id, set.id) : planPath(home.id)}>
          {set.title}
        </Link>
        {isHere && <span className="vh"> (your next step is here)</span>}
      </th>
      <td role="cell" className={css.route}>
        {route !== null && (
          <>
            <Icon name={routeIcons[route.kind]} />
            <span>{route.label}</span>
          </>
        )}
      </td>
      <td role="cell" className={css.prog}>
        <SetTally standing={standing} />
      </td>
      <td role="cell" className={css.stands}>
        <Status glyph={toSetMark(state)}>{toSetStateText(state)}</Status>
      </td>
    </tr>
  );
}

function SetTally({ standing: { isWriting, requirements, counts } }: { readonly standing: SetProgress }) {
  if (!isWriting) return <span className="quiet">Nothing to write</span>;
  const marked = requirements.filter((requirement) => requirement.parts > 0);
  if (marked.length === 0) return <span className="quiet">Shown by your statement</span>;
  return <Tally marks={marked.map((requirement) => requirement.status)} label={toCountsText(counts)} />;
}

type ProgramStanding = { readonly label: string; readonly glyph: GlyphName; readonly text: string };

const programWords = { open: 'To do', draft: 'In draft', parked: 'Parked', ready: 'Ready' } as const;

/** The program's own parts have no competencies to count; what counts is which of them are there. */
export function toProgramStanding({ status, missing }: OwnerProgress): ProgramStanding {
  return { label: toMissingText(missing.length), glyph: status, text: programWords[status] };
}

function toMissingText(missing: number): string {
  if (missing === 0) return 'Every required part is there';
  return missing === 1 ? 'One required part to go' : `${missing} required parts to go`;
}
