import type { FileProblem } from '../../../../shared/domain/inspection';
import type { Evidence } from '../../../../shared/domain/portfolio';
import { aPortfolio, type PortfolioBuilder } from '../../../builders/a-portfolio';
import { anEvidence } from '../../../builders/an-evidence';

/** A portfolio whose one attached item was inspected with these problems. */
export function inspected(problems: readonly FileProblem[], overrides: Partial<Evidence> = {}): PortfolioBuilder {
  return used(anEvidence(1, { inspection: { inspector: 2, detectedType: 'pdf', problems }, ...overrides }));
}

export function used(item: Evidence): PortfolioBuilder {
  return aPortfolio().choosing('foundations').with(item).using(item.number, 'foundations/01');
}

export const atItem = { kind: 'evidence', evidenceId: 'e1' as never } as const;
