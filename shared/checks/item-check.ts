import type { EvidenceId, Sha256 } from '../domain/ids';
import type { Evidence } from '../domain/portfolio';
import type { CheckOptions } from './check-portfolio';
import type { Finding } from './finding';
import { isSame } from './is-same';
import { runAll, type PackChecks } from './prepare-checks';
import type { Whole } from './subjects';
import { citedOnlyIn, isAttachedIn } from './whole';

type Findings = readonly Finding[];
const noneMissing: ReadonlySet<Sha256> = new Set();

/**
 * Checks evidence item by item: what is used within the scope, or the whole library for `everything`. Typing changes
 * only which items are cited; while that stays the same, the findings before are the findings now.
 */
export function createItemCheck(checks: PackChecks): (whole: Whole, options: CheckOptions) => Findings {
  let inputs: readonly unknown[] = [];
  let findings: Findings = [];
  return (whole, { today, missingFiles = noneMissing }) => {
    const citedOnly = citedOnlyIn(whole);
    const now = [whole.evidence, whole.uses, whole.ownerIds, whole.scope, missingFiles, today, ...citedOnly];
    if (isSame(inputs, now)) return findings;
    inputs = now;
    findings = checkLibrary(whole, { today, missingFiles, cited: new Set(citedOnly) });
    return findings;
  };

  function checkLibrary(whole: Whole, seen: Seen): Findings {
    const { evidence, scope } = whole;
    const all: Finding[] = [];
    for (const item of evidence.live) {
      const isUsed = isAttachedIn(whole, item.id) || seen.cited.has(item.id);
      if (isUsed || scope === 'everything') for (const finding of checkItem(item, isUsed, { ...seen, evidence })) all.push(finding);
    }
    return all;
  }

  function checkItem(item: Evidence, isUsed: boolean, seen: Seen & Pick<Whole, 'evidence'>): Findings {
    const subject = { item, isUsed, isMissing: seen.missingFiles.has(item.sha256), evidence: seen.evidence, today: seen.today };
    return runAll(checks.evidence, subject, { kind: 'evidence', evidenceId: item.id });
  }
}

type Seen = { readonly today: string; readonly missingFiles: ReadonlySet<Sha256>; readonly cited: ReadonlySet<EvidenceId> };
