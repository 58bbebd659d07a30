import type { EvidenceId } from '../domain/ids';
import type { Evidence, PortfolioRecords } from '../domain/portfolio';
import type { RichText } from '../domain/rich-text';
import type { PlanInput } from './plan-input';

/** What goes into a bundle, with every name given: the one thing that pages, crate and lists are made from. */
export type BundleContents = {
  readonly input: PlanInput;
  /** The top-level folder. */
  readonly name: string;
  /** In scope. */
  readonly records: PortfolioRecords;
  /** Evidence whose files are in the bundle, by number. */
  readonly evidence: readonly EvidenceEntry[];
  readonly evidenceById: ReadonlyMap<EvidenceId, EvidenceEntry>;
  readonly chapters: readonly Chapter[];
};

export type EvidenceEntry = {
  readonly item: Evidence;
  /** Inside data/evidence/. */
  readonly fileName: string;
  readonly mediaType: string;
  /** The class as the pack calls it; empty while undecided. */
  readonly className: string;
  /** Secondary in shape: shown lighter, and the list says the word. */
  readonly isSecondary: boolean;
  /** The part of the bundle in which the file lies; null when it lies beside the pages. */
  readonly part: number | null;
};

/** The program's own parts, one set, or what is no longer asked for. */
export type Chapter = {
  readonly kind: 'program' | 'set' | 'kept';
  readonly id: string;
  readonly title: string;
  /** How it is earned, when not by writing: `Course: Supervision at Elm College, completed 3 May 2026`. */
  readonly route: string;
  readonly narratives: readonly Narrative[];
};

/** One page of what a person wrote. */
export type Narrative = {
  readonly kind: 'requirement' | 'statement' | 'kept';
  /** `access/07`, `access`, `program`; empty for what is no longer asked for. */
  readonly ownerId: string;
  /** Inside data/narratives/. */
  readonly fileName: string;
  /** Before every anchor of the page: `r7`, `s`. */
  readonly anchor: string;
  /** As the pack numbers it; empty for a statement. */
  readonly number: string;
  readonly title: string;
  /** The requirement's own words; empty for a statement. */
  readonly asks: string;
  readonly asksEach: readonly string[];
  /** The pack's suggestion that is answered; empty for one's own way. */
  readonly suggestion: string;
  readonly isMarkedReady: boolean;
  readonly parts: readonly NarrativePart[];
  /** Attached or cited, by number. */
  readonly evidence: readonly NarrativeEvidence[];
};

export type NarrativePart = {
  readonly label: string;
  /** Null while nothing is written. */
  readonly doc: RichText | null;
  readonly isRequired: boolean;
};

export type NarrativeEvidence = {
  readonly entry: EvidenceEntry;
  readonly isAttached: boolean;
  /** What it shows here, in the person's words. */
  readonly note: string;
};

/** Every narrative in the order in which it is read. */
export function toNarratives(contents: BundleContents): readonly Narrative[] {
  return contents.chapters.flatMap((chapter) => chapter.narratives);
}

/** `7, Explaining policies`, or a statement's title. */
export function toHeading(narrative: Narrative): string {
  return narrative.number === '' ? narrative.title : `${narrative.number}, ${narrative.title}`;
}

export function isUnwritten(narrative: Narrative): boolean {
  return narrative.parts.every((part) => part.doc === null);
}
