import { Dexie, type Table } from 'dexie';
import type { PortfolioId, Sha256 } from '../../shared/domain/ids';
import type { Moment } from '../../shared/domain/portfolio';
import type { SafeCopyId } from '../../shared/platform/safe-copies';

/** One line per portfolio on this computer, for the place where one is opened. */
export type PortfolioEntry = {
  readonly id: PortfolioId;
  readonly title: string;
  readonly programTitle: string;
  readonly createdAt: Moment;
  readonly openedAt: Moment;
  /** The portfolio whose safe copy this one was opened from. */
  readonly restoredFrom?: PortfolioId;
};

/** What the last test of a safe copy found, remembered on this computer. */
export type TestedCopy = {
  readonly id: SafeCopyId;
  readonly testedAt: Moment;
  readonly outcome: 'sound' | 'differs' | 'unusable';
  /** Evidence files and fields that were not as they should be. */
  readonly differing: number;
};

/** A file that is in the evidence store only while a bundle is made: found here, it was left behind. */
export type PassingFile = { readonly sha256: Sha256 };

/** A small list beside the portfolios' own databases, so that one damaged portfolio never hides the others. */
export class RegistryDatabase extends Dexie {
  declare readonly portfolios: Table<PortfolioEntry, PortfolioId>;
  declare readonly testedCopies: Table<TestedCopy, string>;
  declare readonly passingFiles: Table<PassingFile, Sha256>;

  constructor() {
    super('carrel-registry', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ portfolios: 'id, openedAt' });
    this.version(2).stores({ testedCopies: 'id' });
    this.version(3).stores({ passingFiles: 'sha256' });
  }
}
