import type { SplitProblem } from '../../../shared/bundle/recipients/split-bundle';
import type { Recipient } from '../../../shared/packs/pack';
import type { NewFile } from '../../../shared/platform/documents';
import type { BundleProblem, BundleProgress, Platform, WrittenBundle } from '../../../shared/platform/platform';
import type { BundleRequest } from '../../storage/making-bundle';
import type { MakingProblem } from '../../storage/making-files';
import type { PortfolioSession } from '../../storage/portfolio-session';
import type { RegistryDatabase } from '../../storage/registry-database';

export type ExportProblem = BundleProblem | { readonly kind: 'split'; readonly problems: readonly SplitProblem[] };

/** Where making something for a recipient has come to. */
export type Making =
  | { readonly step: 'asking' }
  | { readonly step: 'making'; readonly progress: BundleProgress | null; readonly isDrawing?: boolean }
  | { readonly step: 'making-files'; readonly done: number; readonly total: number }
  /** Some zips of several are written; the next waits for a click, without which a browser may not ask where to save. */
  | { readonly step: 'parts'; readonly count: number; readonly written: readonly WrittenBundle[]; readonly problem: BundleProblem | null }
  /** Made, and not saved yet. */
  | { readonly step: 'ready'; readonly files: readonly NewFile[]; readonly leftOut: readonly string[]; readonly problem: MakingProblem | null }
  | { readonly step: 'failed'; readonly problem: ExportProblem }
  | { readonly step: 'files-failed'; readonly problem: MakingProblem };

/** What the person chose for files that are not one bundle. */
export type FilesChoice = {
  readonly portfolioPdf: Blob | null;
  readonly without: ReadonlySet<string>;
  readonly canShrink: boolean;
};

/** What making needs: what is exported for whom, where it can be shown, and where it ends. */
export type ExportDesk = {
  readonly session: PortfolioSession;
  readonly host: Platform & { readonly registry: RegistryDatabase };
  readonly recipient: Recipient;
  readonly request: Omit<BundleRequest, 'pdf'>;
  /** Of the next piece of work: what is cancelled once can be gone on with. */
  readonly openSignal: () => AbortSignal;
  readonly show: (making: Making) => void;
  readonly finish: (receiptId: string, token: string) => void;
};

/** The way on after a stop that waits for the person, and the way out. Neither rejects for what a disk can cause. */
export type ExportRun = { readonly proceed: () => Promise<void>; readonly end: () => Promise<void> };
