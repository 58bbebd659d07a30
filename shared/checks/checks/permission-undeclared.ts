import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** Whoever shows a file says first that no patron's data is in it, or that it may be shown. */
export const permissionUndeclared = defineCheck({
  id: 'permission-undeclared',
  area: 'privacy',
  subject: 'evidence',
  variants: ['undeclared'],
  parseParams: noParameters,
  run: ({ item, isUsed }, _params, report) => {
    if (!isUsed || item.privacy !== 'undeclared') return;
    report('undeclared', { where: { kind: 'evidence', evidenceId: item.id } });
  },
});
