import JSZip from 'jszip';

/** Bytes of a package that are read at most; Office files with many films are larger, and are not looked into. */
const LARGEST_PACKAGE = 256 * 2 ** 20;
/** Bytes of one part once unfolded. The text of a long book is a tenth of it. */
const LARGEST_PART = 48 * 2 ** 20;
/** Bytes of all parts that are read, once unfolded. */
const LARGEST_ALL = 160 * 2 ** 20;
const MOST_PARTS = 20_000;

/** `oversized`: unfolds into more than any honest file; `damaged`: a part does not unfold; `locked`: needs a password. */
export class PackageError extends Error {
  override readonly name = 'PackageError';
  constructor(readonly reason: 'oversized' | 'damaged' | 'locked') {
    super(reason);
  }
}

/** A zip of parts (Office, OpenDocument), read part by part within limits. */
export type Package = {
  readonly names: readonly string[];
  /** Null where there is no such part. Throws `PackageError`. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
};

/** The one place where a stranger's zip meets JSZip. Throws `PackageError`. */
export async function openPackage(file: Blob): Promise<Package> {
  if (file.size > LARGEST_PACKAGE) throw new PackageError('oversized');
  const zip = await JSZip.loadAsync(await file.arrayBuffer()).catch((failure: unknown) => {
    throw new PackageError(/encrypted/i.test(failure instanceof Error ? failure.message : '') ? 'locked' : 'damaged');
  });
  const names = Object.values(zip.files).filter(({ dir }) => !dir).map(({ name }) => name);
  if (names.length > MOST_PARTS) throw new PackageError('oversized');
  let room = LARGEST_ALL;
  return {
    names,
    read: async (name) => {
      const part = zip.file(name);
      if (part === null) return null;
      const bytes = await unfold(part, Math.min(LARGEST_PART, room));
      room -= bytes.length;
      return bytes;
    },
  };
}

type Streamed = {
  readonly internalStream: (type: 'uint8array') => {
    on: (event: 'data' | 'end' | 'error', listener: (value: Uint8Array & Error) => void) => void;
    resume: () => void;
    pause: () => void;
  };
};

/** Unfolds piece by piece, so that what a part declares about its size need not be believed. */
function unfold(part: JSZip.JSZipObject, limit: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const pieces: Uint8Array[] = [];
    let size = 0;
    // The library documents this method, its types leave it out.
    const stream = (part as unknown as Streamed).internalStream('uint8array');
    stream.on('data', (piece) => {
      size += piece.length;
      if (size <= limit) return void pieces.push(piece);
      stream.pause();
      reject(new PackageError('oversized'));
    });
    stream.on('error', () => reject(new PackageError('damaged')));
    stream.on('end', () => resolve(join(pieces, size)));
    stream.resume();
  });
}

function join(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
