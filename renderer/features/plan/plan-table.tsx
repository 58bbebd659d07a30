import { toSetMark } from '../../../shared/checks/set-mark';
import { toSetStateText } from '../../../shared/text/set-state-text';
import { classNames } from '../../ui/class-names';
import { SelectField } from '../../ui/field/select-field';
import { Status } from '../../ui/status/status';
import table from '../../ui/table/table.module.css';
import { toGroupTitle } from './plan-sentences';
import type { Plan, PlanRow } from './use-plan';
import css from './plan.module.css';

// Roles are given because the narrow layout takes the table's display away, and with it what it is.
export function PlanTable({ plan }: { readonly plan: Plan }) {
  const hasRoutes = plan.pack.routes.length > 1;
  return (
    <div className={table.scroll}>
      <table className={classNames(table.table, css.table)} role="table">
        <caption className="vh">Competency sets and routes</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              <span className="vh">Chosen</span>
            </th>
            <th role="columnheader" scope="col">
              Competency set
            </th>
            <th role="columnheader" scope="col" className={table.num}>
              Competencies
            </th>
            {hasRoutes && (
              <th role="columnheader" scope="col">
                Route
              </th>
            )}
            <th role="columnheader" scope="col">
              Where it stands
            </th>
          </tr>
        </thead>
        {plan.groups.map((group) => (
          <tbody key={group.group.id} role="rowgroup">
            <tr role="row" className={classNames(table.group, css.group)}>
              <th role="rowheader" colSpan={hasRoutes ? 5 : 4} scope="rowgroup">
                {toGroupTitle(group)}
              </th>
            </tr>
            {group.rows.map((row) => (
              <SetLine key={row.set.id} row={row} plan={plan} hasRoutes={hasRoutes} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type SetLineProps = { readonly row: PlanRow; readonly plan: Plan; readonly hasRoutes: boolean };

function SetLine({ row, plan, hasRoutes }: SetLineProps) {
  const { set, chosen, standing, isRequired } = row;
  const isIn = isRequired || chosen !== null;
  return (
    <tr role="row" className={classNames(!isIn && css.off)}>
      <td role="cell" className={css.pick}>
        <Tick row={row} plan={plan} />
      </td>
      <th role="rowheader" scope="row">
        <span className={css.set}>{set.title}</span>
      </th>
      <td role="cell" className={table.num}>
        {set.requirements.length}
        {set.certainty === 'incomplete' && <span title="The program’s list may hold more">+</span>}
        <span className={css.unit}> competencies</span>
      </td>
      {hasRoutes && <td role="cell" className={css.route}>{isIn && <RouteChoice row={row} plan={plan} />}</td>}
      <td role="cell" className={css.stands}>
        {standing !== null && <Status glyph={toSetMark(standing.state)}>{toSetStateText(standing.state)}</Status>}
      </td>
    </tr>
  );
}

function Tick({ row: { set, chosen, isRequired }, plan }: { readonly row: PlanRow; readonly plan: Plan }) {
  const isFixed = isRequired && chosen !== null;
  return (
    <label className={css.tick}>
      <input
        type="checkbox"
        checked={chosen !== null}
        disabled={isFixed}
        onChange={(event) => (event.target.checked ? plan.choose(set) : plan.unchoose(set))}
      />
      <span className="vh">{isRequired ? `${set.title}, required` : set.title}</span>
    </label>
  );
}

function RouteChoice({ row: { set, chosen }, plan }: { readonly row: PlanRow; readonly plan: Plan }) {
  const known = plan.pack.routes.map((route) => ({ value: route.id, label: route.label }));
  const route = known.find((option) => option.value === chosen?.route)?.value ?? '';
  const options = route === '' ? [{ value: '', label: 'Choose' }, ...known] : known;
  return (
    <SelectField
      label={`Route for ${set.title}`}
      isLabelHidden
      isCompact
      value={route}
      options={options}
      onChange={(value) => value !== '' && plan.edit(set.id, { route: value })}
    />
  );
}
