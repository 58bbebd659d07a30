import type { OpenedSource } from '../../../storage/opened-source';
import type { FileToAdd } from '../../../storage/adding-to-portfolio';
import type { PortfolioEntry } from '../../../storage/registry-database';

/** A portfolio that can be brought in. */
export type PortfolioOffer = {
  readonly key: string;
  readonly opened: OpenedSource;
  /** Made by a newer Carrel: some of it may not have been read. */
  readonly isNewer: boolean;
  /** The portfolios of this computer that it can be brought back into; the last opened first. */
  readonly origins: readonly PortfolioEntry[];
  /** Evidence whose file is in none of the zips that were given, but in another part of the same bundle. */
  readonly inOtherParts: readonly string[];
  /** File names of those parts; empty when none is known. */
  readonly otherParts: readonly string[];
};

/** A portfolio inside that can't be brought in, and why. */
export type Unreadable = { readonly name: string; readonly sentence: string };

export type BagFile = FileToAdd & {
  readonly key: string;
  /** Where it lies in the bag: `images/2019/shelf.jpg`. */
  readonly path: string;
};

/** What one or several sound zips turned out to be. */
export type Found =
  | { readonly kind: 'portfolio'; readonly offer: PortfolioOffer }
  /** A backup of everything, or several bundles. */
  | { readonly kind: 'portfolios'; readonly name: string; readonly isBackup: boolean; readonly offers: readonly PortfolioOffer[]; readonly unreadable: readonly Unreadable[] }
  /** Bags made by others, or parts of a bundle without their first. */
  | { readonly kind: 'bag'; readonly name: string; readonly files: readonly BagFile[]; readonly isPart: boolean }
  /** Nothing that can be brought in; there is a sentence for each zip. */
  | { readonly kind: 'nothing'; readonly sentences: readonly string[] };
