import type { Sha256 } from '../domain/ids';

/** An evidence file that the bundle really holds, its digest checked by the reader. */
export type BundleEvidenceFile = {
  /** Relative to the top-level folder: `data/evidence/004-hold-handout.pdf`. */
  readonly path: string;
  readonly sha256: Sha256;
  /** Bytes. */
  readonly size: number;
};

/** What becomes of one item of a bundle that is brought in; every item of the bundle has exactly one. */
export type ImportItem = {
  readonly kind: ImportKind;
  /** As the person knows it: `7, Explaining policies: What I did`, `E4 Hold handout, 2026`. */
  readonly label: string;
  readonly outcome: 'added' | 'added-without-file' | 'skipped';
  /** Empty for what was simply added. */
  readonly reason: ImportReason | '';
};

export type ImportKind =
  | 'profile'
  | 'chosen-set'
  | 'response'
  | 'version'
  | 'requirement-state'
  | 'evidence'
  | 'use'
  | 'declaration'
  | 'receipt'
  | 'file'
  | 'field';

export type ImportReason =
  /** The bundle has no file with this digest. */
  | 'file-not-in-bundle'
  /** In the trash when the bundle was made: the record came along, the file did not. */
  | 'was-in-trash'
  /** Points at evidence that the bundle does not hold. */
  | 'evidence-not-in-bundle'
  /** A file among the evidence that no record describes. */
  | 'no-record'
  /** A field that this Carrel does not know, or a value that was not what it should be. */
  | 'not-understood';

export type ImportReport = {
  readonly items: readonly ImportItem[];
};
