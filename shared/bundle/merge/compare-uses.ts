import type { EvidenceId } from '../../domain/ids';
import type { Use } from '../../domain/portfolio';
import { isAskedFor, toRowItem } from './compare-plan';
import { toFields, toPlaceOf, type ComparedSides } from './compared-sides';
import type { MergeCircumstances, MergeItem, Settled } from './merge-item';

/**
 * Where evidence is attached, with the note on what it shows there. Attachments of an item that only the bundle has go
 * with the item; those of an item of which both files are kept go with theirs.
 */
export function compareUses(sides: ComparedSides): readonly MergeItem[] {
  const known = new Map(sides.mine.uses.map((use) => [toUseKey(use), use]));
  const listed = new Set<EvidenceId>([...sides.mine.evidence, ...sides.theirs.evidence].map(({ id }) => id));
  return sides.theirs.uses.map((use) => {
    const evidenceId = sides.renamed.get(use.evidenceId) ?? use.evidenceId;
    return toUseItem(use, { known: known.get(toUseKey({ ...use, evidenceId })), isLost: !listed.has(evidenceId), sides });
  });
}

function toUseKey({ evidenceId, requirementId }: Pick<Use, 'evidenceId' | 'requirementId'>): string {
  return `${evidenceId} ${requirementId}`;
}

type UseFacts = { readonly known: Use | undefined; /** Neither side has the evidence. */ readonly isLost: boolean; readonly sides: ComparedSides };

function toUseItem(use: Use, { known, isLost, sides }: UseFacts): MergeItem {
  const reason = isAskedFor(use.requirementId, sides.facts.pack) ? '' : 'no-longer-asked';
  const bring = (circumstances: MergeCircumstances): Settled => ({ outcome: 'added', reason, changes: { uses: [{ ...use, evidenceId: toPlaceOf(use.evidenceId, circumstances) }] } });
  const fields = toFields<Use>(['note'], known ?? {}, use);
  const item = { id: `use ${use.evidenceId} ${use.requirementId}`, kind: 'use' as const, label: `${sides.labels.ofEvidence(sides.renamed.get(use.evidenceId) ?? use.evidenceId)}: ${sides.labels.ofOwner(use.requirementId)}` };
  const row = toRowItem(item, { isKnown: known !== undefined, fields, brought: { outcome: 'added', reason, changes: {} } });
  const isFollowing = known === undefined && !sides.matches.has(use.evidenceId);
  return {
    ...row,
    choices: isFollowing ? [] : row.choices,
    settle: (choice, circumstances) => {
      if (isLost) return { outcome: 'skipped', reason: 'evidence-not-in-bundle', changes: {} };
      if (!circumstances.present.has(toPlaceOf(use.evidenceId, circumstances))) return { outcome: 'skipped', reason: 'evidence-left-out', changes: {} };
      if (circumstances.doubled.has(use.evidenceId)) return bring(circumstances);
      const settled = row.settle(choice, circumstances);
      return settled.outcome === 'added' || settled.outcome === 'replaced' ? { ...bring(circumstances), outcome: settled.outcome } : settled;
    },
  };
}
