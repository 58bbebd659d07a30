import { Link } from 'react-router';
import { toTargetCode, toTargetText } from '../../../shared/text/target-text';
import { evidenceItemPath, requirementPath } from '../../storage/places';
import { Button } from '../../ui/button/button';
import { ButtonLink } from '../../ui/button/button-link';
import type { Coverage, CoverageItem, CoverageRow } from './coverage-rows';
import { toCellState, toClassText, toItemSumText, toItemText, toRowSumText } from './coverage-words';
import type { GridPlace } from './grid-place';
import type { CoverageDesk } from './use-coverage';
import css from './coverage.module.css';

type CoverageStripProps = {
  readonly desk: CoverageDesk;
  readonly shown: Coverage;
  readonly at: GridPlace;
  readonly onToggle: (row: CoverageRow, entry: CoverageItem) => void;
};

/** Says the chosen place again in words, and does there what the keys do. */
export function CoverageStrip({ desk, shown, at, onToggle }: CoverageStripProps) {
  const [row, entry] = [shown.rows[at.row - 1], shown.items[at.column - 1]];
  const { session } = desk;
  return (
    <section className={`${css.say ?? ''} on-desk`} aria-label="The chosen place" data-pane="strip">
      <div className={css.words}>
        <h2 className="label">{toTitle(row, entry)}</h2>
        <p className="small quiet">{row !== undefined && entry !== undefined ? <CellWords desk={desk} row={row} entry={entry} /> : 'Choose a place in the map. Arrow keys move, Space attaches or takes off, Enter opens.'}</p>
      </div>
      {row !== undefined && (
        <div className={css.acts}>
          {entry !== undefined && !session.isReadOnly && (
            <Button kind="second" size="small" icon="paperclip" onPress={() => onToggle(row, entry)}>
              {toActionText(row, entry)}
            </Button>
          )}
          <ButtonLink kind="quiet" size="small" icon="pen-line" to={requirementPath(session.id, row.target.id)}>
            Write why
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

function CellWords({ desk, row, entry }: { readonly desk: CoverageDesk; readonly row: CoverageRow; readonly entry: CoverageItem }) {
  return (
    <>
      <Link to={evidenceItemPath(desk.session.id, entry.item.id)}>{toItemText(entry)}</Link>, {toClassText(entry)}: {toCellState(row.cells.get(entry.item.id))} here.
    </>
  );
}

function toTitle(row: CoverageRow | undefined, entry: CoverageItem | undefined): string {
  if (row !== undefined) return entry === undefined ? toRowSumText(row) : toTargetText(row.target);
  return entry === undefined ? 'The whole map' : toItemSumText(entry);
}

function toActionText({ target, cells }: CoverageRow, { item }: CoverageItem): string {
  const isAttached = (cells.get(item.id)?.use ?? null) !== null;
  return isAttached ? `Take E${item.number} off ${toTargetCode(target)}` : `Attach E${item.number} to ${toTargetCode(target)}`;
}
