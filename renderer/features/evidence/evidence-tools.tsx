import type { SearchProgress } from '../../storage/evidence-search';
import { LinkButton } from '../../ui/button/button';
import { Segmented } from '../../ui/choice/segmented';
import { SelectField } from '../../ui/field/select-field';
import { isFiltered, usualView, type DeskView } from './desk-view';
import { everything } from './evidence-filter';
import type { SortKey } from './evidence-sort';
import { toFilterWords } from './filter-words';
import type { EvidenceDesk } from './use-evidence';
import css from './evidence.module.css';

type EvidenceToolsProps = {
  readonly desk: EvidenceDesk;
  readonly view: DeskView;
  readonly count: number;
  readonly reading: SearchProgress | null;
  readonly onChange: (changes: Partial<DeskView>) => void;
};

const sorts: readonly { readonly value: SortKey; readonly label: string }[] = [
  { value: 'number', label: 'By number' },
  { value: 'title', label: 'By title' },
  { value: 'date', label: 'By date, newest first' },
  { value: 'added', label: 'Last added first' },
  { value: 'size', label: 'Largest first' },
  { value: 'class', label: 'By class' },
  { value: 'used', label: 'Most used first' },
];

/** How many items are shown and why not all; their order and look. */
export function EvidenceTools({ desk, view, count, reading, onChange }: EvidenceToolsProps) {
  const words = toFilterWords(view, desk);
  const items = count === 1 ? 'One item' : `${count} items`;
  return (
    <div className={css.tools}>
      <p className="small">
        <span role="status">
          {items}
          {isFiltered(view) && words.length > 0 && `: ${words.join(', ')}`}.
        </span>{' '}
        {isFiltered(view) && <LinkButton onPress={() => onChange(everything)}>Show all</LinkButton>}
        {reading !== null && <span className="quiet"> Still reading inside your files, {reading.done} of {reading.total}.</span>}
      </p>
      <div className={css.toolsEnd}>
        <SelectField label="Sort" isLabelHidden isCompact value={view.sort} options={sorts} onChange={(sort) => onChange({ sort })} />
        <Segmented
          legend="View"
          value={view.layout}
          options={[
            { value: usualView.layout, label: 'List' },
            { value: 'grid', label: 'Grid' },
          ]}
          onChange={(layout) => onChange({ layout })}
        />
      </div>
    </div>
  );
}
