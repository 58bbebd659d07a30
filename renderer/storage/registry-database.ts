import { Dexie, type Table } from 'dexie';
import type { PortfolioId } from '../../shared/domain/ids';
import type { Moment } from '../../shared/domain/portfolio';

/** One line per portfolio on this computer, for the place where one is opened. */
export type PortfolioEntry = {
  readonly id: PortfolioId;
  readonly title: string;
  readonly programTitle: string;
  readonly createdAt: Moment;
  readonly openedAt: Moment;
};

/** A small list beside the portfolios' own databases, so that one damaged portfolio never hides the others. */
export class RegistryDatabase extends Dexie {
  declare readonly portfolios: Table<PortfolioEntry, PortfolioId>;

  constructor() {
    super('carrel-registry', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ portfolios: 'id, openedAt' });
  }
}
