import type { FileHandle } from 'node:fs/promises';
import type { WriteTarget } from '../shared/bundle/zip/byte-ports';
import { toWriteTarget } from './file-access';

const FLUSH_EVERY_BYTES = 1 << 26;

export type FlushingTarget = WriteTarget & {
  /** Waits until everything is on the disk; throws what any flush on the way met. */
  readonly sync: () => Promise<void>;
  /** Waits until no flush is under way, so that the file can be closed; never throws. */
  readonly settle: () => Promise<void>;
};

/**
 * A file that goes to the disk while it is being written, so that at the end little is left to wait for. A system tells
 * a failed flush only once, so what any of them met is kept and thrown by `sync`.
 */
export function toFlushingTarget(handle: Pick<FileHandle, 'write' | 'datasync' | 'sync'>): FlushingTarget {
  const target = toWriteTarget(handle);
  let flushing: Promise<void> | null = null;
  let failure: { readonly cause: unknown } | null = null;
  let unflushed = 0;

  const flush = async (): Promise<void> => {
    try {
      await handle.datasync();
    } catch (cause) {
      failure ??= { cause };
    }
    flushing = null;
  };
  return {
    async writeAt(position, bytes) {
      await target.writeAt(position, bytes);
      unflushed += bytes.length;
      if (unflushed < FLUSH_EVERY_BYTES || flushing !== null) return;
      unflushed = 0;
      flushing = flush();
    },
    async sync() {
      await flushing;
      if (failure !== null) throw failure.cause;
      await handle.sync();
    },
    async settle() {
      await flushing;
    },
  };
}
