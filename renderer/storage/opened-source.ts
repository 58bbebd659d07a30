import type { ParsedPortfolio } from '../../shared/bundle/parse-records';
import type { DateOnly } from '../../shared/domain/portfolio';
import type { Pack } from '../../shared/packs/pack';
import type { PortfolioSource } from './bringing-in';

/** A bundle that was opened and read, and waits for the person to say what becomes of it. */
export type OpenedSource = {
  readonly parsed: ParsedPortfolio;
  /** The pack inside the bundle. */
  readonly pack: Pack;
  readonly source: PortfolioSource;
  /** The file's own name, as the person knows it. */
  readonly name: string;
  /** Bagging-Date of its bag-info.txt; empty when it tells none. */
  readonly madeOn: DateOnly;
};
