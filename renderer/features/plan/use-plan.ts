import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { toProgress, type SetProgress } from '../../../shared/checks/progress';
import { toTimeLeft, type TimeLeft } from '../../../shared/clock/time-left';
import type { PortfolioId } from '../../../shared/domain/ids';
import type { ChosenSet, PortfolioHead } from '../../../shared/domain/portfolio';
import type { CompetencySet, Group, Pack } from '../../../shared/packs/pack';
import { isRequiredGroup, setsInGroup } from '../../../shared/packs/pack-index';
import { toLocalDate } from '../../../shared/text/dates';
import { useRecords, useSession } from '../../storage/session-context';
import { useChoosing, type Choosing } from './use-choosing';

export type PlanRow = {
  readonly set: CompetencySet;
  readonly isRequired: boolean;
  /** Null while the set is not in the plan. */
  readonly chosen: ChosenSet | null;
  readonly standing: SetProgress | null;
};

export type PlanGroup = { readonly group: Group; readonly rows: readonly PlanRow[] };

export type Plan = Omit<Choosing, 'chosenSets'> & {
  readonly id: PortfolioId;
  readonly pack: Pack;
  readonly head: PortfolioHead;
  readonly isReadOnly: boolean;
  /** The page is the last step of beginning a portfolio. */
  readonly isFirst: boolean;
  readonly today: string;
  readonly timeLeft: TimeLeft | null;
  readonly groups: readonly PlanGroup[];
};

/** The plan's only contact with storage. */
export function usePlan(): Plan {
  const session = useSession();
  const { id, pack, isReadOnly } = session;
  const records = useRecords();
  const { chosenSets, ...choosing } = useChoosing(session, records.chosenSets);
  const today = toLocalDate(Date.now());
  const years = pack.clock?.completeWithin.years;
  const { admittedOn } = records.head.profile;
  const groups = useMemo(() => toPlanGroups(pack, toProgress({ ...records, chosenSets }, pack).sets, chosenSets), [pack, records, chosenSets]);
  return {
    id,
    pack,
    head: records.head,
    isReadOnly,
    isFirst: useSearchParams()[0].has('first'),
    today,
    timeLeft: years === undefined || admittedOn === '' ? null : toTimeLeft(admittedOn, years, today),
    groups,
    ...choosing,
  };
}

function toPlanGroups(pack: Pack, standings: readonly SetProgress[], chosenSets: readonly ChosenSet[]): readonly PlanGroup[] {
  return pack.groups.map((group) => ({
    group,
    rows: setsInGroup(pack, group.id).map((set) => ({
      set,
      isRequired: isRequiredGroup(group),
      chosen: chosenSets.find((row) => row.setId === set.id) ?? null,
      standing: standings.find((standing) => standing.set.id === set.id) ?? null,
    })),
  }));
}
