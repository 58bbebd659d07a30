import { useCallback, useState } from 'react';
import type { MergeChoice, MergeChoices, MergeComparison } from '../../../../shared/bundle/merge/merge-item';

export type ChoosingMerge = {
  readonly choices: MergeChoices;
  readonly choose: (id: string, choice: MergeChoice) => void;
  /** The same for everything that differs; what can't be had that way stays as it is. */
  readonly chooseForAll: (choice: 'mine' | 'theirs', comparison: MergeComparison) => void;
};

/** What the person has chosen so far; it stays when the comparison is made anew. */
export function useMergeChoices(): ChoosingMerge {
  const [choices, setChoices] = useState<MergeChoices>(new Map());
  const choose = useCallback((id: string, choice: MergeChoice) => setChoices((before) => new Map(before).set(id, choice)), []);
  const chooseForAll: ChoosingMerge['chooseForAll'] = (choice, { items }) => {
    const differing = items.filter((item) => item.state === 'differs');
    setChoices((before) => new Map([...before, ...differing.map(({ id }) => [id, choice] as const)]));
  };
  return { choices, choose, chooseForAll };
}
