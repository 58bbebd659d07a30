import type { WriteTarget } from '../../shared/bundle/zip/byte-ports';

/** A file made of Blobs, which the browser keeps where it likes: written on at its end, and overwritten in small places. */
export class BlobFile implements WriteTarget {
  #parts: Blob[] = [];
  #size = 0;

  async writeAt(position: number, bytes: Uint8Array): Promise<void> {
    if (position > this.#size) throw new Error('A file has no gaps');
    const written = new Blob([bytes as Uint8Array<ArrayBuffer>]);
    if (position === this.#size) this.#parts.push(written);
    else this.#parts = this.#overwrite(position, written);
    this.#size = Math.max(this.#size, position + bytes.length);
    await Promise.resolve();
  }

  toBlob(): Blob {
    return new Blob(this.#parts);
  }

  /** What lies before and after is sliced off, not copied. */
  #overwrite(position: number, written: Blob): Blob[] {
    const end = position + written.size;
    const [before, after]: [Blob[], Blob[]] = [[], []];
    let from = 0;
    for (const part of this.#parts) {
      const to = from + part.size;
      if (to <= position) before.push(part);
      else if (from < position) before.push(part.slice(0, position - from));
      if (from >= end) after.push(part);
      else if (to > end) after.push(part.slice(end - from));
      from = to;
    }
    return [...before, written, ...after];
  }
}
