import type { EvidenceId, PortfolioId, RequirementId, ResponseKey, SetId, Sha256 } from './ids';
import type { Inspection, PatronDataKind } from './inspection';
import type { RichText } from './rich-text';

/** ISO 8601 date without a time, as a person enters it: `2026-11-22`. */
export type DateOnly = string;
/** ISO 8601 moment in UTC: `2026-11-22T20:42:00.000Z`. */
export type Moment = string;

/** Who writes. Everything is optional until the rehearsal asks for it. */
export type Profile = {
  readonly name: string;
  readonly email: string;
  readonly library: string;
  readonly role: string;
  /** Date of admission to the program, from which its clock runs; empty while unknown. */
  readonly admittedOn: DateOnly;
};

/** One row: what the portfolio is and which exact program version it was begun with. */
export type PortfolioHead = {
  readonly id: PortfolioId;
  readonly title: string;
  readonly createdAt: Moment;
  readonly packId: string;
  readonly packVersion: string;
  readonly profile: Profile;
  /** The next bundle's round for each set (or for `program`), counted from 1. */
  readonly rounds: Readonly<Record<string, number>>;
};

export type RouteId = string;

/** A set the person has chosen. Unchosen sets keep their answers; they only have no row here. */
export type ChosenSet = {
  readonly setId: SetId;
  readonly route: RouteId;
  /** For the course route; empty while unknown. */
  readonly courseTitle: string;
  readonly courseProvider: string;
  readonly courseCompletedOn: DateOnly;
  readonly courseApprovedOn: DateOnly;
};

export type Response = {
  readonly key: ResponseKey;
  readonly doc: RichText;
  readonly updatedAt: Moment;
};

/** An earlier state of a response. Restoring one adds a version; nothing removes one. */
export type ResponseVersion = {
  readonly key: ResponseKey;
  readonly savedAt: Moment;
  readonly doc: RichText;
};

/** What the person says about a requirement (or, under the set's id, about its set-level slots). */
export type RequirementState = {
  readonly requirementId: RequirementId | SetId;
  readonly mark: 'none' | 'parked' | 'ready';
  /** The pack's suggestion that is being answered; empty for one's own way. */
  readonly suggestionId: string;
  readonly selfRating: string;
};

export type PrivacyDeclaration = 'undeclared' | 'no-patron-data' | 'redacted' | 'permission-held';

export type Evidence = {
  readonly id: EvidenceId;
  /** Shown as E4; given once, never reused in a portfolio. */
  readonly number: number;
  readonly sha256: Sha256;
  /** Bytes. */
  readonly size: number;
  readonly mediaType: string;
  readonly originalName: string;
  readonly title: string;
  /** One of the pack's evidence classes; empty while undecided. */
  readonly classId: string;
  /** When it was made or happened; empty while unknown. */
  readonly date: DateOnly;
  readonly description: string;
  readonly privacy: PrivacyDeclaration;
  /** The person's own words for finding it again; left out while there are none. See `toTags`. */
  readonly tags?: readonly string[];
  readonly addedAt: Moment;
  /** Moved to the trash then; empty while in use. Bytes stay until the trash is emptied. */
  readonly removedAt: Moment;
  readonly inspection: Inspection;
};

/** Evidence attached to a requirement, with a note on what it shows there. */
export type Use = {
  readonly evidenceId: EvidenceId;
  readonly requirementId: RequirementId | SetId;
  readonly note: string;
};

export type DeclarationGiven = { readonly declarationId: string; readonly givenAt: Moment };

/** What a person said of one hit of the privacy screen. */
export type PrivacyAnswer = {
  /** Digest of the file, or key of the response, in which it stands: another file, or another text, is asked about anew. */
  readonly owner: Sha256 | ResponseKey;
  /** Tells the same hit again without holding its words; see `toHitFingerprint`. */
  readonly fingerprint: string;
  readonly kind: PatronDataKind;
  /** How often it stands there. */
  readonly count: number;
  readonly answer: 'not-patron-data' | 'redacted' | 'permission-held';
  readonly answeredAt: Moment;
};

export type ReceiptFile = {
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** Of a zip its own receipt code; of any other file the first 20 characters of its SHA-256, in groups of four. */
  readonly receiptCode: string;
};

/** Kept for every bundle made; printable. */
export type Receipt = {
  readonly id: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly entries: number;
  readonly round: number;
  readonly madeAt: Moment;
  /** First 20 characters of the tag manifest's digest, in groups of four. */
  readonly receiptCode: string;
  readonly recipient: string;
  /** A set's id, `program`, or `everything` for a whole-portfolio backup. */
  readonly scope: string;
  readonly draft: boolean;
  /** There where the PDF that belongs inside could not be made. */
  readonly withoutPdf?: true;
  /** There where it was not one bundle: the zips it is in, or the files that were made for the recipient. */
  readonly files?: readonly ReceiptFile[];
  /** Evidence that could not go along, as the person knew it: `E4 Hold handout`. */
  readonly leftOut?: readonly string[];
};

/** All records of one portfolio: what the database holds, a bundle's portfolio.json carries, and every check reads. */
export type PortfolioRecords = {
  /** The program pack this portfolio was begun with, as JSON text; it changes only when the person accepts an upgrade. */
  readonly packJson: string;
  readonly head: PortfolioHead;
  readonly chosenSets: readonly ChosenSet[];
  readonly responses: readonly Response[];
  readonly versions: readonly ResponseVersion[];
  readonly requirementStates: readonly RequirementState[];
  readonly evidence: readonly Evidence[];
  readonly uses: readonly Use[];
  readonly declarations: readonly DeclarationGiven[];
  readonly receipts: readonly Receipt[];
  /** Left out while there is none. */
  readonly privacyAnswers?: readonly PrivacyAnswer[];
};
