import { toOwner } from '../../shared/domain/ids';
import { citationsIn } from '../../shared/domain/rich-text-reading';
import type { Pack } from '../../shared/packs/pack';
import type { CurrentRecords } from './portfolio-view';
import type { Scope } from './scopes';

export type ScopeContents = {
  /** Evidence files that would go in. */
  readonly files: number;
  /** Their bytes together. */
  readonly bytes: number;
};

/** What a bundle of `scope` would hold, before it is planned. */
export function toScopeContents(records: CurrentRecords, pack: Pack, scope: Scope): ScopeContents {
  const isInScope = (owner: string): boolean => pack.submissionUnit === 'program' || scope === 'everything' || owner.split('/')[0] === scope;
  const used = new Set([
    ...records.uses.filter((use) => isInScope(use.requirementId)).map((use) => use.evidenceId),
    ...records.responses.filter((response) => isInScope(toOwner(response.key))).flatMap((response) => citationsIn(response.doc)),
  ]);
  const items = records.evidence.filter((item) => item.removedAt === '' && (scope === 'everything' || used.has(item.id)));
  return { files: items.length, bytes: items.reduce((sum, item) => sum + item.size, 0) };
}
