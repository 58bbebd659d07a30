import type { CheckUse, Pack } from '../packs/pack';
import { alwaysUsed } from './always';
import type { PreparedCheck, Report, SubjectKind, Subjects } from './check';
import type { Finding, FindingArea, Place, Severity } from './finding';
import { findRegisteredCheck, readCheckUse } from './registry';

/** A check of this pack, ready to run. It never throws: what it can't look at it says so. */
export type ReadyCheck<Kind extends SubjectKind> = {
  readonly id: string;
  readonly asksOnlyOf?: 'problems' | undefined;
  readonly run: (subject: Subjects[Kind], at: Place) => readonly Finding[];
};

export type PackChecks = {
  readonly owner: readonly ReadyCheck<'owner'>[];
  readonly evidence: readonly ReadyCheck<'evidence'>[];
  readonly whole: readonly ReadyCheck<'whole'>[];
  /** Uses that could not be read: a check that can't run is reported, never passed over. */
  readonly unread: readonly Finding[];
};

const nothing: readonly Finding[] = [];

/** The pack's checks and those that always run, in the pack's order, by what they look at. */
export function prepareChecks(pack: Pack): PackChecks {
  const owner: ReadyCheck<'owner'>[] = [];
  const evidence: ReadyCheck<'evidence'>[] = [];
  const whole: ReadyCheck<'whole'>[] = [];
  const unread: Finding[] = [];
  for (const use of usesOf(pack)) {
    const prepared = readCheckUse(use, pack) === null ? findRegisteredCheck(use.check)?.prepare(use.params) : undefined;
    if (prepared === undefined || !prepared.ok) unread.push(couldNotCheck('unreadable', use, { kind: 'plan' }));
    else if (prepared.value.subject === 'owner') owner.push(toReady(prepared.value, use));
    else if (prepared.value.subject === 'evidence') evidence.push(toReady(prepared.value, use));
    else whole.push(toReady(prepared.value, use));
  }
  return { owner, evidence, whole, unread };
}

function usesOf(pack: Pack): readonly CheckUse[] {
  return [...pack.checks, ...alwaysUsed.filter((use) => !pack.checks.some((listed) => listed.check === use.check))];
}

/** One collector serves all runs of a check, since a whole portfolio is tens of thousands of runs and most find nothing. */
function toReady<Kind extends SubjectKind>(check: PreparedCheck<Kind>, use: CheckUse): ReadyCheck<Kind> {
  let found: Finding[] | null = null;
  const report: Report<string> = (variant, { where, params = {}, severity = use.severity }) => {
    found ??= [];
    found.push({ check: check.id, area: check.area, severity, where, messageKey: `check.${check.id}.${variant}`, params });
  };
  return {
    id: check.id,
    asksOnlyOf: check.asksOnlyOf,
    run: (subject, at) => {
      found = null;
      try {
        check.run(subject, report);
      } catch {
        return [couldNotCheck('threw', use, at)];
      }
      return found ?? nothing;
    },
  };
}

/** Findings of several checks about one subject, in the checks' order. */
export function runAll<Kind extends SubjectKind>(checks: readonly ReadyCheck<Kind>[], subject: Subjects[Kind], at: Place): readonly Finding[] {
  let all = nothing;
  for (const check of checks) {
    const found = check.run(subject, at);
    if (found.length > 0) all = all.length === 0 ? found : [...all, ...found];
  }
  return all;
}

function couldNotCheck(variant: 'threw' | 'unreadable', use: { readonly check: string; readonly severity: Severity }, where: Place): Finding {
  const area: FindingArea = findRegisteredCheck(use.check)?.area ?? 'completeness';
  return {
    check: 'could-not-check',
    area,
    severity: use.severity,
    where,
    messageKey: `check.could-not-check.${variant}`,
    params: { check: use.check },
  };
}
