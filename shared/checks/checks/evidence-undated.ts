import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** Without a date nobody can tell whether it is recent enough. */
export const evidenceUndated = defineCheck({
  id: 'evidence-undated',
  area: 'evidence',
  subject: 'evidence',
  variants: ['undated'],
  parseParams: noParameters,
  run: ({ item, isUsed }, _params, report) => {
    if (isUsed && item.date === '') report('undated', { where: { kind: 'evidence', evidenceId: item.id } });
  },
});
