import { useState } from 'react';
import { Button } from '../../ui/button/button';
import { Checkbox } from '../../ui/choice/checkbox';
import { Dialog } from '../../ui/dialog/dialog';
import { SearchField } from '../../ui/field/search-field';
import type { EvidenceRow } from './evidence-rows';
import { toMatches } from './target-matches';
import type { Target, TargetId } from '../../../shared/text/target-text';
import type { EvidenceDesk } from './use-evidence';
import { useDetaching } from './use-detaching';
import css from './evidence.module.css';

type AttachDialogProps = { readonly desk: EvidenceDesk; readonly row: EvidenceRow; readonly onClose: () => void };

/** One item, many competencies: a tick attaches at once, taking it away detaches. */
export function AttachDialog({ desk, row, onClose }: AttachDialogProps) {
  const [query, setQuery] = useState('');
  const detach = useDetaching(desk);
  const uses = new Map(row.places.map(({ target, use }) => [target.id, use]));
  const isKept = (id: TargetId): boolean => (uses.get(id) ?? null) !== null;
  // A tick shows at once; it counts until the disk says the same, and from then on the disk does.
  const [ticks, setTicks] = useState<ReadonlyMap<TargetId, boolean>>(new Map());
  const open = [...ticks].filter(([id, isTicked]) => isTicked !== isKept(id));
  if (open.length < ticks.size) setTicks(new Map(open));
  const change = (target: Target, isAttached: boolean): void => {
    setTicks(new Map(ticks).set(target.id, isAttached));
    const use = uses.get(target.id) ?? null;
    if (isAttached) void desk.attach(row.item.id, target.id);
    else if (use !== null) detach(target, use);
  };
  const groups = toMatches(desk.targetGroups, query);
  return (
    <Dialog
      isOpen
      size="wide"
      title={`Attach E${row.item.number}, ${row.item.title}`}
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      <SearchField label="Find a competency" value={query} onChange={setQuery} />
      <div className={css.targets} role="group" aria-label="Competencies">
        {groups.length === 0 && <p className="quiet">No competency has that in its name.</p>}
        {groups.map(({ id, title, targets }) => (
          <section key={id} aria-labelledby={`targets-${id}`}>
            <h3 className="label" id={`targets-${id}`}>
              {title}
            </h3>
            {targets.map((target) => (
              <Checkbox
                key={target.id}
                isTight
                label={target.number === '' ? target.title : `${target.number}, ${target.title}`}
                isChecked={ticks.get(target.id) ?? isKept(target.id)}
                onChange={(isChecked) => change(target, isChecked)}
              />
            ))}
          </section>
        ))}
      </div>
    </Dialog>
  );
}
