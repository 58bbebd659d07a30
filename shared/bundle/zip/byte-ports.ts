/** A running CRC-32. */
export interface Checksum {
  update(bytes: Uint8Array): void;
  /** Unsigned 32 bits. */
  value(): number;
}

export type HashAlgorithm = 'sha512' | 'sha384' | 'sha256' | 'sha224' | 'sha1' | 'md5';

/** A running digest; `hex` ends it. */
export interface Hasher {
  update(bytes: Uint8Array): void;
  /** Lower-case hexadecimal. */
  hex(): string;
}

/**
 * What the zip and bag code asks of its host: Node's zlib and crypto, or hash-wasm and CompressionStream. The streams
 * pull: they read no further ahead than a few chunks, and stop reading when the consumer stops.
 */
export interface BytePorts {
  openCrc32(): Checksum;
  openHash(algorithm: HashAlgorithm): Hasher;
  deflateRaw(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
  /** Throws when the data are damaged, end early, or go on after the end of the deflate stream. */
  inflateRaw(source: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array>;
}

/** A file being written; parts written earlier can be overwritten. Positions in bytes. */
export interface WriteTarget {
  writeAt(position: number, bytes: Uint8Array): Promise<void>;
}

/** A file being read, in any order. `read` gives fewer bytes only at the end of the file. */
export interface RandomAccess {
  readonly size: number;
  read(offset: number, length: number): Promise<Uint8Array>;
}
