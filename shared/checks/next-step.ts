import type { Pack } from '../packs/pack';
import type { Finding, FindingParams, Place } from './finding';
import { toWritingBodies, type WritingBody } from './writing-bodies';
import { lastBundleOf, type OwnerProgress } from './progress';
import type { CheckedPortfolio, CheckScope } from './subjects';
import { chosenIn } from './whole';

/** The one next thing to do, as data; `toNextStepText` has the words. */
export type NextStep = {
  readonly kind: 'choose-sets' | 'write' | 'fix' | 'mark-ready' | 'take-up' | 'export' | 'rest';
  /** `next.write.last-part` */
  readonly messageKey: string;
  readonly where: Place;
  /** What to check and bundle, for `fix` and `export`; else where the step belongs. */
  readonly scope: CheckScope;
  readonly params: FindingParams;
};

/**
 * Finds the next step: first where the person last wrote, then the rest of that set, then the other sets, the latest
 * first. Parked competencies come up when all else in their set is ready.
 * @param findings of the whole portfolio, when they are at hand; without them no step is ever `fix`
 */
export function nextStep(portfolio: CheckedPortfolio, pack: Pack, findings: readonly Finding[] = []): NextStep {
  const toChoose = findChoice(portfolio, pack);
  const bodies = toWritingBodies(portfolio, pack);
  const stops = findings.filter((finding) => finding.severity === 'must');
  if (bodies.length === 0 && toChoose !== null) return toChoose;
  for (const body of bodies) {
    const step = stepWithin(body, stops) ?? (pack.submissionUnit === 'set' ? bundleStep(body, portfolio, stops) : null);
    if (step !== null) return step;
  }
  if (toChoose !== null) return toChoose;
  const writtenAt = bodies.reduce((latest, body) => (body.writtenAt > latest ? body.writtenAt : latest), '');
  const whole: WritingBody = { scope: 'program', title: pack.shortTitle, owners: [], writtenAt, holds: () => true };
  const last = pack.submissionUnit === 'program' && bodies.length > 0 ? bundleStep(whole, portfolio, stops) : null;
  return last ?? { kind: 'rest', messageKey: 'next.rest', where: { kind: 'plan' }, scope: 'everything', params: {} };
}

function findChoice({ chosenSets }: CheckedPortfolio, pack: Pack): NextStep | null {
  const step = { kind: 'choose-sets', where: { kind: 'plan' }, scope: 'everything' } as const;
  const chosen = new Set(chosenIn({ chosenSets }, pack).map(({ set }) => set));
  if (chosen.size === 0) return { ...step, messageKey: 'next.choose-sets.begin', params: {} };
  for (const group of pack.groups) {
    const sets = pack.sets.filter((set) => set.group === group.id);
    const need = group.choose === 'all' ? sets.length : group.choose;
    const have = sets.filter((set) => chosen.has(set)).length;
    const params = { group: group.label, have, need, more: need - have };
    if (have < need) return { ...step, messageKey: 'next.choose-sets.more', params };
  }
  return null;
}

/** The first owner that is neither ready nor parked; then the first that is parked; null when all are ready. */
function stepWithin(body: WritingBody, stops: readonly Finding[]): NextStep | null {
  const { scope } = body;
  const active = body.owners.find((owner) => owner.status === 'open' || owner.status === 'draft');
  const parked = body.owners.find((owner) => owner.status === 'parked');
  if (active === undefined) {
    if (parked === undefined) return null;
    const messageKey = body.owners.length === 1 ? 'next.take-up.only' : 'next.take-up';
    return { kind: 'take-up', messageKey, where: parked.place, scope, params: toParams(parked, body) };
  }
  const missing = active.missing[0];
  if (missing !== undefined) {
    const params = { ...toParams(active, body), part: missing.label, missing: active.missing.length };
    return { kind: 'write', messageKey: toWriteKey(active), where: { kind: 'response', key: missing.key }, scope, params };
  }
  const inTheWay = stops.filter((stop) => body.holds(stop, active));
  const [first] = inTheWay;
  if (first !== undefined) {
    const params = { ...toParams(active, body), count: inTheWay.length };
    return { kind: 'fix', messageKey: 'next.fix.one', where: first.where, scope, params };
  }
  return { kind: 'mark-ready', messageKey: 'next.mark-ready', where: active.place, scope, params: toParams(active, body) };
}

function toWriteKey({ kind, missing, status }: OwnerProgress): string {
  const isFile = missing[0]?.kind !== 'richText';
  if (isFile) return 'next.write.file';
  if (kind !== 'requirement') return `next.write.${kind}`;
  if (status === 'open') return 'next.write.begin';
  return missing.length === 1 ? 'next.write.last-part' : 'next.write.part';
}

/** All of the body is ready: what stops the bundle, then the bundle itself; null when the newest text is in one. */
function bundleStep(body: WritingBody, portfolio: CheckedPortfolio, stops: readonly Finding[]): NextStep | null {
  const { scope, title } = body;
  const inTheWay = stops.filter((stop) => body.holds(stop));
  const [first] = inTheWay;
  if (first !== undefined) {
    const params = { set: title, count: inTheWay.length };
    return { kind: 'fix', messageKey: 'next.fix.bundle', where: first.where, scope, params };
  }
  const last = lastBundleOf(portfolio.receipts, scope);
  if (last !== null && last.madeAt >= body.writtenAt) return null;
  const where: Place = scope === 'program' ? { kind: 'plan' } : { kind: 'set', setId: scope };
  const messageKey = last === null ? 'next.export' : 'next.export.again';
  return { kind: 'export', messageKey, where, scope, params: { set: title, madeAt: last?.madeAt ?? '' } };
}

function toParams({ requirement }: OwnerProgress, body: WritingBody): Readonly<Record<string, string | number>> {
  return { set: body.title, title: requirement?.title ?? body.title, number: requirement?.number ?? '' };
}
