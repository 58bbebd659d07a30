import { toBagPart } from '../shared/bundle/bag-part';
import type { BundleContents } from '../shared/bundle/bundle-contents';
import type { BundleScope } from '../shared/bundle/plan-input';
import type { BundleSummary } from '../shared/bundle/read-bundle';
import { toBundleContents } from '../shared/bundle/to-contents';
import { checkPortfolio } from '../shared/checks/check-portfolio';
import { PROGRAM_OWNER } from '../shared/domain/ids';
import type { DateOnly, PortfolioRecords } from '../shared/domain/portfolio';
import { ok, refused } from '../shared/domain/result';
import type { Result } from '../shared/domain/result';
import { toFindingWords } from './finding-words';
import { toScope } from './portfolio-scope';
import { readPortfolio } from './read-portfolio';
import { parseDate, readToday } from './today';

export type ContentsWish = {
  /** The day of the rehearsal; left out for the day on which the bundle was made. */
  readonly checkedOn?: DateOnly | null;
  /** `--set`: a part of what the bundle holds. */
  readonly set?: string | undefined;
};

/**
 * What a verified bundle holds, made again from its records as the export made it.
 * @returns a sentence when there is no portfolio in it that can be read
 */
export function readBundleContents(summary: BundleSummary, { checkedOn = null, set }: ContentsWish = {}): Result<BundleContents, string> {
  if (summary.portfolioText === null) return refused('It is sound, but not made by Carrel: there is no portfolio in it.');
  const read = readPortfolio(summary.portfolioText);
  if (!read.ok) return read;
  const { records, pack, envelope } = read.value;
  const whole = toScope(envelope.scope, pack);
  if (whole === null) return refused('Its portfolio speaks of a set that its program does not have.');
  const scope = set === undefined ? whole : toPartOf(whole, toScope(set, pack));
  if (scope === null) return refused(`There is no set “${set ?? ''}” in it. ${toSetsText(whole, records.chosenSets)}`);
  const madeOn = parseDate(toInfo(summary, 'Bagging-Date')) ?? readToday();
  const contents = toBundleContents({
    records,
    pack,
    scope,
    findings: checkPortfolio(records, pack, { today: checkedOn ?? madeOn, scope, missingFiles: toMissingFiles(summary, records.evidence) }),
    describeFinding: toFindingWords(read.value),
    madeOn,
    round: records.head.rounds[scope] ?? 1,
    // The name is the only place that tells; a bundle's folder keeps it when its zip is renamed.
    isDraft: summary.topFolder.endsWith('-draft'),
    recipientId: pack.recipients[0]?.id ?? '',
    softwareVersion: toInfo(summary, 'Bag-Software-Agent').replace(/^Carrel /, ''),
    styleSheet: '',
    pdf: null,
  });
  return ok(contents);
}

/** One set of a whole program or backup; null for what is not in it. */
function toPartOf(whole: BundleScope, wanted: BundleScope | null): BundleScope | null {
  return whole === wanted || whole === 'everything' || whole === PROGRAM_OWNER ? wanted : null;
}

function toSetsText(whole: BundleScope, chosen: PortfolioRecords['chosenSets']): string {
  const sets = whole === 'everything' || whole === PROGRAM_OWNER ? chosen.map(({ setId }) => setId) : [whole];
  return `It has ${sets.join(', ')}.`;
}

function toInfo({ bagInfo }: BundleSummary, label: string): string {
  return bagInfo.find(([name]) => name === label)?.[1] ?? '';
}

/** Digests of evidence that the records speak of and the bundle does not hold. What lies in other parts is not judged. */
export function toMissingFiles<Digest extends string>(summary: BundleSummary, evidence: readonly { readonly sha256: Digest }[]): ReadonlySet<Digest> {
  if (toBagPart(summary.bagInfo) !== null) return new Set();
  const inside = new Set<string | null>(summary.files.map(({ sha256 }) => sha256));
  return new Set(evidence.map(({ sha256 }) => sha256).filter((sha256) => !inside.has(sha256)));
}
