import { useState } from 'react';
import { LinkButton } from '../button/button';
import { SelectField, type SelectOption } from '../field/select-field';
import css from './hit-list.module.css';

export type ListedHit<Answer extends string> = {
  readonly id: string;
  /** What it looks like: "A telephone number". */
  readonly label: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  /** How often the same words stand there. */
  readonly count: number;
  readonly answer: Answer;
};

type HitListProps<Answer extends string> = {
  readonly hits: readonly ListedHit<Answer>[];
  readonly answers: readonly SelectOption<Answer>[];
  readonly onAnswer: (ids: readonly string[], answer: Answer) => void;
  readonly isReadOnly?: boolean;
};

/** Hits shown before the person asks for all. */
const FIRST = 12;
/** From here on one answer for all is offered: a list of people is one decision. */
const MANY = 4;

/** Places in a text, each with the words around it and what the person says it is. */
export function HitList<Answer extends string>({ hits, answers, onAnswer, isReadOnly = false }: HitListProps<Answer>) {
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? hits : hits.slice(0, FIRST);
  const [first] = hits;
  const common = first !== undefined && hits.every(({ answer }) => answer === first.answer) ? first.answer : answers[0]?.value;
  return (
    <>
      {hits.length >= MANY && common !== undefined && (
        <fieldset className={css.all} disabled={isReadOnly}>
          <legend className="vh">All places</legend>
          <SelectField label={`All ${hits.length} at once`} value={common} options={answers} onChange={(answer) => onAnswer(hits.map(({ id }) => id), answer)} />
        </fieldset>
      )}
      <ul className={css.hits}>
        {shown.map((hit) => (
          <li key={hit.id}>
            <p className={css.words}>
              {hit.before}
              <mark>{hit.text}</mark>
              {hit.after}
            </p>
            <fieldset className={css.answer} disabled={isReadOnly}>
              <legend className="vh">{hit.text}</legend>
              <span className={css.label}>
                {hit.label}
                {hit.count > 1 && `, ${hit.count} times`}
              </span>
              <SelectField label={`What “${hit.text}” is`} isLabelHidden value={hit.answer} options={answers} onChange={(answer) => onAnswer([hit.id], answer)} />
            </fieldset>
          </li>
        ))}
      </ul>
      {shown.length < hits.length && (
        <p>
          <LinkButton onPress={() => setIsWhole(true)}>Show all {hits.length}</LinkButton>
        </p>
      )}
    </>
  );
}
