/** A file of the bench as the page knows it; its bytes lie in the evidence store under the digest. */
export type ContestFile = { readonly name: string; readonly size: number; readonly sha256: string; readonly compress: boolean };

export type LibraryName = 'JSZip, as one Blob' | 'JSZip, streamed' | 'fflate' | 'zip.js' | 'client-zip';
export type DigestBy = 'hash-wasm' | 'crypto.subtle' | 'nobody';

/** One zip made by a library, in the worker; `fileName` is a file of the page's private folder. */
export type LibraryJob = { readonly library: LibraryName; readonly digests: DigestBy; readonly files: readonly ContestFile[]; readonly fileName: string };
export type LibraryAnswer = { readonly failure: string | null };

/** What the page offers to the driver, by name on `window`. Milliseconds are of the work alone. */
export type ContestPage = {
  /** Keeps the files of the page's input as evidence, as the application does. */
  readonly keepChosenFiles: (files: readonly ContestFile[]) => Promise<void>;
  readonly runCarrel: (files: readonly ContestFile[], isPlaced: boolean) => Promise<number>;
  readonly runLibrary: (job: LibraryJob) => Promise<number>;
  /** What the last run made, as a download. */
  readonly download: () => Promise<void>;
  /** Removes what the last run made, so that the next finds the same room. */
  readonly clear: () => Promise<void>;
};
