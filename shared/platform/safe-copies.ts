import type { PortfolioId, Sha256 } from '../domain/ids';
import type { Moment } from '../domain/portfolio';
import type { Result } from '../domain/result';
import type { StorageProblem, TransferOptions } from './transfer';

/** `own` is always there. `chosen` is a second place of the person's own choice, such as a USB stick. */
export type SafeCopyPlaceId = 'own' | 'chosen';

export type SafeCopyPlace = {
  readonly id: SafeCopyPlaceId;
  /** For the person: the folder's own name, such as `Carrel safe copies in Documents` or `KINGSTON`. Never a path. */
  readonly label: string;
  /** `missing`: the folder or stick is not there now. `not-allowed`: the browser wants to be asked again. */
  readonly state: 'ready' | 'missing' | 'not-writable' | 'not-allowed';
};

/** Opaque to the application; made and understood by the host only. */
export type SafeCopyId = string;

/** One dated copy of one portfolio in one place: its records, and by digest the evidence that lies beside them, once. */
export type SafeCopy = {
  readonly id: SafeCopyId;
  readonly place: SafeCopyPlaceId;
  readonly portfolioId: PortfolioId;
  readonly title: string;
  readonly madeAt: Moment;
  /** Evidence files that belong to it. */
  readonly files: number;
  /** Records and evidence together, in bytes. */
  readonly bytes: number;
};

export type NewSafeCopy = {
  readonly portfolioId: PortfolioId;
  readonly title: string;
  /** portfolio.json, as in a bundle of everything. */
  readonly text: string;
  readonly evidence: readonly SafeCopyFile[];
};

export type SafeCopyFile = { readonly sha256: Sha256; /** Bytes. */ readonly size: number };

export type SafeCopyProblem =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'disk-full' }
  /** The place is not there, may not be written, or the browser wants to be asked again. */
  | { readonly kind: 'place-unusable'; readonly state: 'missing' | 'not-writable' | 'not-allowed' }
  /** A folder that would be no second place: the own one again, or Carrel's own data folder. Only from `choosePlace`. */
  | { readonly kind: 'place-refused'; readonly why: 'same-as-own' | 'inside-profile' }
  /** The copy is not there any more, or is not as it was written. */
  | { readonly kind: 'not-there' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'storage-failed'; readonly detail: string };

export type SafeCopyOutcome = {
  readonly place: SafeCopyPlaceId;
  /** `isNew` is false when the newest copy there holds exactly the same already; `missing` names evidence that could not be copied, because its bytes are gone or damaged here. */
  readonly result: Result<{ readonly copy: SafeCopy; readonly isNew: boolean; readonly missing: readonly Sha256[] }, SafeCopyProblem>;
};

/** Which evidence of a copy can't be had from it any more. Both empty: sound. */
export type SafeCopyFindings = { readonly damaged: readonly Sha256[]; readonly missing: readonly Sha256[] };

/**
 * Copies of whole portfolios outside the place where they are written, so that a lost profile or a failed disk costs at
 * most the last quiet moment. Copies are only ever added, and thinned by age; a copy never replaces another.
 */
export interface SafeCopies {
  /** `own` first. Never rejects: a place that can't be looked at is `missing`. */
  readonly places: () => Promise<readonly SafeCopyPlace[]>;
  /** Asks the person for a second place, in place of an earlier one; null when they changed their mind. Copies already made stay where they are. */
  readonly choosePlace: () => Promise<Result<SafeCopyPlace | null, SafeCopyProblem>>;
  /** Uses the second place no longer; its copies stay where they are. */
  readonly forgetPlace: () => Promise<void>;
  /** Asks the browser to allow the second place again; must be called from a key or a click. */
  readonly allowPlace: () => Promise<void>;
  /** Writes to every place that is ready, one outcome each, then thins. A place that can't be written never harms another. */
  readonly write: (copy: NewSafeCopy, options?: TransferOptions) => Promise<readonly SafeCopyOutcome[]>;
  /** Every copy in every place, newest first. A file that can't be read as a copy is left out, and left alone. */
  readonly list: () => Promise<readonly SafeCopy[]>;
  /** portfolio.json of a copy, after its digest has been compared. */
  readonly read: (id: SafeCopyId) => Promise<Result<string, SafeCopyProblem>>;
  /** Reads every evidence file of a copy again and compares digests. */
  readonly check: (id: SafeCopyId, options?: TransferOptions) => Promise<Result<SafeCopyFindings, SafeCopyProblem>>;
  /**
   * Brings evidence of a copy back into the evidence store, each file verified on its way; what the store has already is
   * left alone.
   * @returns the digests that could not be had
   */
  readonly bringBack: (id: SafeCopyId, options?: TransferOptions) => Promise<Result<readonly Sha256[], StorageProblem>>;
  /** Shows the place in the system's file manager; does nothing where `canReveal` is false. */
  readonly reveal: (place: SafeCopyPlaceId) => Promise<void>;
}
