import { toScopedRecords } from '../../shared/bundle/scope-records';
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
  const scoped = toScopedRecords({ ...records, versions: [], packJson: '' }, pack, { scope, round: 1 });
  const items = scoped.evidence.filter((item) => item.removedAt === '');
  return { files: items.length, bytes: items.reduce((sum, item) => sum + item.size, 0) };
}
