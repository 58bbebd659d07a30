import { toBackupFolders } from '../shared/bundle/backup/backup-folders';
import type { BackupFolder } from '../shared/bundle/backup/backup-folders';
import { toBagPart } from '../shared/bundle/bag-part';
import type { BagPart } from '../shared/bundle/bag-part';
import { toCount } from '../shared/bundle/pages/count-text';
import type { BundleSummary } from '../shared/bundle/read-bundle';

/** What a sound bundle is, by its files and its bag-info.txt. */
export type Holding =
  /** `part` where the evidence went into more zips than this one. */
  | { readonly kind: 'portfolio'; readonly part: BagPart | null }
  /** Everything of one computer, each portfolio in a folder of its own. */
  | { readonly kind: 'backup'; readonly folders: readonly BackupFolder[] }
  /** Evidence of a bundle whose first part holds the portfolio. */
  | { readonly kind: 'part'; readonly part: BagPart }
  | { readonly kind: 'others' };

export function toHolding({ portfolioText, files, bagInfo }: BundleSummary): Holding {
  const part = toBagPart(bagInfo);
  if (portfolioText !== null) return { kind: 'portfolio', part };
  const folders = toBackupFolders(files);
  if (folders.length > 0) return { kind: 'backup', folders };
  return part === null ? { kind: 'others' } : { kind: 'part', part };
}

/** In a few words; empty for a bundle that is whole by itself. */
export function toHoldingWords(holding: Holding): string {
  switch (holding.kind) {
    case 'portfolio':
      return holding.part === null ? '' : toPartWords(holding.part);
    case 'backup':
      return `backup of ${toCount(holding.folders.length, 'portfolio', 'portfolios')}: ${toNames(holding.folders)}`;
    case 'part':
      return `${toPartWords(holding.part)}, evidence only`;
    case 'others':
      return 'a bag made by others, no portfolio in it';
  }
}

export function toNames(folders: readonly BackupFolder[]): string {
  return folders.map(({ name }) => name).join(', ');
}

/** `part 1 of 3` */
export function toPartWords({ number, of }: BagPart): string {
  return of === null ? `part ${number} of several` : `part ${number} of ${of}`;
}
