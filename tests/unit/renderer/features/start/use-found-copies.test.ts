import { describe, expect, it } from 'vitest';
import type { PortfolioId } from '../../../../../shared/domain/ids';
import type { SafeCopy } from '../../../../../shared/platform/safe-copies';
import { toLostPortfolios } from '../../../../../renderer/features/start/use-found-copies';

const copy = (id: string, portfolioId: string): SafeCopy => ({ id, place: 'own', portfolioId: portfolioId as PortfolioId, title: portfolioId, madeAt: '2026-11-22T20:00:00.000Z', files: 0, bytes: 1 });

describe('safe copies found on starting', () => {
  it('are the newest of each portfolio that is not here', () => {
    const found = toLostPortfolios([copy('4', 'a'), copy('3', 'here'), copy('2', 'b'), copy('1', 'a')], new Set(['here' as PortfolioId]));
    expect(found.map(({ id }) => id)).toEqual(['4', '2']);
  });
});
