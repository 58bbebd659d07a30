import type { BundlePlan } from '../bundle/bundle-plan';
import type { Sha256 } from '../domain/ids';
import type { Result } from '../domain/result';
import type { Documents } from './documents';
import type { SafeCopies } from './safe-copies';
import type { Shell } from './shell';
import type { StorageProblem, TransferOptions } from './transfer';

export type { StorageProblem, TransferOptions } from './transfer';

/**
 * What the application asks of its host. Two implementations (desktop, browser) and one fake; one contract suite runs
 * against all of them. Nothing here names a path: the page never sees one.
 */
export interface Platform {
  readonly capabilities: Capabilities;
  readonly evidenceFiles: EvidenceFiles;
  readonly bundles: Bundles;
  readonly documents: Documents;
  readonly lifecycle: Lifecycle;
  readonly safeCopies: SafeCopies;
  readonly shell: Shell;
}

export type Capabilities = {
  readonly host: 'desktop' | 'browser';
  /** A finished bundle can be shown in its folder. */
  readonly canReveal: boolean;
  /** `documents.makePdf` and `drawPdf` work. */
  readonly canMakePdf: boolean;
  /** Safe copies can go to a second place of the person's choice. */
  readonly canChooseSafeCopyPlace: boolean;
};

/** Content-addressed bytes, shared by all portfolios on this computer. Adding the same bytes twice stores them once. */
export interface EvidenceFiles {
  /** Streams and hashes `file` into the store. Nothing is left behind when it is refused or cancelled. */
  add(file: File, options?: TransferOptions): Promise<Result<StoredFile, StorageProblem>>;
  /** The bytes as a Blob that reads lazily, or null when they are gone. */
  open(sha256: Sha256): Promise<Blob | null>;
  /** An address for viewing; `release` must be called when the view closes. Null when the bytes are gone. */
  openView(sha256: Sha256, mediaType: string): Promise<EvidenceView | null>;
  /** Of those asked about, the ones whose bytes are not in the store. */
  findMissing(digests: readonly Sha256[]): Promise<readonly Sha256[]>;
  /** Reads the bytes again and compares: `sound`, `damaged` or `missing`. */
  verify(sha256: Sha256, options?: TransferOptions): Promise<'sound' | 'damaged' | 'missing'>;
  /** Every digest in the store. */
  list(): Promise<readonly Sha256[]>;
  /** Removes bytes that no portfolio refers to any more; the caller has made sure of that. */
  discard(digests: readonly Sha256[]): Promise<void>;
}

export type StoredFile = {
  readonly sha256: Sha256;
  /** Bytes. */
  readonly size: number;
  /** True when the same bytes were in the store before. */
  readonly wasKnown: boolean;
};

export type EvidenceView = { readonly url: string; release(): void };

export interface Bundles {
  /**
   * Writes `plan` as one zip: asks the person where (where the host can), streams into a temporary file, verifies,
   * then puts it in place. On any refusal the old file is as it was and no temporary file remains.
   */
  write(plan: BundlePlan, options?: BundleWriteOptions): Promise<Result<WrittenBundle, BundleProblem>>;
  /** Shows a bundle just written in its folder; does nothing where `canReveal` is false. */
  reveal(token: string): Promise<void>;
}

export type BundleWriteOptions = {
  readonly onProgress?: (progress: BundleProgress) => void;
  readonly signal?: AbortSignal;
};

export type BundleProgress = {
  /** The entry being written, as the person knows it. */
  readonly item: string;
  readonly step: 'writing' | 'verifying' | 'placing';
  readonly bytesDone: number;
  readonly bytesTotal: number;
};

export type WrittenBundle = {
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly entries: number;
  readonly receiptCode: string;
  /** For `reveal`; empty where the host can't. */
  readonly token: string;
};

export type BundleProblem =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'evidence-missing'; readonly item: string }
  | { readonly kind: 'evidence-damaged'; readonly item: string }
  /** Carrel could not read the bundle back: one file, or everything together when `item` is null, has more than `most` bytes. */
  | { readonly kind: 'too-large'; readonly item: string | null; readonly most: number }
  /** The finished file did not read back as it was written. */
  | { readonly kind: 'verify-failed'; readonly detail: string }
  /** The browser gives no place on the disk, and in memory a bundle can have `most` bytes. */
  | { readonly kind: 'no-place-to-build'; readonly most: number }
  | { readonly kind: 'write-failed'; readonly detail: string };

export interface Lifecycle {
  /** Registers what must be written before the application may close; returns the way to take it back. */
  onFlushRequest(flush: () => Promise<void>): () => void;
  /** A bundle that the system asked Carrel to open (double click, second instance); null when no such file could be read. */
  onOpenBundle(open: (bundle: Blob | null, name: string) => void): () => void;
  /** Tells the host what is not yet saved, in the person's words, so that closing can ask and name it; none when everything is. */
  setUnsaved(unsaved: readonly string[]): void;
}
