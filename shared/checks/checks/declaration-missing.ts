import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** Declarations that the program asks for and the person has not made yet. */
export const declarationMissing = defineCheck({
  id: 'declaration-missing',
  area: 'completeness',
  subject: 'whole',
  variants: ['missing'],
  parseParams: noParameters,
  run: ({ pack, portfolio }, _params, report) => {
    const given = new Set(portfolio.declarations.map((declaration) => declaration.declarationId));
    const count = pack.declarations.filter((declaration) => declaration.required && !given.has(declaration.id)).length;
    if (count > 0) report('missing', { where: { kind: 'declarations' }, params: { count } });
  },
});
