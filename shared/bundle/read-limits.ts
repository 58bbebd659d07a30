/** What a bundle may at most be; enforced on declared sizes first and again while inflating. Sizes in bytes. */
export type ReadLimits = {
  readonly entries: number;
  readonly directorySize: number;
  readonly entrySize: number;
  readonly totalSize: number;
  /** Largest expansion: of one entry once it is larger than `ratioFrom`, of all once they are larger than `totalRatioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly totalRatioFrom: number;
  /** A tag file (manifest, bag-info.txt) and portfolio.json are read whole, so they have limits of their own. */
  readonly tagFileSize: number;
  readonly portfolioSize: number;
};

const MIB = 2 ** 20;
const GIB = 2 ** 30;

export const READ_LIMITS: ReadLimits = {
  entries: 200_000,
  directorySize: 64 * MIB,
  entrySize: 4 * GIB,
  totalSize: 20 * GIB,
  ratio: 200,
  ratioFrom: 10 * MIB,
  totalRatioFrom: 256 * MIB,
  tagFileSize: 64 * MIB,
  portfolioSize: 64 * MIB,
};
