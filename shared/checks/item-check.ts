import type { EvidenceId, Sha256 } from '../domain/ids';
import type { DateOnly, Evidence, PrivacyAnswer } from '../domain/portfolio';
import type { Finding } from './finding';
import { isSame } from './is-same';
import { toAnswerIndex, type CitationIndex } from './portfolio-index';
import { runAll, type PackChecks } from './prepare-checks';
import type { CheckOptions, Whole } from './subjects';
import { citedOnlyIn, isAttachedIn } from './whole';

type Findings = readonly Finding[];
const noneMissing: ReadonlySet<Sha256> = new Set();
const noAnswers: readonly PrivacyAnswer[] = [];

/**
 * Checks evidence item by item: what is used within the scope, or the whole library for `everything`. Typing changes
 * only which items are cited; while that stays the same, the findings before are the findings now.
 */
export function createItemCheck(checks: PackChecks): (whole: Whole, options: CheckOptions) => Findings {
  const whereNothingWasSeen = checks.evidence.filter(({ asksOnlyOf }) => asksOnlyOf !== 'problems');
  let inputs: readonly unknown[] = [];
  let citedBy: CitationIndex | null = null;
  let citedOnly: readonly EvidenceId[] = [];
  let findings: Findings = [];
  return (whole, { today, missingFiles = noneMissing }) => {
    const { privacyAnswers = noAnswers, head } = whole.portfolio;
    const now = [whole.evidence, whole.uses, whole.ownerIds, whole.scope, missingFiles, today, privacyAnswers, head.profile.name];
    const isElseTheSame = isSame(inputs, now);
    if (isElseTheSame && citedBy === whole.citedBy) return findings;
    citedBy = whole.citedBy;
    const citedOnlyNow = citedOnlyIn(whole);
    if (isElseTheSame && isSame(citedOnly, citedOnlyNow)) return findings;
    inputs = now;
    citedOnly = citedOnlyNow;
    findings = checkLibrary(whole, { today, missingFiles, cited: new Set(citedOnly) });
    return findings;
  };

  function checkLibrary(whole: Whole, { today, missingFiles, cited }: Seen): Findings {
    const { evidence, scope, portfolio } = whole;
    const answers = toAnswerIndex(portfolio.privacyAnswers ?? noAnswers);
    const ownName = portfolio.head.profile.name;
    const all: Finding[] = [];
    for (const item of evidence.live) {
      const isUsed = isAttachedIn(whole, item.id) || cited.has(item.id);
      if (!isUsed && scope !== 'everything') continue;
      const subject = { item, isUsed, isMissing: missingFiles.has(item.sha256), evidence, answers, ownName, today };
      for (const finding of runAll(isSound(item) ? whereNothingWasSeen : checks.evidence, subject, { kind: 'evidence', evidenceId: item.id })) all.push(finding);
    }
    return all;
  }
}

type Seen = { readonly today: DateOnly; readonly missingFiles: ReadonlySet<Sha256>; readonly cited: ReadonlySet<EvidenceId> };

/** What a damaged record can't tell is left to the checks, which say that they could not check. */
function isSound({ size, inspection }: Evidence): boolean {
  const problems = (inspection as Evidence['inspection'] | null)?.problems;
  return size > 0 && problems?.length === 0;
}
