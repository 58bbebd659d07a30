import { defineCheck } from '../check';
import { placeOf } from '../owners';
import { noParameters } from '../parameters';

/** A suggestion stands in place of the part it replaces; both together leave the reader to guess which was meant. */
export const oneSuggestion = defineCheck({
  id: 'one-suggestion',
  area: 'writing',
  subject: 'owner',
  variants: ['part-too', 'unknown'],
  parseParams: noParameters,
  run: (owner, _params, report) => {
    const chosen = owner.state?.suggestionId ?? '';
    if (chosen === '' || owner.requirement === null) return;
    const isKnown = owner.requirement.suggestions?.some((suggestion) => suggestion.id === chosen) ?? false;
    if (!isKnown) report('unknown', { where: placeOf(owner) });
    for (const part of owner.replaced) {
      if (!part.isEmpty) report('part-too', { where: { kind: 'response', key: part.key }, params: { part: part.slot.label } });
    }
  },
});
