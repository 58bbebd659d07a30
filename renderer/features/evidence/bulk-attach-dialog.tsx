import { useState } from 'react';
import { Button } from '../../ui/button/button';
import { Checkbox } from '../../ui/choice/checkbox';
import { Dialog } from '../../ui/dialog/dialog';
import { SearchField } from '../../ui/field/search-field';
import { toMatches } from './target-matches';
import type { TargetId } from '../../../shared/text/target-text';
import type { EvidenceDesk } from './use-evidence';
import css from './evidence.module.css';

type BulkAttachDialogProps = { readonly desk: EvidenceDesk; readonly count: number; readonly onTake: (targets: readonly TargetId[]) => void; readonly onClose: () => void };

/** Many items, many competencies; nothing is attached before the person says so. */
export function BulkAttachDialog({ desk, count, onTake, onClose }: BulkAttachDialogProps) {
  const [query, setQuery] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<TargetId>>(new Set());
  const change = (id: TargetId, isTicked: boolean): void => setTicked(new Set(isTicked ? [...ticked, id] : [...ticked].filter((other) => other !== id)));
  const take = (): void => {
    if (ticked.size > 0) onTake([...ticked]);
    onClose();
  };
  const groups = toMatches(desk.targetGroups, query);
  return (
    <Dialog
      isOpen
      size="wide"
      title={count === 1 ? 'Attach one item' : `Attach ${count} items`}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={take}>
            Attach
          </Button>
          <Button kind="second" onPress={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <SearchField label="Find a competency" value={query} onChange={setQuery} />
      <div className={css.targets} role="group" aria-label="Competencies">
        {groups.length === 0 && <p className="quiet">No competency has that in its name.</p>}
        {groups.map(({ id, title, targets }) => (
          <section key={id} aria-label={title}>
            <h3 className="label">{title}</h3>
            {targets.map((target) => (
              <Checkbox
                key={target.id}
                isTight
                label={target.number === '' ? target.title : `${target.number}, ${target.title}`}
                isChecked={ticked.has(target.id)}
                onChange={(isTicked) => change(target.id, isTicked)}
              />
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
