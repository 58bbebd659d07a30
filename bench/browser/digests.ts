import { createSHA256 } from 'hash-wasm';
import type { ContestFile, DigestBy } from './contest';

/** Takes the digest of each file once and compares it with the known one, as Carrel does; one file after the other. */
export type Digests = {
  /** Passes a stream on. */
  readonly pass: (file: ContestFile, bytes: AsyncIterable<Uint8Array<ArrayBuffer>>) => AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** For a library that takes a file whole. */
  readonly whole: (file: ContestFile, bytes: ArrayBuffer) => Promise<void>;
  /** Throws when a file was left out. */
  readonly finish: () => void;
};

export async function openDigests(by: DigestBy, files: readonly ContestFile[]): Promise<Digests> {
  const hasher = await createSHA256();
  let seen = 0;
  const compare = (file: ContestFile, hex: string): void => {
    if (hex !== file.sha256) throw new Error(`${file.name} has another digest.`);
    seen += 1;
  };
  async function* pass(file: ContestFile, bytes: AsyncIterable<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    hasher.init();
    for await (const piece of bytes) {
      hasher.update(piece);
      yield piece;
    }
    compare(file, hasher.digest());
  }
  return {
    pass: by === 'nobody' ? (_file, bytes) => bytes : pass,
    async whole(file, bytes) {
      if (by === 'nobody') return;
      if (by === 'crypto.subtle') return compare(file, toHex(await crypto.subtle.digest('SHA-256', bytes)));
      compare(file, hasher.init().update(new Uint8Array(bytes)).digest());
    },
    finish() {
      if (by !== 'nobody' && seen !== files.length) throw new Error(`${seen} of ${files.length} digests were taken.`);
    },
  };
}

function toHex(digest: ArrayBuffer): string {
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
