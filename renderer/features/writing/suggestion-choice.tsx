import { useState } from 'react';
import type { Requirement } from '../../../shared/packs/pack';
import { LinkButton } from '../../ui/button/button';
import { RadioGroup } from '../../ui/choice/radio-group';
import { Icon } from '../../ui/glyph/icon';
import css from './writing.module.css';

type SuggestionChoiceProps = {
  readonly requirement: Requirement;
  readonly chosenId: string;
  readonly isReadOnly: boolean;
  readonly onChoose: (suggestionId: string) => void;
};

/** Folded to one line; opened, the pack's suggestions as a choice. Choosing one keeps what was written. */
export function SuggestionChoice({ requirement, chosenId, isReadOnly, onChoose }: SuggestionChoiceProps) {
  const [isOpen, setOpen] = useState(false);
  const suggestions = requirement.suggestions ?? [];
  const chosen = suggestions.find((suggestion) => suggestion.id === chosenId);
  if (suggestions.length === 0) return null;
  if (!isOpen) {
    const count = suggestions.length === 1 ? 'the suggestion' : `${suggestions.length} suggestions`;
    return (
      <p className={css['suggest']}>
        <Icon name="lightbulb" />
        <span>
          {chosen === undefined ? 'You are writing your own way. ' : `${chosen.text} `}
          {!isReadOnly && <LinkButton onPress={() => setOpen(true)}>{chosen === undefined ? `See ${count}` : 'Change'}</LinkButton>}
        </span>
      </p>
    );
  }
  const options = [{ value: '', label: 'My own way' }, ...suggestions.map(({ id, text }) => ({ value: id, label: text }))];
  return (
    <div className={css['suggestOpen']}>
      <p>
        <span>Choose one, or none. A suggestion takes the place of the Approach; what you wrote there is kept.</span>
        <LinkButton onPress={() => setOpen(false)}>Close</LinkButton>
      </p>
      <RadioGroup legend="How will you show this competency?" isLegendHidden value={chosenId} options={options} onChange={onChoose} />
    </div>
  );
}
