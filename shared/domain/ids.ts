/** Branded strings: an id of one kind can't be passed where another is expected. */
type Brand<T, Name extends string> = T & { readonly __brand: Name };

export type PortfolioId = Brand<string, 'PortfolioId'>;
export type EvidenceId = Brand<string, 'EvidenceId'>;
/** Lower-case hexadecimal, 64 characters. It is also the evidence store's address. */
export type Sha256 = Brand<string, 'Sha256'>;
/** An id given by a pack, stable over its versions: `access`. */
export type SetId = Brand<string, 'SetId'>;
/** `access/07`: always inside the namespace of its set. */
export type RequirementId = Brand<string, 'RequirementId'>;
/** `approach`: a part to be written, as the pack names it. */
export type SlotId = Brand<string, 'SlotId'>;
/** Where an answer is kept: `access/07/approach`, `access/learning-statement`, `program/statement`. */
export type ResponseKey = Brand<string, 'ResponseKey'>;

const sha256Pattern = /^[0-9a-f]{64}$/;

export function isSha256(text: string): text is Sha256 {
  return sha256Pattern.test(text);
}

/** The owner of a program-level slot; no set may use this id. */
export const PROGRAM_OWNER = 'program';

/** @param owner a requirement's id, a set's id, or `PROGRAM_OWNER` */
export function toResponseKey(owner: string, slotId: SlotId | string): ResponseKey {
  return `${owner}/${slotId}` as ResponseKey;
}

/** The part of a response key before its slot: a requirement's id, a set's id, or `program`. */
export function toOwner(key: ResponseKey): string {
  return key.slice(0, key.lastIndexOf('/'));
}

export function toSlotId(key: ResponseKey): SlotId {
  return key.slice(key.lastIndexOf('/') + 1) as SlotId;
}
