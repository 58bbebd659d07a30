import { useState } from 'react';
import type { EvidenceId } from '../../../../shared/domain/ids';
import { toChoice, type MergeChoice, type MergeChoices } from '../../../../shared/bundle/merge/merge-item';
import type { Pack } from '../../../../shared/packs/pack';
import { Button } from '../../../ui/button/button';
import { ComparedItem } from './compared-item';
import type { MergeGroup } from './merge-groups';
import css from './merging.module.css';

/** So many are shown with both sides; of more, only their names are, and both sides when asked for. */
const FEW = 8;
/** So many at a time, that a long list stays quick. */
const PAGE = 50;

type DifferingGroupProps = {
  readonly group: MergeGroup;
  readonly choices: MergeChoices;
  readonly pack: Pack;
  readonly nameCitation: (id: EvidenceId) => string;
  readonly onChoose: (id: string, choice: MergeChoice) => void;
};

/** Things of one kind that differ. A long group starts closed. */
export function DifferingGroup({ group: { title, items }, choices, pack, nameCitation, onChoose }: DifferingGroupProps) {
  const isFew = items.length <= FEW;
  const [shown, setShown] = useState(isFew ? items.length : 0);
  const rest = items.length - shown;
  return (
    <section className={css['group']} aria-label={title}>
      <h2 className="head">
        {title}, {items.length}
      </h2>
      {items.slice(0, shown).map((item) => (
        <ComparedItem key={item.id} item={item} choice={toChoice(item, choices)} pack={pack} nameCitation={nameCitation} onChoose={onChoose} isOpen={isFew} />
      ))}
      {rest > 0 && (
        <p>
          <Button kind="second" size="small" aria-label={`${title}: ${toMoreText(shown, rest)}`} onPress={() => setShown(shown + PAGE)}>
            {toMoreText(shown, rest)}
          </Button>
        </p>
      )}
    </section>
  );
}

function toMoreText(shown: number, rest: number): string {
  if (shown === 0) return rest <= PAGE ? `Show them` : `Show the first ${PAGE}`;
  return rest <= PAGE ? `Show the other ${rest}` : `Show the next ${PAGE}`;
}
