import { toCount } from '../../../../shared/bundle/pages/count-text';
import { isBlank } from '../../../../shared/domain/rich-text-reading';
import type { PortfolioOffer } from './found';

/** A portfolio told in short. */
export function toOfferFacts({ opened }: PortfolioOffer): readonly (readonly [name: string, value: string])[] {
  const { records } = opened.parsed;
  const { name } = records.head.profile;
  return [['Portfolio', records.head.title], ...(name.trim() === '' ? [] : [['Of', name] as const]), ['Program', opened.pack.title], ['Holds', toHolding({ opened })]];
}

/** `12 responses, 24 evidence files` */
export function toHolding({ opened }: Pick<PortfolioOffer, 'opened'>): string {
  const { records } = opened.parsed;
  const written = records.responses.filter(({ doc }) => !isBlank(doc)).length;
  return `${toCount(written, 'response', 'responses')}, ${toCount(records.evidence.filter(({ removedAt }) => removedAt === '').length, 'evidence item', 'evidence items')}`;
}
