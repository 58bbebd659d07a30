import type { EvidenceId, Sha256 } from '../../domain/ids';
import type { DateOnly, Evidence } from '../../domain/portfolio';
import type { RichText } from '../../domain/rich-text';
import type { Pack } from '../../packs/pack';
import type { BundleEvidenceFile, ImportItem, ImportKind, ImportReason } from '../import-report';
import type { RecordChanges } from './record-changes';

/** Whose side counts. `both` keeps mine and puts theirs beside or below it. */
export type MergeChoice = 'mine' | 'theirs' | 'both';

/** `only-theirs`: the bundle has it and the portfolio has not. */
export type MergeState = 'same' | 'only-theirs' | 'differs';

export type MergeFieldName =
  | 'name' | 'email' | 'library' | 'role' | 'admittedOn' | 'portfolioTitle'
  | 'route' | 'courseTitle' | 'courseProvider' | 'courseCompletedOn' | 'courseApprovedOn'
  | 'mark' | 'suggestionId' | 'selfRating'
  | 'file' | 'title' | 'classId' | 'date' | 'description' | 'privacy' | 'tags' | 'trash'
  | 'note';

/** A value on both sides, as it is kept; empty where nothing is said. */
export type MergeField = { readonly name: MergeFieldName; readonly mine: string; readonly theirs: string };

export type MergeSides =
  | { readonly kind: 'text'; readonly mine: RichText | null; readonly theirs: RichText }
  /** Only what differs. */
  | { readonly kind: 'fields'; readonly fields: readonly MergeField[] };

/** One thing of the bundle beside what the portfolio has of it. */
export type MergeItem = {
  /** Unique in a comparison: `response access/07/did`. */
  readonly id: string;
  readonly kind: ImportKind;
  /** As the import report calls it. */
  readonly label: string;
  readonly state: MergeState;
  /** The first is what happens unless the person says otherwise. Empty: nothing is asked, there is one way only. */
  readonly choices: readonly MergeChoice[];
  readonly sides: MergeSides;
  /** As the bundle has it; only for evidence. */
  readonly evidence?: Evidence;
  /** What becomes of it. Pure; must be called with one of `choices`, or with `theirs` where nothing is asked. */
  readonly settle: (choice: MergeChoice, circumstances: MergeCircumstances) => Settled;
};

export type MergeCircumstances = {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Evidence of the bundle that stands under another id in the portfolio. */
  readonly renamed: ReadonlyMap<EvidenceId, EvidenceId>;
  /** Evidence that was doubled because both files were kept: the bundle's id, and the new one. */
  readonly doubled: ReadonlyMap<EvidenceId, EvidenceId>;
  /** Under which number an item of the bundle that comes in as a new one will stand. */
  readonly numbers: ReadonlyMap<EvidenceId, number>;
  /** Ids of all evidence that the portfolio will have. */
  readonly present: ReadonlySet<EvidenceId>;
};

export type Settled = {
  readonly outcome: ImportItem['outcome'];
  readonly reason: ImportReason | '';
  readonly changes: Partial<RecordChanges>;
  /** Where the report calls it otherwise than the comparison. */
  readonly label?: string;
};

/** What is known besides the records of both sides. */
export type MergeFacts = {
  /** Evidence files that the bundle holds. */
  readonly files: readonly BundleEvidenceFile[];
  /** The program as the portfolio has it: what it does not ask for is kept, and said. */
  readonly pack: Pack;
  /** The program as the bundle has it: things are called by its titles. */
  readonly bundlePack: Pack;
  /** Digests of the portfolio whose bytes are not on this computer. */
  readonly missing: ReadonlySet<Sha256>;
  /** When the bundle was made; empty when that is not known. */
  readonly madeOn: DateOnly;
};

export type MergeComparison = {
  readonly items: readonly MergeItem[];
  /** Texts and evidence of the portfolio of which the bundle has nothing; they stay as they are. */
  readonly onlyMine: { readonly texts: number; readonly items: number };
};

export type MergeChoices = ReadonlyMap<MergeItem['id'], MergeChoice>;

export function toChoice(item: MergeItem, choices: MergeChoices): MergeChoice {
  const chosen = choices.get(item.id);
  return chosen !== undefined && item.choices.includes(chosen) ? chosen : (item.choices[0] ?? 'theirs');
}
