import { useNavigate } from 'react-router';
import { words } from '../../../shared/bundle/pages/page-words';
import { coveragePath, evidencePath } from '../../storage/places';
import { printRequests } from '../../storage/print-request';
import { Button } from '../../ui/button/button';
import { ButtonLink } from '../../ui/button/button-link';
import { Segmented } from '../../ui/choice/segmented';
import { SelectField } from '../../ui/field/select-field';
import { PageTitle } from '../../ui/page/page-title';
import { Status } from '../../ui/status/status';
import { kindGlyphs } from './cell-mark';
import type { CoverageFilter } from './coverage-filter';
import { isGap, kinds, type Kind } from './coverage-rows';
import { ALL_SETS, type CoverageScope } from './coverage-scopes';
import type { CoverageDesk } from './use-coverage';
import css from './coverage.module.css';

type CoverageHeadProps = { readonly desk: CoverageDesk; readonly scope: CoverageScope; readonly filter: CoverageFilter; readonly onFilter: (filter: CoverageFilter) => void };

/** Which map, and what of it. */
export function CoverageHead({ desk, scope, filter, onFilter }: CoverageHeadProps) {
  const { session, scopes, coverage } = desk;
  const navigate = useNavigate();
  return (
    <header className={css.top}>
      <PageTitle documentTitle={`Coverage map, ${scope.title}`}>Coverage map</PageTitle>
      <div className={css.tools}>
        <div className={css.set}>
          <SelectField
            label="Competency set"
            isLabelHidden
            isCompact
            value={scope.id}
            options={scopes.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={(id) => void navigate(coveragePath(session.id, id === ALL_SETS ? undefined : id), { replace: true })}
          />
        </div>
        <Segmented
          legend="Competencies"
          value={filter.rows}
          options={[
            { value: 'all', label: 'All', count: coverage.rows.length },
            { value: 'gaps', label: 'Gaps', count: coverage.rows.filter(isGap).length },
          ]}
          onChange={(rows) => onFilter({ ...filter, rows })}
        />
        <div className={css.choice}>
          <SelectField label="Evidence" isLabelHidden isCompact value={filter.items} options={toItemOptions(scope)} onChange={(items) => onFilter({ ...filter, items })} />
        </div>
        <div className={css.choice}>
          <SelectField label="Class" isLabelHidden isCompact value={filter.classId} options={toClassOptions(desk)} onChange={(classId) => onFilter({ ...filter, classId })} />
        </div>
        <Button kind="quiet" icon="printer" onPress={() => void printRequests.ask('print')}>
          Print
        </Button>
        <ButtonLink kind="quiet" to={evidencePath(session.id)}>
          Your evidence
        </ButtonLink>
      </div>
      <Key desk={desk} />
    </header>
  );
}

function toItemOptions({ id }: CoverageScope): readonly { readonly value: CoverageFilter['items']; readonly label: string }[] {
  const near = id === ALL_SETS ? [] : [{ value: 'near' as const, label: 'Used here or nowhere' }];
  return [...near, { value: 'all', label: 'All evidence' }, { value: 'used', label: 'Used here' }, { value: 'unused', label: 'Used nowhere' }];
}

function toClassOptions({ session }: CoverageDesk): readonly { readonly value: string; readonly label: string }[] {
  const classes = session.pack.evidenceClasses.map(({ id, label }) => ({ value: id, label }));
  return [{ value: '', label: 'Every class' }, ...classes, { value: 'undecided', label: words.classUndecided }];
}

/** What the shapes mean, in the words of the pack; the same as under the bundle's map. */
function Key({ desk: { session, coverage } }: { readonly desk: CoverageDesk }) {
  const shown = new Set(coverage.items.map(({ kind }) => kind));
  const labels = (kind: Kind): string => {
    if (kind === 'undecided') return words.classUndecided;
    return session.pack.evidenceClasses.filter(({ shape }) => shape === kind).map(({ label }) => label).join(', ');
  };
  return (
    <p className={css.key}>
      {kinds.filter((kind) => shown.has(kind)).map((kind) => (
        <Status key={kind} glyph={kindGlyphs[kind]}>
          {labels(kind)}
        </Status>
      ))}
      <span>{words.coverageLegend} In quotes: mentioned, not attached.</span>
    </p>
  );
}
