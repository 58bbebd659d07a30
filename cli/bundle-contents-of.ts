import type { BundleContents } from '../shared/bundle/bundle-contents';
import type { BundleSummary } from '../shared/bundle/read-bundle';
import { toBundleContents } from '../shared/bundle/to-contents';
import { checkPortfolio } from '../shared/checks/check-portfolio';
import type { DateOnly } from '../shared/domain/portfolio';
import { ok, refused } from '../shared/domain/result';
import type { Result } from '../shared/domain/result';
import { toFindingWords } from './finding-words';
import { toScope } from './portfolio-scope';
import { readPortfolio } from './read-portfolio';
import { parseDate, readToday } from './today';

/**
 * What a verified bundle holds, made again from its records as the export made it.
 * @param checkedOn the day of the rehearsal; null for the day on which the bundle was made
 * @returns a sentence when there is no portfolio in it that can be read
 */
export function readBundleContents(summary: BundleSummary, checkedOn: DateOnly | null = null): Result<BundleContents, string> {
  if (summary.portfolioText === null) return refused('It is sound, but not made by Carrel: there is no portfolio in it.');
  const read = readPortfolio(summary.portfolioText);
  if (!read.ok) return read;
  const { records, pack, envelope } = read.value;
  const scope = toScope(envelope.scope, pack);
  if (scope === null) return refused('Its portfolio speaks of a set that its program does not have.');
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
  });
  return ok(contents);
}

function toInfo({ bagInfo }: BundleSummary, label: string): string {
  return bagInfo.find(([name]) => name === label)?.[1] ?? '';
}

/** Digests of evidence that the records speak of and the bundle does not hold. */
export function toMissingFiles<Digest extends string>(summary: BundleSummary, evidence: readonly { readonly sha256: Digest }[]): ReadonlySet<Digest> {
  const inside = new Set<string | null>(summary.files.map(({ sha256 }) => sha256));
  return new Set(evidence.map(({ sha256 }) => sha256).filter((sha256) => !inside.has(sha256)));
}
