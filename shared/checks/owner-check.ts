import type { Finding } from './finding';
import { isSame } from './is-same';
import { placeOf, toWrittenOwner, type OwnerSources } from './owners';
import { runAll, type PackChecks } from './prepare-checks';
import type { OwnerOutline } from './subjects';

type Findings = readonly Finding[];

/**
 * Checks who has parts to write, and remembers each one's findings until its text, marks or evidence change. A parked
 * competency is left alone but for the one finding that says it is parked.
 */
export function createOwnerCheck(checks: PackChecks): (outline: OwnerOutline, sources: OwnerSources) => Findings {
  const whileParked = checks.owner.filter((check) => check.id === 'parked');
  const otherwise = checks.owner.filter((check) => check.id !== 'parked');
  const remembered = new Map<string, { readonly inputs: readonly unknown[]; readonly findings: Findings }>();
  return (outline, sources) => {
    const { states, docs, evidence, uses, answers } = sources;
    const state = states.get(outline.id);
    const written = [...outline.slots, ...outline.statement].map(({ key }) => docs.get(key));
    const inputs = [evidence, uses, answers, state, ...written];
    const before = remembered.get(outline.id);
    if (before !== undefined && isSame(before.inputs, inputs)) return before.findings;
    const owner = toWrittenOwner(outline, sources);
    const place = placeOf(owner);
    const findings = runAll(state?.mark === 'parked' ? whileParked : otherwise, owner, place);
    remembered.set(outline.id, { inputs, findings });
    return findings;
  };
}
