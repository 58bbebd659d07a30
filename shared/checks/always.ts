import type { CheckUse } from '../packs/pack';

/**
 * Checks that run for every pack, because they speak of broken files, of other people's privacy, or of what the pack's
 * own parts and the person's own marks already say. A pack that lists one of them sets its severity and parameters.
 */
export const alwaysUsed: readonly CheckUse[] = [
  { check: 'parked', params: {}, severity: 'should' },
  { check: 'slot-limits', params: {}, severity: 'should' },
  { check: 'third-party-missing', params: {}, severity: 'must' },
  { check: 'file-missing', params: {}, severity: 'must' },
  { check: 'file-empty', params: {}, severity: 'must' },
  { check: 'type-mismatch', params: {}, severity: 'should' },
  { check: 'duplicate-content', params: {}, severity: 'remark' },
  { check: 'permission-undeclared', params: {}, severity: 'should' },
];
