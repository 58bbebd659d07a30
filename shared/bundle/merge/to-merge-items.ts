import type { PortfolioRecords } from '../../domain/portfolio';
import { isBlank } from '../../domain/rich-text-reading';
import type { ParsedPortfolio } from '../parse-records';
import { createRestoreLabels } from '../restore-labels';
import { compareEvidence } from './compare-evidence';
import { compareDeclarations, compareHead, compareReceipts, compareRounds } from './compare-head';
import { compareChosenSets, compareStates } from './compare-plan';
import { compareTexts } from './compare-texts';
import { compareUses } from './compare-uses';
import { compareVersions } from './compare-versions';
import type { ComparedSides } from './compared-sides';
import { matchEvidence, toRenamed, type EvidenceMatches } from './match-evidence';
import type { MergeComparison, MergeFacts } from './merge-item';

/**
 * Everything the bundle has, each thing once, beside what the portfolio has of it. Pure. What only the portfolio has is
 * counted and never touched: a bundle of one set says nothing about the others.
 */
export function toMergeItems({ records: theirs }: Pick<ParsedPortfolio, 'records'>, mine: PortfolioRecords, facts: MergeFacts): MergeComparison {
  const matches = matchEvidence(theirs.evidence, mine.evidence);
  const labels = createRestoreLabels({ ...theirs, evidence: [...theirs.evidence, ...mine.evidence] }, facts.bundlePack);
  const sides: ComparedSides = { theirs, mine, facts, labels, matches, renamed: toRenamed(matches) };
  return {
    items: [
      ...compareTexts(sides),
      ...compareEvidence(sides),
      ...compareUses(sides),
      ...compareChosenSets(sides),
      ...compareStates(sides),
      ...compareHead(sides),
      ...compareDeclarations(sides),
      ...compareVersions(sides),
      ...compareReceipts(sides),
      ...compareRounds(sides),
    ],
    onlyMine: countOnlyMine(theirs, mine, matches),
  };
}

function countOnlyMine(theirs: PortfolioRecords, mine: PortfolioRecords, matches: EvidenceMatches): MergeComparison['onlyMine'] {
  const keys = new Set(theirs.responses.map(({ key }) => key));
  const matched = new Set([...matches.values()].map(({ id }) => id));
  return {
    texts: mine.responses.filter(({ key, doc }) => !keys.has(key) && !isBlank(doc)).length,
    items: mine.evidence.filter(({ id, removedAt }) => removedAt === '' && !matched.has(id)).length,
  };
}
