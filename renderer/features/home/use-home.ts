import { useMemo } from 'react';
import { nextStep, type NextStep } from '../../../shared/checks/next-step';
import { toProgress, type OwnerProgress, type SetProgress } from '../../../shared/checks/progress';
import { toTimeLeft, type TimeLeft } from '../../../shared/clock/time-left';
import { PROGRAM_OWNER, toOwner, type PortfolioId } from '../../../shared/domain/ids';
import type { PortfolioHead } from '../../../shared/domain/portfolio';
import { countAskedFor } from '../../../shared/packs/choosing';
import type { Group, Pack } from '../../../shared/packs/pack';
import { isRequiredGroup, requirementById, setsInGroup } from '../../../shared/packs/pack-index';
import { toLocalDate } from '../../../shared/text/dates';
import { checkPath, placePath } from '../../storage/places';
import { useFindings, useRecords, useSession } from '../../storage/session-context';
import { toLeftOff, type LeftOff } from './left-off';

export type HomeGroup = {
  readonly group: Group;
  /** Chosen sets of the group, with their running numbers. */
  readonly rows: readonly { readonly number: number; readonly standing: SetProgress }[];
  /** For a group one chooses from: asked for, and offered. Null where all are required. */
  readonly choice: { readonly asked: number; readonly offered: number } | null;
};

export type Home = {
  readonly id: PortfolioId;
  readonly pack: Pack;
  readonly head: PortfolioHead;
  readonly step: NextStep;
  /** The address of the step. */
  readonly stepTo: string;
  /** What the step's requirement asks, to read where no words of one's own are there yet. */
  readonly asked: string;
  readonly leftOff: LeftOff | null;
  readonly sets: readonly SetProgress[];
  readonly groups: readonly HomeGroup[];
  readonly program: OwnerProgress | null;
  /** Null while the day of admission is not known, or where the program has no clock. */
  readonly timeLeft: TimeLeft | null;
};

/** Home's only contact with storage. */
export function useHome(): Home {
  const { id, pack } = useSession();
  const records = useRecords();
  const findings = useFindings();
  const progress = useMemo(() => toProgress(records, pack), [records, pack]);
  const step = useMemo(() => nextStep(records, pack, findings), [records, pack, findings]);
  const { head } = records;
  const years = pack.clock?.completeWithin.years;
  return {
    id,
    pack,
    head,
    step,
    stepTo: step.kind === 'export' ? checkPath(id, step.scope) : placePath(id, step.where),
    asked: toAsked(step, pack),
    leftOff: useMemo(() => toLeftOff(records.responses), [records.responses]),
    sets: progress.sets,
    groups: toGroups(progress.sets, pack),
    program: progress.program,
    timeLeft: years === undefined || head.profile.admittedOn === '' ? null : toTimeLeft(head.profile.admittedOn, years, toLocalDate(Date.now())),
  };
}

function toGroups(sets: readonly SetProgress[], pack: Pack): readonly HomeGroup[] {
  let number = 0;
  return pack.groups.map((group) => ({
    group,
    rows: sets.filter(({ set }) => set.group === group.id).map((standing) => ({ number: (number += 1), standing })),
    choice: isRequiredGroup(group) ? null : { asked: countAskedFor(pack, group), offered: setsInGroup(pack, group.id).length },
  }));
}

function toAsked({ where }: NextStep, pack: Pack): string {
  if (where.kind === 'requirement') return requirementById(pack, where.requirementId)?.text ?? '';
  if (where.kind !== 'response') return '';
  const owner = toOwner(where.key);
  return owner === PROGRAM_OWNER ? '' : (requirementById(pack, owner)?.text ?? '');
}
