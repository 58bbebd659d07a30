import { memo, useId, useState } from 'react';
import type { EvidenceId } from '../../../../shared/domain/ids';
import type { MergeChoice, MergeItem } from '../../../../shared/bundle/merge/merge-item';
import type { Pack } from '../../../../shared/packs/pack';
import { LinkButton } from '../../../ui/button/button';
import { Segmented } from '../../../ui/choice/segmented';
import { ComparedText } from './compared-text';
import { fieldNames, toFieldText } from './field-words';
import css from './merging.module.css';

const choiceWords: Readonly<Record<MergeChoice, string>> = { mine: 'Keep mine', theirs: 'Take the bundle’s', both: 'Keep both' };

type ComparedItemProps = {
  readonly item: MergeItem;
  readonly choice: MergeChoice;
  readonly pack: Pack;
  readonly nameCitation: (id: EvidenceId) => string;
  readonly onChoose: (id: string, choice: MergeChoice) => void;
  /** Both sides are shown at once; otherwise the person asks for them. */
  readonly isOpen: boolean;
};

/** One thing that differs: both sides, and whose counts. */
export const ComparedItem = memo(function ComparedItem({ item, choice, pack, nameCitation, onChoose, isOpen }: ComparedItemProps) {
  const heading = useId();
  const [isShown, setShown] = useState(isOpen);
  return (
    <section className={css['item']} aria-labelledby={heading}>
      <div className={css['itemHead']}>
        <h3 className="sub" id={heading}>
          {item.label}
        </h3>
        {item.choices.length > 1 ? (
          <Segmented
            legend={`${item.label}: whose counts`}
            value={choice}
            options={item.choices.map((value) => ({ value, label: choiceWords[value] }))}
            onChange={(value) => onChoose(item.id, value)}
          />
        ) : (
          <p className="small quiet">Yours stays: the bundle does not hold its other file.</p>
        )}
      </div>
      {isShown ? <Sides item={item} pack={pack} nameCitation={nameCitation} /> : <LinkButton aria-describedby={heading} onPress={() => setShown(true)}>Compare the two</LinkButton>}
      {isShown && <p className="small quiet">{toChoiceText(item, choice)}</p>}
    </section>
  );
});

type SidesProps = Pick<ComparedItemProps, 'item' | 'pack' | 'nameCitation'>;

function Sides({ item, pack, nameCitation }: SidesProps) {
  const { sides } = item;
  if (sides.kind === 'text') return <ComparedText mine={sides.mine} theirs={sides.theirs} nameCitation={nameCitation} />;
  return (
    <div className={css['columns']}>
      {(['mine', 'theirs'] as const).map((side) => (
        <div key={side}>
          <h4 className={css['side']}>{side === 'mine' ? 'Here now' : 'In the bundle'}</h4>
          <dl className={css['fields']}>
            {sides.fields.map((field) => (
              <div key={field.name}>
                <dt>{fieldNames[field.name]}</dt>
                <dd>{toFieldText(field, field[side], { item, pack })}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}

/** What the choice does to this very thing. */
function toChoiceText({ kind, sides }: MergeItem, choice: MergeChoice): string {
  if (choice === 'mine') return 'Nothing changes here.';
  if (kind === 'response') return choice === 'both' ? 'The bundle’s text comes below yours. Yours as it is now stays among its earlier texts.' : 'Yours as it is now stays among its earlier texts.';
  if (choice === 'both') return 'The bundle’s comes in as an item of its own. Texts taken from the bundle cite that one.';
  const isOtherFile = sides.kind === 'fields' && sides.fields.some(({ name }) => name === 'file');
  return isOtherFile ? 'Your file stays in the safe copy that is made first.' : 'What stands here now stays in the safe copy that is made first.';
}
