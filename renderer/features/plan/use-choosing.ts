import { useMemo, useRef, useState } from 'react';
import type { SetId } from '../../../shared/domain/ids';
import type { ChosenSet } from '../../../shared/domain/portfolio';
import { toChosenSet } from '../../../shared/packs/choosing';
import type { CompetencySet } from '../../../shared/packs/pack';
import { chooseSet, unchooseSet } from '../../storage/plan-store';
import type { PortfolioSession } from '../../storage/portfolio-session';
import { useToast } from '../../ui/toast/toast-context';

export type Choosing = {
  /** As the person has them now; the disk follows within a moment. */
  readonly chosenSets: readonly ChosenSet[];
  readonly choose: (set: CompetencySet) => void;
  readonly unchoose: (set: CompetencySet) => void;
  readonly edit: (setId: SetId, change: Partial<ChosenSet>) => void;
};

const NOT_SAVED = 'That could not be saved. Your plan is as it was; what you wrote is untouched. Try again.';

/** Ticks answer at once: what was chosen on this page stands over what was kept until the write has failed. */
export function useChoosing({ db, pack }: PortfolioSession, kept: readonly ChosenSet[]): Choosing {
  const toast = useToast();
  const [asked, setAsked] = useState<ReadonlyMap<SetId, ChosenSet | null>>(new Map());
  // What was entered about a course comes back when its set is chosen again during this visit.
  const before = useRef(new Map<SetId, ChosenSet>());
  const chosenSets = useMemo(() => [...kept.filter((row) => !asked.has(row.setId)), ...[...asked.values()].filter((row) => row !== null)], [kept, asked]);
  const rowOf = (setId: SetId): ChosenSet | undefined => chosenSets.find((row) => row.setId === setId);
  const ask = async (setId: SetId, row: ChosenSet | null): Promise<void> => {
    setAsked((all) => new Map(all).set(setId, row));
    try {
      await (row === null ? unchooseSet(db, setId) : chooseSet(db, row));
    } catch {
      setAsked((all) => new Map([...all].filter(([id]) => id !== setId)));
      toast(NOT_SAVED);
    }
  };
  return {
    chosenSets,
    choose: ({ id }) => void ask(id, before.current.get(id) ?? toChosenSet(pack, id)),
    unchoose: ({ id, title }) => {
      const row = rowOf(id);
      if (row === undefined) return;
      before.current.set(id, row);
      void ask(id, null);
      toast(`${title} is out of your plan. What you wrote for it is kept.`, { label: 'Put it back', onPress: () => void ask(id, row) });
    },
    edit: (setId, change) => void ask(setId, { ...(rowOf(setId) ?? toChosenSet(pack, setId)), ...change }),
  };
}
