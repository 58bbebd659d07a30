/** One entry as the central directory tells it; whatever is here has been checked against the limits. */
export type ZipEntry = {
  readonly path: string;
  readonly isFolder: boolean;
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  /** Of the local header. */
  readonly offset: number;
};

/** An entry whose local header has been found to agree. */
export type LocatedEntry = ZipEntry & {
  /** Of the packed bytes. For a stored entry the content is the file's bytes from here, `size` long. */
  readonly dataOffset: number;
};
