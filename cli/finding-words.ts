import type { FindingWords } from '../shared/bundle/plan-input';
import type { Finding } from '../shared/checks/finding';
import { toFindingText, toNames } from '../shared/text/finding-text';
import type { ReadPortfolio } from './read-portfolio';

/** The same sentences as on screen, for the portfolio's own names and numbers. */
export function toFindingWords({ pack, records }: ReadPortfolio): (finding: Finding) => FindingWords {
  const names = toNames(records, pack);
  return (finding) => {
    const { what, why } = toFindingText(finding, names);
    return { what, why };
  };
}
