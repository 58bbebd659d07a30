import type { EvidenceId, RequirementId, ResponseKey, SetId, Sha256 } from '../domain/ids';
import type { ChosenSet, DateOnly, Evidence, PortfolioRecords, RequirementState } from '../domain/portfolio';
import type { RichText } from '../domain/rich-text';
import type { CompetencySet, Pack, Requirement, Route, Slot } from '../packs/pack';
import type { AnswerIndex, CitationIndex, EvidenceIndex, UseIndex } from './portfolio-index';

/** What a check may read: everything but history and the pack's own text. */
export type CheckedPortfolio = Omit<PortfolioRecords, 'versions' | 'packJson'>;

/** One set (what is submitted), the whole program, or all that is in the portfolio, the unused library included. */
export type CheckScope = SetId | 'program' | 'everything';

/** A part that is asked for, with what is written in it. */
export type Part = {
  readonly slot: Slot;
  readonly key: ResponseKey;
  /** `emptyRichText` while nothing is written. */
  readonly doc: RichText;
  /** Nothing written; for a file part: nothing attached to it. */
  readonly isEmpty: boolean;
};

/** Who has parts, as the pack says, before anything is written. */
export type OwnerOutline = Pick<Owner, 'kind' | 'id' | 'set' | 'requirement'> & {
  readonly slots: readonly KeyedSlot[];
  /** For a requirement without parts of its own: the set's and the program's parts, which speak for it. */
  readonly statement: readonly KeyedSlot[];
};
export type KeyedSlot = { readonly slot: Slot; readonly key: ResponseKey };

/** What the parts of a requirement, of a set, or of the program belong to. */
export type Owner = {
  readonly kind: 'requirement' | 'set' | 'program';
  /** `access/07`, `access`, or `program`. */
  readonly id: RequirementId | SetId | 'program';
  readonly set: CompetencySet | null;
  readonly requirement: Requirement | null;
  /** In the pack's order, without a part that the chosen suggestion replaces. */
  readonly parts: readonly Part[];
  /** Parts that the chosen suggestion replaces; their text is kept, and not asked for. */
  readonly replaced: readonly Part[];
  /** For a requirement without parts of its own: the set's and the program's parts, which speak for it. */
  readonly statement: readonly Part[];
  readonly state: RequirementState | null;
  /** Attached or cited here and in use (not gone, not in the trash); each once. */
  readonly items: readonly Evidence[];
  readonly attached: readonly Evidence[];
  /** As the text cites or pictures them; may be gone. */
  readonly cited: ReadonlySet<EvidenceId>;
  readonly pack: Pack;
  readonly evidence: EvidenceIndex;
  readonly uses: UseIndex;
  readonly answers: AnswerIndex;
};

export type EvidenceItem = {
  readonly item: Evidence;
  /** Attached or cited where it counts. */
  readonly isUsed: boolean;
  /** The bytes are not in the store. */
  readonly isMissing: boolean;
  readonly evidence: EvidenceIndex;
  readonly answers: AnswerIndex;
  /** The candidate's name; empty while unknown. */
  readonly ownName: string;
  readonly today: DateOnly;
};

export type ChosenRoute = { readonly chosen: ChosenSet; readonly route: Route | null; readonly set: CompetencySet };

export type Whole = {
  readonly portfolio: CheckedPortfolio;
  readonly pack: Pack;
  readonly scope: CheckScope;
  /** Chosen sets within the scope that the pack knows. */
  readonly chosen: readonly ChosenRoute[];
  /** Who is asked to write within the scope: the program, then each set on a writing route, in the pack's order. */
  readonly outlines: readonly OwnerOutline[];
  /** Their ids: of requirements, of sets, and `program`. */
  readonly ownerIds: ReadonlySet<string>;
  readonly evidence: EvidenceIndex;
  readonly uses: UseIndex;
  /** Who cites an item, in any response. */
  readonly citedBy: CitationIndex;
};

export type CheckOptions = {
  readonly today: DateOnly;
  /** `everything` unless told. */
  readonly scope?: CheckScope;
  /** Digests whose bytes are not in the store; none unless told. */
  readonly missingFiles?: ReadonlySet<Sha256>;
};
