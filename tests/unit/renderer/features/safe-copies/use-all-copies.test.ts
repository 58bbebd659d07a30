import { describe, expect, it } from 'vitest';
import type { PortfolioId } from '../../../../../shared/domain/ids';
import type { SafeCopy } from '../../../../../shared/platform/safe-copies';
import { toPortfolios } from '../../../../../renderer/features/safe-copies/use-all-copies';

const copy = (id: string, portfolioId: string, title = portfolioId): SafeCopy => ({ id, place: 'own', portfolioId: portfolioId as PortfolioId, title, madeAt: '2026-11-22T20:00:00.000Z', files: 0, bytes: 1 });

describe('the portfolios that have copies', () => {
  it('come with theirs, under the title of the newest, those that are not here first', () => {
    const portfolios = toPortfolios([copy('3', 'here', 'New title'), copy('2', 'lost'), copy('1', 'here', 'Old title')], new Set(['here' as PortfolioId]));
    expect(portfolios.map(({ id, title, isHere, copies }) => [id, title, isHere, copies.map((one) => one.id)])).toEqual([
      ['lost', 'lost', false, ['2']],
      ['here', 'New title', true, ['3', '1']],
    ]);
  });
});
