import { setById, requirementById } from '../../packs/pack-index';
import { PROGRAM_OWNER } from '../../domain/ids';
import type { ChosenSet, RequirementState } from '../../domain/portfolio';
import type { Pack } from '../../packs/pack';
import { keptMine, keptSame, leftOut, toFields, type ComparedSides } from './compared-sides';
import type { MergeField, MergeItem, Settled } from './merge-item';

/** Chosen sets with their routes and course details. A set that the portfolio's program has not can't be chosen there. */
export function compareChosenSets({ theirs, mine, facts, labels }: ComparedSides): readonly MergeItem[] {
  const chosen = new Map(mine.chosenSets.map((set) => [set.setId, set]));
  return theirs.chosenSets.map((set): MergeItem => {
    const known = chosen.get(set.setId);
    const fields = toFields<ChosenSet>(['route', 'courseTitle', 'courseProvider', 'courseCompletedOn', 'courseApprovedOn'], known ?? {}, set);
    const item = { id: `set ${set.setId}`, kind: 'chosen-set' as const, label: labels.ofOwner(set.setId) };
    if (setById(facts.pack, set.setId) === undefined) return { ...item, state: 'only-theirs', choices: ['mine'], sides: { kind: 'fields', fields: [] }, settle: () => ({ ...leftOut, reason: 'set-not-in-program' }) };
    return toRowItem(item, { isKnown: known !== undefined, fields, brought: { outcome: 'added', reason: '', changes: { chosenSets: [set] } } });
  });
}

/** Marks, suggestions and self-ratings. No row says the same as a row without a mark. */
export function compareStates({ theirs, mine, facts, labels }: ComparedSides): readonly MergeItem[] {
  const states = new Map(mine.requirementStates.map((state) => [state.requirementId, state]));
  return theirs.requirementStates.map((state): MergeItem => {
    const known = states.get(state.requirementId);
    const fields = toFields<RequirementState>(['mark', 'suggestionId', 'selfRating'], known ?? { mark: 'none' }, state);
    const reason = isAskedFor(state.requirementId, facts.pack) ? '' : 'no-longer-asked';
    const isKnown = known !== undefined || fields.length === 0;
    return toRowItem(
      { id: `state ${state.requirementId}`, kind: 'requirement-state', label: labels.ofOwner(state.requirementId) },
      { isKnown, fields, brought: { outcome: 'added', reason, changes: { requirementStates: [state] } } },
    );
  });
}

export function isAskedFor(owner: string, pack: Pack): boolean {
  return owner === PROGRAM_OWNER || setById(pack, owner) !== undefined || requirementById(pack, owner) !== undefined;
}

type Row = { readonly isKnown: boolean; readonly fields: readonly MergeField[]; /** When theirs comes in. */ readonly brought: Settled };

/** A row of which one side counts as a whole. */
export function toRowItem(item: Pick<MergeItem, 'id' | 'kind' | 'label'>, { isKnown, fields, brought }: Row): MergeItem {
  const state = !isKnown ? 'only-theirs' : fields.length === 0 ? 'same' : 'differs';
  return {
    ...item,
    state,
    choices: state === 'same' ? [] : state === 'differs' ? ['mine', 'theirs'] : ['theirs', 'mine'],
    sides: { kind: 'fields', fields },
    settle: (choice) => {
      if (state === 'same') return keptSame;
      if (choice === 'mine') return isKnown ? keptMine : leftOut;
      return isKnown ? { ...brought, outcome: 'replaced' } : brought;
    },
  };
}
