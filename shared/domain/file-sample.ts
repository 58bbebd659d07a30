/** How much of each end of a file is looked at; bytes. */
export const SAMPLE_BYTES = 65_536;

/** Both ends of a file. They overlap when the file is short. */
export type FileSample = {
  /** The first bytes, at most `SAMPLE_BYTES`. */
  readonly head: Uint8Array;
  /** The last bytes, at most `SAMPLE_BYTES`. */
  readonly tail: Uint8Array;
  /** Bytes of the whole file. */
  readonly size: number;
};

export async function readFileSample(blob: Blob): Promise<FileSample> {
  const { size } = blob;
  const head = new Uint8Array(await blob.slice(0, Math.min(size, SAMPLE_BYTES)).arrayBuffer());
  if (size <= SAMPLE_BYTES) return { head, tail: head, size };
  const tail = new Uint8Array(await blob.slice(size - SAMPLE_BYTES, size).arrayBuffer());
  return { head, tail, size };
}
