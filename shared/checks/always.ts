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
  { check: 'file-unopenable', params: {}, severity: 'must' },
  { check: 'file-protected', params: {}, severity: 'must' },
  { check: 'file-dangerous', params: {}, severity: 'must' },
  { check: 'type-mismatch', params: {}, severity: 'must' },
  { check: 'link-instead-of-file', params: {}, severity: 'must' },
  { check: 'no-extension', params: {}, severity: 'remark' },
  { check: 'file-type', params: {}, severity: 'remark' },
  { check: 'name-risky', params: {}, severity: 'remark' },
  { check: 'duplicate-content', params: {}, severity: 'remark' },
  { check: 'patron-data', params: {}, severity: 'should' },
  { check: 'patron-data-in-text', params: {}, severity: 'should' },
  { check: 'photo-location', params: {}, severity: 'should' },
  { check: 'hidden-authorship', params: {}, severity: 'should' },
  { check: 'permission-undeclared', params: {}, severity: 'should' },
];
