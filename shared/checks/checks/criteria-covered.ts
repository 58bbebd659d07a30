import { toPlainText } from '../../domain/rich-text-reading';
import { defineCheck } from '../check';
import { criteriaOf, isNamed } from '../criteria';
import { toListParam } from '../list-param';
import { placeOf, writtenParts } from '../owners';
import { noParameters } from '../parameters';

/** A statement that must answer to criteria names each of them, or cites evidence that is attached to it. */
export const criteriaCovered = defineCheck({
  id: 'criteria-covered',
  area: 'writing',
  subject: 'owner',
  variants: ['uncovered'],
  parseParams: noParameters,
  run: (owner, _params, report) => {
    const written = writtenParts(owner);
    if (written.length === 0) return;
    const text = written.map((part) => toPlainText(part.doc)).join('\n');
    const uncovered = criteriaOf(owner).filter(
      (criterion) =>
        !isNamed(criterion, text) && !(owner.uses.byOwner.get(criterion.id) ?? []).some((use) => owner.cited.has(use.evidenceId)),
    );
    if (uncovered.length === 0) return;
    const criteria = toListParam(uncovered.map((criterion) => criterion.number));
    const first = written[0];
    const where = owner.requirement === null && first !== undefined ? ({ kind: 'response', key: first.key } as const) : placeOf(owner);
    report('uncovered', { where, params: { count: uncovered.length, criteria } });
  },
});
