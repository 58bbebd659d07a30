import { Dexie, type Table } from 'dexie';
import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import type { EvidenceId, PortfolioId, ResponseKey, Sha256 } from '../../shared/domain/ids';
import type {
  ChosenSet,
  DeclarationGiven,
  Evidence,
  PortfolioHead,
  PrivacyAnswer,
  Receipt,
  RequirementState,
  Response,
  ResponseVersion,
  Use,
} from '../../shared/domain/portfolio';
import type { RichText } from '../../shared/domain/rich-text';
import { schema001 } from './schema/001-first';
import { schema002 } from './schema/002-texts';
import { schema003 } from './schema/003-privacy-answers';

/** A row of the `head` table: there is one of each, found by its name. */
export type HeadRow =
  | { readonly name: 'head'; readonly head: PortfolioHead }
  | { readonly name: 'pack'; readonly packJson: string }
  | { readonly name: 'next-evidence-number'; readonly value: number };

/** Typing not yet saved as a response; written within a fraction of a second, so that a crash loses next to nothing. */
export type DraftRow = {
  readonly key: ResponseKey;
  readonly doc: RichText;
  /** `updatedAt` of the response this draft was begun from; empty for a first text. */
  readonly base: string;
  /** Milliseconds since 1970; the newer of two drafts counts. */
  readonly at: number;
};

/** What went into a bundle, kept readable while writing goes on. Evidence is in it by digest, not by bytes. */
export type FrozenCopy = { readonly receiptId: string; readonly plan: BundlePlan };

/** What the inspector could read of a file. */
export type TextRow = { readonly sha256: Sha256; readonly text: string };

/**
 * One database per portfolio. Every write is flushed to the disk before it counts (`strict`): with Chromium's default, a
 * power cut right after a finished write loses it.
 */
export class PortfolioDatabase extends Dexie {
  declare readonly head: Table<HeadRow, string>;
  declare readonly chosenSets: Table<ChosenSet, string>;
  declare readonly responses: Table<Response, string>;
  declare readonly versions: Table<ResponseVersion & { readonly n?: number }, number>;
  declare readonly drafts: Table<DraftRow, string>;
  declare readonly requirementStates: Table<RequirementState, string>;
  declare readonly evidence: Table<Evidence, EvidenceId>;
  declare readonly uses: Table<Use, [string, string]>;
  declare readonly declarations: Table<DeclarationGiven, string>;
  declare readonly receipts: Table<Receipt, string>;
  declare readonly frozenCopies: Table<FrozenCopy, string>;
  declare readonly texts: Table<TextRow, Sha256>;
  declare readonly privacyAnswers: Table<PrivacyAnswer, [string, string]>;

  constructor(id: PortfolioId) {
    super(portfolioDatabaseName(id), { chromeTransactionDurability: 'strict' });
    this.version(1).stores(schema001);
    this.version(2).stores(schema002);
    this.version(3).stores(schema003);
  }
}

export function portfolioDatabaseName(id: PortfolioId): string {
  return `carrel-portfolio-${id}`;
}
