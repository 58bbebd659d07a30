import type { PortfolioRecords } from '../../domain/portfolio';
import type { EvidenceId } from '../../domain/ids';
import { toStableJson } from '../portfolio-json';
import type { RestoreLabels } from '../restore-labels';
import type { EvidenceMatches } from './match-evidence';
import type { MergeCircumstances, MergeFacts, MergeField, MergeFieldName, Settled } from './merge-item';

/** Everything that the comparison of one kind needs. */
export type ComparedSides = {
  readonly theirs: PortfolioRecords;
  readonly mine: PortfolioRecords;
  readonly facts: MergeFacts;
  readonly labels: RestoreLabels;
  readonly matches: EvidenceMatches;
  readonly renamed: ReadonlyMap<EvidenceId, EvidenceId>;
};

export function isSame(a: unknown, b: unknown): boolean {
  return toStableJson(a) === toStableJson(b);
}

/** The fields in which two rows differ; a row that is not there says nothing. */
export function toFields<T extends object>(names: readonly (keyof T & MergeFieldName)[], mine: Partial<T>, theirs: T): readonly MergeField[] {
  return names
    .map((name): MergeField => ({ name, mine: toValueText(mine[name]), theirs: toValueText(theirs[name]) }))
    .filter((field) => field.mine !== field.theirs);
}

function toValueText(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? value : '';
}

export const keptSame: Settled = { outcome: 'kept', reason: 'same', changes: {} };
export const keptMine: Settled = { outcome: 'kept', reason: 'yours-kept', changes: {} };
export const leftOut: Settled = { outcome: 'skipped', reason: 'left-out', changes: {} };

/** Where evidence of the bundle stands once everything is settled. */
export function toPlaceOf(id: EvidenceId, { doubled, renamed }: Pick<MergeCircumstances, 'doubled' | 'renamed'>): EvidenceId {
  return doubled.get(id) ?? renamed.get(id) ?? id;
}
