import { useState } from 'react';
import { kindWords } from '../bring-sentences';
import { toChoice, type MergeChoice, type MergeChoices } from '../../../../shared/bundle/merge/merge-item';
import { Button } from '../../../ui/button/button';
import { Checkbox } from '../../../ui/choice/checkbox';
import type { MergeGroup } from './merge-groups';
import css from './merging.module.css';

const LISTED = 12;

type NewItemsProps = { readonly groups: readonly MergeGroup[]; readonly choices: MergeChoices; readonly onChoose: (id: string, choice: MergeChoice) => void };

/** What only the bundle has: it is added unless the person takes the tick away. */
export function NewItems({ groups, choices, onChoose }: NewItemsProps) {
  const [isOpen, setOpen] = useState(false);
  const items = groups.flatMap((group) => group.items);
  const shown = isOpen ? items : items.slice(0, LISTED);
  const rest = items.length - shown.length;
  return (
    <section className={css['group']} aria-label="Only in the bundle">
      <h2 className="head">Only in the bundle, {items.length}</h2>
      <p className="small quiet">These are added. Take the tick away from what you don’t want.</p>
      <div className={css['ticks']}>
        {shown.map((item) => (
          <Checkbox
            key={item.id}
            isTight
            isChecked={toChoice(item, choices) !== 'mine'}
            label={item.label}
            help={kindWords[item.kind]}
            onChange={(isChecked) => onChoose(item.id, isChecked ? 'theirs' : 'mine')}
          />
        ))}
      </div>
      {rest > 0 && (
        <p>
          <Button kind="second" size="small" onPress={() => setOpen(true)}>
            Show the other {rest}
          </Button>
        </p>
      )}
    </section>
  );
}
