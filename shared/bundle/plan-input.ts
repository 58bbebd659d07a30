import type { Finding } from '../checks/finding';
import type { EvidenceId, PROGRAM_OWNER, SetId, Sha256 } from '../domain/ids';
import type { DateOnly, PortfolioRecords } from '../domain/portfolio';
import type { Pack } from '../packs/pack';

/** One set, the whole program as it is submitted, or everything: the backup with its history. */
export type BundleScope = SetId | typeof PROGRAM_OWNER | 'everything';

/** What a finding says to a person: what is wrong; why it matters and what to do. */
export type FindingWords = { readonly what: string; readonly why: string };

/** All that decides a bundle's bytes, but for the evidence files themselves. */
export type PlanInput = {
  readonly records: PortfolioRecords;
  readonly pack: Pack;
  readonly scope: BundleScope;
  /** The rehearsal's findings for the scope, in the order in which they are shown. */
  readonly findings: readonly Finding[];
  readonly describeFinding: (finding: Finding) => FindingWords;
  /** The bagging date. */
  readonly madeOn: DateOnly;
  /** Counted from 1. */
  readonly round: number;
  readonly isDraft: boolean;
  /** One of the pack's recipients. */
  readonly recipientId: string;
  /** `0.1.0` */
  readonly softwareVersion: string;
  /** The text of assets/bundle/pages.css. */
  readonly styleSheet: string;
  /** The portfolio as one PDF, whose bytes are in the evidence store while the bundle is written; null where none was made. */
  readonly pdf: PlannedPdf | null;
  /** Evidence files that can't be had: their records stay, and no page or list promises the file. */
  readonly leftOut?: ReadonlySet<Sha256>;
  /** Only where one zip is not enough. */
  readonly parts?: BundleParts;
};

/** How many zips there are, and in which the file of an item lies when it is not the first. */
export type BundleParts = { readonly count: number; readonly partOf: ReadonlyMap<EvidenceId, number> };

export type PlannedPdf = {
  readonly sha256: Sha256;
  /** Bytes. */
  readonly size: number;
};
