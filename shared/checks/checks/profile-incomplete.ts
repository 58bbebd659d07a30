import { defineCheck } from '../check';
import { toListParam } from '../list-param';
import { listOf, parseParameters } from '../parameters';

/** What the bundle's first page says about its author. */
export const profileIncomplete = defineCheck({
  id: 'profile-incomplete',
  area: 'completeness',
  subject: 'whole',
  variants: ['missing'],
  parseParams: (raw) => parseParameters(raw, { fields: listOf(['name', 'email', 'library', 'role', 'admittedOn']) }),
  run: ({ portfolio }, { fields }, report) => {
    const missing = fields.filter((field) => portfolio.head.profile[field].trim() === '');
    if (missing.length === 0) return;
    report('missing', { where: { kind: 'profile' }, params: { count: missing.length, fields: toListParam(missing) } });
  },
});
