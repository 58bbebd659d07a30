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
  readonly outcome: ImportOutcome;
  /** Empty for what was simply added. */
  readonly reason: ImportReason | '';
};

/** The last three only where a bundle is brought back into a portfolio. `kept`: mine, as it was. */
export type ImportOutcome = 'added' | 'added-without-file' | 'skipped' | 'replaced' | 'kept' | 'kept-both';

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
  | 'round'
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
  | 'not-understood'
  | MergeReason
  | AddReason;

/** Only where files of a bag made by others are added as evidence. */
export type AddReason =
  /** The portfolio has these very bytes already, in use or in its trash. */
  | 'here-already'
  | 'here-in-trash'
  | 'not-read'
  | 'not-stored'
  | 'disk-full'
  /** A program or a script, of which nothing is stored. */
  | 'program'
  /** The person stopped it before its turn came. */
  | 'stopped';

/** Only where a bundle is brought back into a portfolio. */
export type MergeReason =
  /** Both sides have the same. */
  | 'same'
  /** The person kept their own. */
  | 'yours-kept'
  | 'yours-is-higher'
  /** Only the bundle has it, and the person left it out. */
  | 'left-out'
  /** What stood here became an earlier text. */
  | 'earlier-text-kept'
  /** Mentions or belongs to evidence that the person left out. */
  | 'evidence-left-out'
  /** The portfolio's program does not ask for it; it is kept out of sight. */
  | 'no-longer-asked'
  | 'set-not-in-program'
  /** Its bytes had gone missing here, and came with the bundle. */
  | 'file-is-back'
  /** The bundle names another file, but does not hold it. */
  | 'other-file-not-in-bundle'
  /** The file that was here is in the safe copies. */
  | 'file-in-safe-copy';

export type ImportReport = {
  readonly items: readonly ImportItem[];
  /** Where a bundle was brought back into a portfolio that was here. */
  readonly merged?: {
    /** False when the person went on without a safe copy. */
    readonly hasSafeCopy: boolean;
  };
};
