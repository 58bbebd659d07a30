import { Segmented } from '../../ui/choice/segmented';
import { SearchField } from '../../ui/field/search-field';
import { SelectField } from '../../ui/field/select-field';
import type { EvidenceFilter } from './evidence-rows';
import type { EvidenceDesk } from './use-evidence';
import css from './evidence.module.css';

type EvidenceFilterBarProps = {
  readonly desk: EvidenceDesk;
  readonly filter: EvidenceFilter;
  readonly counts: (show: string) => number;
  readonly onChange: (filter: EvidenceFilter) => void;
};

export function EvidenceFilterBar({ desk, filter, counts, onChange }: EvidenceFilterBarProps) {
  const { evidenceClasses } = desk.session.pack;
  const kinds = [
    { value: 'all', label: 'All' },
    ...evidenceClasses.map(({ id, label }) => ({ value: id, label })),
    { value: 'unused', label: 'Not used' },
    { value: 'problems', label: 'Problems' },
  ];
  const sets = desk.targetGroups.map(({ id, title }) => ({ value: id, label: title }));
  return (
    <div className={css.filter}>
      <Segmented
        legend="Show"
        value={filter.show}
        options={kinds.map((kind) => ({ ...kind, count: counts(kind.value) }))}
        onChange={(show) => onChange({ ...filter, show })}
      />
      <div className={css.filterSet}>
        <SelectField
          label="Competency set"
          isLabelHidden
          isCompact
          value={filter.set}
          options={[{ value: '', label: 'All sets' }, ...sets]}
          onChange={(set) => onChange({ ...filter, set })}
        />
      </div>
      <div className={css.filterFind}>
        <SearchField label="Find a title or a file name" value={filter.query} onChange={(query) => onChange({ ...filter, query })} />
      </div>
    </div>
  );
}
