import { PROGRAM_OWNER, type EvidenceId, type SetId } from '../domain/ids';
import type { Use } from '../domain/portfolio';
import type { Pack } from '../packs/pack';
import { outlineOfProgram, outlinesOfSet } from './owners';
import { toCitationIndex, toEvidenceIndex, toUseIndex } from './portfolio-index';
import type { CheckedPortfolio, CheckScope, ChosenRoute, OwnerOutline, Whole } from './subjects';

/** What a scope asks for; made anew only when what is chosen changes. */
type Asked = { readonly chosen: readonly ChosenRoute[]; readonly outlines: readonly OwnerOutline[]; readonly ownerIds: ReadonlySet<string> };

/** The portfolio as the checks see it; sets that the pack does not know (any more) are left out. */
export function toWhole(portfolio: CheckedPortfolio, pack: Pack, scope: CheckScope): Whole {
  return toWholeCiting({ portfolio, pack, scope, citedBy: toCitationIndex(portfolio.responses) });
}

/** `toWhole` for who knows already what the texts cite. */
export function toWholeCiting(given: Pick<Whole, 'portfolio' | 'pack' | 'scope' | 'citedBy'>): Whole {
  const { portfolio, pack, scope } = given;
  return {
    ...given,
    ...toAsked(portfolio.chosenSets, pack, scope),
    evidence: toEvidenceIndex(portfolio.evidence),
    uses: toUseIndex(portfolio.uses),
  };
}

const askedBefore = new WeakMap<CheckedPortfolio['chosenSets'], Map<CheckScope, { readonly pack: Pack; readonly asked: Asked }>>();

function toAsked(chosenSets: CheckedPortfolio['chosenSets'], pack: Pack, scope: CheckScope): Asked {
  const byScope = askedBefore.get(chosenSets) ?? new Map<CheckScope, { readonly pack: Pack; readonly asked: Asked }>();
  askedBefore.set(chosenSets, byScope);
  const before = byScope.get(scope);
  if (before?.pack === pack) return before.asked;
  const chosen = chosenIn({ chosenSets }, pack).filter(({ set }) => isWithin(scope, set.id));
  const outlines = toOutlines(pack, scope, chosen);
  const asked = { chosen, outlines, ownerIds: new Set<string>(outlines.map((outline) => outline.id)) };
  byScope.set(scope, { pack, asked });
  return asked;
}

/** Chosen sets with their routes, in the pack's order. Twice chosen stays twice: a check speaks of it. */
export function chosenIn(portfolio: Pick<CheckedPortfolio, 'chosenSets'>, pack: Pack): readonly ChosenRoute[] {
  return pack.sets.flatMap((set) =>
    portfolio.chosenSets
      .filter((chosen) => chosen.setId === set.id)
      .map((chosen) => ({ chosen, set, route: pack.routes.find((route) => route.id === chosen.route) ?? null })),
  );
}

/** Who is asked to write within the scope: the program, then each set on a writing route, in the pack's order. */
function toOutlines(pack: Pack, scope: CheckScope, chosen: readonly ChosenRoute[]): readonly OwnerOutline[] {
  const program = isProgramWithin(scope) ? outlineOfProgram(pack) : null;
  const writingSets = new Set(chosen.filter(({ route }) => route?.kind === 'writing').map(({ set }) => set.id));
  const outlines = [...writingSets].flatMap((setId) => outlinesOfSet(pack, setId));
  return program === null ? outlines : [program, ...outlines];
}

function isProgramWithin(scope: CheckScope): boolean {
  return scope === PROGRAM_OWNER || scope === 'everything';
}

function isWithin(scope: CheckScope, setId: SetId): boolean {
  return isProgramWithin(scope) || scope === setId;
}

const nothing: readonly Use[] = [];

/** Attached to someone who is asked to write within the scope. */
export function isAttachedIn({ uses, ownerIds }: Whole, id: EvidenceId): boolean {
  for (const use of uses.byEvidence.get(id) ?? nothing) if (ownerIds.has(use.requirementId)) return true;
  return false;
}

/** Items that are cited within the scope and not attached in it, in the order of the text. */
export function citedOnlyIn(whole: Whole): readonly EvidenceId[] {
  const ids: EvidenceId[] = [];
  for (const [id, owners] of whole.citedBy) {
    if (!isAttachedIn(whole, id) && owners.some((owner) => whole.ownerIds.has(owner))) ids.push(id);
  }
  return ids;
}

/** Attached to or cited by someone who is asked to write within the scope. */
export function isUsedIn(whole: Whole, id: EvidenceId): boolean {
  return isAttachedIn(whole, id) || (whole.citedBy.get(id)?.some((owner) => whole.ownerIds.has(owner)) ?? false);
}
