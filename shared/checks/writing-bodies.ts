import { toOwner, type EvidenceId, type SetId } from '../domain/ids';
import type { Moment } from '../domain/portfolio';
import type { Pack } from '../packs/pack';
import type { Finding, Place } from './finding';
import { outlineOfProgram, outlinesOfSet } from './owners';
import { toProgress, type OwnerProgress } from './progress';
import type { CheckedPortfolio } from './subjects';
import { isUsedIn, toWhole } from './whole';

/** What is written as one thing: a set, or the program's own parts. */
export type WritingBody = {
  readonly scope: SetId | 'program';
  readonly title: string;
  /** When anything of it was last written; empty before that. */
  readonly writtenAt: Moment;
  /** In the order in which to go on: where the person last wrote, other drafts, then what comes after it in the pack. */
  readonly owners: readonly OwnerProgress[];
  /** The finding is about this body; with `owner`, about that owner's own parts. */
  readonly holds: (finding: Finding, owner?: OwnerProgress) => boolean;
};

/** Bodies with something to write, the one last written in first; those not begun follow in the pack's order. */
export function toWritingBodies(portfolio: CheckedPortfolio, pack: Pack): readonly WritingBody[] {
  const progress = toProgress(portfolio, pack);
  const program = progress.program === null ? [] : [{ scope: 'program' as const, title: pack.shortTitle, owners: [progress.program] }];
  const sets = progress.sets
    .filter((set) => set.isWriting)
    .map(({ set, requirements, own }) => ({ scope: set.id, title: set.title, owners: own === null ? requirements : [...requirements, own] }));
  const bodies = [...program, ...sets].map(({ scope, title, owners }) => {
    const writing = owners.filter((owner) => owner.parts > 0);
    return { scope, title, writing, last: lastWrittenOf(portfolio, writing) };
  });
  return bodies
    .filter(({ writing }) => writing.length > 0)
    .sort((a, b) => (a.last.at < b.last.at ? 1 : a.last.at > b.last.at ? -1 : 0))
    .map(({ scope, title, writing, last }): WritingBody => {
      const owners = toGoOnOrder(writing, last.owner);
      return { scope, title, writtenAt: last.at, owners, holds: createHolds(portfolio, pack, scope) };
    });
}

type LastWritten = { readonly owner: string | null; readonly at: Moment };

function lastWrittenOf({ responses }: CheckedPortfolio, owners: readonly OwnerProgress[]): LastWritten {
  const ids = new Set<string>(owners.map((owner) => owner.id));
  let last: LastWritten = { owner: null, at: '' };
  for (const { key, updatedAt } of responses) {
    const owner = toOwner(key);
    if (ids.has(owner) && updatedAt > last.at) last = { owner, at: updatedAt };
  }
  return last;
}

/** The current one; drafts; then the untouched, those after the current one before those before it. */
function toGoOnOrder(owners: readonly OwnerProgress[], current: string | null): readonly OwnerProgress[] {
  const at = owners.findIndex((owner) => owner.id === current);
  const fromHere = at < 0 ? owners : [...owners.slice(at), ...owners.slice(0, at)];
  const rank = (owner: OwnerProgress): number => (owner.id === current ? 0 : owner.status === 'draft' ? 1 : 2);
  return [...fromHere].sort((a, b) => rank(a) - rank(b));
}

function createHolds(portfolio: CheckedPortfolio, pack: Pack, scope: SetId | 'program'): WritingBody['holds'] {
  const outlines = scope === 'program' ? [outlineOfProgram(pack)] : outlinesOfSet(pack, scope);
  const ownerIds = new Set<string>(outlines.flatMap((outline) => (outline === null ? [] : [outline.id])));
  let uses: ((id: EvidenceId) => boolean) | null = null;
  return ({ where }, owner) => {
    const about = ownerOf(where);
    if (owner !== undefined) return about === owner.id;
    if (about !== null) return ownerIds.has(about);
    if (where.kind !== 'evidence') return where.kind === 'profile' || where.kind === 'declarations';
    if (uses === null) {
      const whole = toWhole(portfolio, pack, scope);
      uses = (id) => isUsedIn(whole, id);
    }
    return uses(where.evidenceId);
  };
}

function ownerOf(where: Place): string | null {
  switch (where.kind) {
    case 'response':
      return toOwner(where.key);
    case 'requirement':
      return where.requirementId;
    case 'set':
      return where.setId;
    default:
      return null;
  }
}
