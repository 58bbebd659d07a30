import type { EvidenceId, ResponseKey } from '../domain/ids';
import { PROGRAM_OWNER, toOwner, toSlotId } from '../domain/ids';
import type { Evidence, PortfolioRecords } from '../domain/portfolio';
import type { Pack } from '../packs/pack';
import { toSetOf } from './scope-records';

/** How the import report calls things: by the pack's titles where it has them, otherwise by their ids. */
export type RestoreLabels = {
  /** `Access Services 7, Explaining policies` */
  readonly ofOwner: (ownerId: string) => string;
  /** `Access Services 7, Explaining policies: What I did` */
  readonly ofResponse: (key: ResponseKey) => string;
  /** `E4 Hold handout, 2026` */
  readonly ofEvidence: (id: EvidenceId) => string;
};

export function createRestoreLabels(records: PortfolioRecords, pack: Pack | null): RestoreLabels {
  const evidence = new Map(records.evidence.map((item) => [item.id, toEvidenceLabel(item)]));
  const ofOwner = (ownerId: string): string => toOwnerLabel(ownerId, pack);
  return {
    ofOwner,
    ofResponse: (key) => `${ofOwner(toOwner(key))}: ${toSlotLabel(key, pack)}`,
    ofEvidence: (id) => evidence.get(id) ?? id,
  };
}

export function toEvidenceLabel(item: Evidence): string {
  return `E${item.number} ${item.title || item.originalName}`;
}

function toOwnerLabel(ownerId: string, pack: Pack | null): string {
  if (pack === null) return ownerId;
  if (ownerId === PROGRAM_OWNER) return pack.title;
  const set = pack.sets.find((candidate) => candidate.id === toSetOf(ownerId));
  if (set === undefined || ownerId === set.id) return set?.title ?? ownerId;
  const requirement = set.requirements.find((candidate) => candidate.id === ownerId);
  return requirement === undefined ? ownerId : `${set.title} ${requirement.number}, ${requirement.title}`;
}

function toSlotLabel(key: ResponseKey, pack: Pack | null): string {
  const slots = pack === null ? [] : [...pack.slots.requirement, ...pack.slots.set, ...pack.slots.program];
  return slots.find((slot) => slot.id === toSlotId(key))?.label ?? toSlotId(key);
}
