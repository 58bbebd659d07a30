import { useId, useState } from 'react';
import { Button } from '../../ui/button/button';
import { Segmented } from '../../ui/choice/segmented';
import { DateField } from '../../ui/field/date-field';
import { SearchField } from '../../ui/field/search-field';
import { SelectField } from '../../ui/field/select-field';
import type { DeskView } from './desk-view';
import { toTagList } from './evidence-filter';
import { kindGroups, kindGroupWords, type KindGroup } from './file-words';
import type { EvidenceDesk } from './use-evidence';
import css from './evidence.module.css';

type EvidenceFilterBarProps = {
  readonly desk: EvidenceDesk;
  readonly view: DeskView;
  readonly counts: (show: string) => number;
  readonly onChange: (changes: Partial<DeskView>) => void;
};

/** The list's search field, so that a key can go there. */
export const SEARCH_PLACE = 'evidence-search';

export function EvidenceFilterBar({ desk, view, counts, onChange }: EvidenceFilterBarProps) {
  const [isOpen, setOpen] = useState(view.kind !== '' || view.tag !== '' || view.from !== '' || view.to !== '');
  const id = useId();
  const { evidenceClasses } = desk.session.pack;
  const kinds = [
    { value: 'all', label: 'All' },
    ...evidenceClasses.map(({ id: classId, label }) => ({ value: classId, label })),
    { value: 'used', label: 'Used' },
    { value: 'unused', label: 'Not used' },
    { value: 'problems', label: 'Problems' },
  ];
  const sets = desk.targetGroups.map(({ id: setId, title }) => ({ value: setId, label: title }));
  return (
    <>
      <div className={css.filter}>
        <Segmented legend="Show" value={view.show} options={kinds.map((kind) => ({ ...kind, count: counts(kind.value) }))} onChange={(show) => onChange({ show })} />
        <div className={css.filterSet}>
          <SelectField label="Competency set" isLabelHidden isCompact value={view.set} options={[{ value: '', label: 'All sets' }, ...sets]} onChange={(set) => onChange({ set })} />
        </div>
        <div className={css.filterFind} id={SEARCH_PLACE}>
          <SearchField label="Find a title or a word inside" value={view.query} onChange={(query) => onChange({ query })} />
        </div>
        <Button kind="quiet" size="small" icon="sliders-horizontal" aria-expanded={isOpen} aria-controls={id} onPress={() => setOpen(!isOpen)}>
          More filters
        </Button>
      </div>
      <div id={id} hidden={!isOpen} className={css.moreFilters}>
        {isOpen && <MoreFilters desk={desk} view={view} onChange={onChange} />}
      </div>
    </>
  );
}

function MoreFilters({ desk, view, onChange }: Omit<EvidenceFilterBarProps, 'counts'>) {
  const known = toTagList(desk.rows);
  // A tag of the address stays to be seen, and to be taken away, when no item has it any more.
  const tags = view.tag === '' || known.includes(view.tag) ? known : [view.tag, ...known];
  const groups = kindGroups.map((value): { readonly value: KindGroup | ''; readonly label: string } => ({ value, label: kindGroupWords[value] }));
  return (
    <>
      <SelectField label="Kind of file" isCompact value={view.kind} options={[{ value: '' as const, label: 'Every kind' }, ...groups]} onChange={(kind) => onChange({ kind })} />
      {tags.length > 0 && <SelectField label="Tag" isCompact value={view.tag} options={[{ value: '', label: 'Every tag' }, ...tags.map((tag) => ({ value: tag, label: tag }))]} onChange={(tag) => onChange({ tag })} />}
      <DateField label="Dated from" isCompact value={view.from} onChange={(from) => onChange({ from })} />
      <DateField label="Dated to" isCompact value={view.to} onChange={(to) => onChange({ to })} />
    </>
  );
}
