import { Link } from 'react-router';
import { toChoiceHeading } from '../../../shared/text/choice-text';
import { planPath, setPath } from '../../storage/places';
import { classNames } from '../../ui/class-names';
import { Status } from '../../ui/status/status';
import table from '../../ui/table/table.module.css';
import { SetRow, toProgramStanding } from './set-row';
import type { Home, HomeGroup } from './use-home';
import css from './home.module.css';

// Roles are given because the narrow layout takes the table's display away, and with it what it is.
export function SetsTable({ home }: { readonly home: Home }) {
  return (
    <table className={classNames(table.table, css.sets)} role="table">
      <caption className="vh">Your competency sets: route, progress and where each one stands</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col" className={css.no}>
            <span className="vh">Number</span>
          </th>
          <th role="columnheader" scope="col">
            Competency set
          </th>
          <th role="columnheader" scope="col">
            Route
          </th>
          <th role="columnheader" scope="col">
            Progress, one mark for each competency
          </th>
          <th role="columnheader" scope="col">
            Where it stands
          </th>
        </tr>
      </thead>
      {home.groups.map((group, place) => (
        <tbody key={group.group.id} role="rowgroup">
          <GroupRow group={group} home={home} isFirst={place === 0} />
          {group.rows.map((row) => (
            <SetRow key={row.standing.set.id} row={row} home={home} />
          ))}
        </tbody>
      ))}
      {home.program !== null && <ProgramRows home={home} />}
    </table>
  );
}

function GroupRow({ group, home, isFirst }: { readonly group: HomeGroup; readonly home: Home; readonly isFirst: boolean }) {
  return (
    <tr role="row" className={classNames(table.group, css.group)}>
      <th role="rowheader" scope="rowgroup" colSpan={3}>
        <span className={css.groupLine}>
          {toGroupText(group)}
          {group.choice !== null && <Link to={planPath(home.id)}>Change</Link>}
        </span>
      </th>
      <td role="cell" colSpan={2} aria-hidden={isFirst ? true : undefined}>
        {isFirst && <Key />}
      </td>
    </tr>
  );
}

function Key() {
  return (
    <span className={css.key}>
      <Status glyph="ready">Ready</Status>
      <Status glyph="draft">In draft</Status>
      <Status glyph="parked">Parked</Status>
      <Status glyph="open">To do</Status>
    </span>
  );
}

function toGroupText({ group, rows, choice }: HomeGroup): string {
  return choice === null ? group.label : toChoiceHeading(group.label, { ...choice, chosen: rows.length });
}

function ProgramRows({ home }: { readonly home: Home }) {
  if (home.program === null) return null;
  const { label, glyph, text } = toProgramStanding(home.program);
  return (
    <tbody role="rowgroup">
      <tr role="row" className={classNames(table.group, css.group)}>
        <th role="rowheader" scope="rowgroup" colSpan={5}>
          For the whole program
        </th>
      </tr>
      <tr role="row">
        <td role="cell" className={css.no} />
        <th role="rowheader" scope="row">
          <Link className={css.set} to={setPath(home.id, 'program')}>
            Your statement and forms
          </Link>
        </th>
        <td role="cell" className={css.route} />
        <td role="cell" className={css.prog}>
          <span className="quiet">{label}</span>
        </td>
        <td role="cell" className={css.stands}>
          <Status glyph={glyph}>{text}</Status>
        </td>
      </tr>
    </tbody>
  );
}
