import type { z } from 'zod';
import type { RequirementId, SetId, SlotId } from '../domain/ids';
import type { checkUseSchema, limitSchema, packSchema, requirementSchema, setSchema, slotSchema, suggestionSchema } from './pack-schema';

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

type WithId<T, Id> = Omit<T, 'id'> & { readonly id: Id };

export type Limit = DeepReadonly<z.infer<typeof limitSchema>>;
/** A part to be written or supplied. */
export type Slot = WithId<DeepReadonly<z.infer<typeof slotSchema>>, SlotId>;
export type Suggestion = DeepReadonly<z.infer<typeof suggestionSchema>>;
/** One competency (or criterion): what must be shown. */
export type Requirement = WithId<DeepReadonly<z.infer<typeof requirementSchema>>, RequirementId>;
export type CompetencySet = Omit<WithId<DeepReadonly<z.infer<typeof setSchema>>, SetId>, 'requirements'> & {
  readonly requirements: readonly Requirement[];
};
/** Which check runs, with which parameters, how severely. */
export type CheckUse = DeepReadonly<z.infer<typeof checkUseSchema>>;

type RawPack = DeepReadonly<z.infer<typeof packSchema>>;
/** A program pack that has been read and found sound; made only by `parsePack`. */
export type Pack = Omit<RawPack, 'sets' | 'slots'> & {
  readonly sets: readonly CompetencySet[];
  readonly slots: { readonly program: readonly Slot[]; readonly set: readonly Slot[]; readonly requirement: readonly Slot[] };
};
export type Route = Pack['routes'][number];
export type EvidenceClass = Pack['evidenceClasses'][number];
export type Recipient = Pack['recipients'][number];
export type Group = Pack['groups'][number];
