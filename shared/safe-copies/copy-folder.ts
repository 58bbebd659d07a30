import type { Sha256 } from '../domain/ids';
import type { Result } from '../domain/result';
import type { StorageProblem, TransferOptions } from '../platform/transfer';
import type { SafeCopyFile, SafeCopyPlace, SafeCopyProblem } from '../platform/safe-copies';

/** Parts of a path below the folder of the safe copies, made by this room only: plain names, at most three, never leading out. */
export type CopyPath = readonly string[];

export type FolderEntry = {
  readonly name: string;
  readonly kind: 'file' | 'folder';
  /** Bytes; 0 for a folder. */
  readonly size: number;
};

/**
 * The folder of the safe copies in one place. What lies in it may come from anywhere: links are never followed. Failures
 * of the disk are thrown as the host throws them; `toProblem` says what they mean.
 */
export interface CopyFolder {
  /** Whether copies can be written there now. Never rejects; makes nothing. */
  readonly findState: () => Promise<SafeCopyPlace['state']>;
  /** Ordinary files and folders; links and anything else are left out. Empty when there is no such folder. */
  readonly list: (folder: CopyPath) => Promise<readonly FolderEntry[]>;
  /** At most `limit` bytes from the start; null when there is no ordinary file. */
  readonly read: (file: CopyPath, limit: number) => Promise<Uint8Array | null>;
  /** Puts a whole file in place, read back and as durable as the host can, or leaves what was there. Makes the folders. */
  readonly write: (file: CopyPath, bytes: Uint8Array) => Promise<void>;
  /** Removes an ordinary file; nothing there is fine. */
  readonly remove: (file: CopyPath) => Promise<void>;
  /** Bytes that may still be written; `Infinity` where the host can't know. */
  readonly readFreeBytes: () => Promise<number>;
  /** Removes what a crash left half-written, once it is surely not being written any more. */
  readonly sweep: () => Promise<void>;
  readonly toProblem: (failure: unknown) => SafeCopyProblem;
}

export type FileVerdict = 'sound' | 'missing' | 'damaged';

export type ShelvedFile = { readonly sha256: Sha256; /** When it was put, in milliseconds since 1970. */ readonly putAt: number };

/** The evidence beside the copies of one place, each file once, by digest. Throws like `CopyFolder`. */
export interface EvidenceShelf {
  /** Of these, the ones that do not lie there in their size. */
  readonly findMissing: (files: readonly SafeCopyFile[]) => Promise<readonly SafeCopyFile[]>;
  /** Copies a file from this computer's evidence store, verified on its way. `missing`, `damaged`: it can't be had from the store. */
  readonly put: (file: SafeCopyFile, options: TransferOptions) => Promise<Result<FileVerdict, SafeCopyProblem>>;
  /** Reads the bytes again and compares. */
  readonly verify: (file: SafeCopyFile, options: TransferOptions) => Promise<Result<FileVerdict, SafeCopyProblem>>;
  /** Copies a file into this computer's evidence store, verified on its way; what the store has is left alone and is `sound`. */
  readonly bringBack: (file: SafeCopyFile, options: TransferOptions) => Promise<Result<FileVerdict, StorageProblem>>;
  readonly list: () => Promise<readonly ShelvedFile[]>;
  readonly remove: (sha256: Sha256) => Promise<void>;
}
