import { useCallback, useState } from 'react';
import { planPath } from '../../storage/places';
import { ButtonLink } from '../../ui/button/button-link';
import { Page } from '../../ui/page/page';
import { CellDialog } from './cell-dialog';
import { everything, toUsualFilter } from './coverage-filter';
import { CoverageGrid } from './coverage-grid';
import { CoverageHead } from './coverage-head';
import { CoverageNothing } from './coverage-nothing';
import { CoveragePaper } from './coverage-paper';
import type { CoverageItem, CoverageRow } from './coverage-rows';
import { ALL_SETS, type CoverageScope } from './coverage-scopes';
import { CoverageStrip } from './coverage-strip';
import { toMapText } from './coverage-words';
import { useCoverage, type CoverageDesk } from './use-coverage';
import { useShown } from './use-shown';
import css from './coverage.module.css';

/** Competencies by evidence: where something stands, and where nothing does. */
export function CoveragePage() {
  const desk = useCoverage();
  if (desk.scope === undefined) return <NoSets desk={desk} />;
  return <CoverageMap key={desk.scope.id} desk={desk} scope={desk.scope} />;
}

type Opened = { readonly row: CoverageRow; readonly entry: CoverageItem };

function CoverageMap({ desk, scope }: { readonly desk: CoverageDesk; readonly scope: CoverageScope }) {
  const { session, coverage, attach, detach } = desk;
  const [filter, setFilter] = useState(() => toUsualFilter(scope.id));
  const shown = useShown(coverage, filter, scope.id);
  const [at, setAt] = useState({ row: 1, column: 1 });
  const [opened, setOpened] = useState<Opened | null>(null);
  const move = useCallback((next: typeof at) => setAt((before) => (before.row === next.row && before.column === next.column ? before : next)), []);
  const open = useCallback((row: CoverageRow, entry: CoverageItem) => setOpened({ row, entry }), []);
  const toggle = (row: CoverageRow, entry: CoverageItem): void => {
    const use = row.cells.get(entry.item.id)?.use ?? null;
    if (use === null) attach(row, entry);
    else detach(row, { ...use, note: desk.edits.unsavedNote(use) ?? use.note });
  };
  const isEmpty = shown.rows.length === 0 || shown.items.length === 0;
  return (
    <main id="main" tabIndex={-1} data-pane="page" className={css.map}>
      <CoverageHead desk={desk} scope={scope} filter={filter} onFilter={setFilter} />
      {isEmpty ? (
        <CoverageNothing desk={desk} shown={shown} filter={filter} onEverything={() => setFilter(everything)} />
      ) : (
        <>
          <CoverageGrid
            coverage={shown}
            label={toMapText(scope.title, shown)}
            portfolioId={session.id}
            isReadOnly={session.isReadOnly}
            hasSetNames={scope.id === ALL_SETS}
            at={at}
            onMove={move}
            onOpen={open}
            onToggle={toggle}
          />
          <CoverageStrip desk={desk} shown={shown} at={at} onToggle={toggle} />
        </>
      )}
      {opened !== null && <CellDialog desk={desk} {...opened} onClose={() => setOpened(null)} />}
      <CoveragePaper coverage={shown} title={scope.title} portfolioTitle={desk.portfolioTitle} />
    </main>
  );
}

function NoSets({ desk }: { readonly desk: CoverageDesk }) {
  return (
    <Page title="Nothing to map yet" documentTitle="Coverage map">
      <p className="lede">Choose the sets you want to show by portfolio first. Their competencies appear here, beside your evidence.</p>
      <p>
        <ButtonLink kind="primary" to={planPath(desk.session.id)}>
          Choose your sets
        </ButtonLink>
      </p>
    </Page>
  );
}
