import { ok, refused } from '../domain/result';
import type { Result } from '../domain/result';
import type { BundlePlan } from './bundle-plan';
import { toContent, WriteRefusalError } from './entry-content';
import type { ContentPorts, WriteRefusal } from './entry-content';
import { planTagFiles, sizeOf } from './plan-tag-files';
import { openBundle } from './read-bundle';
import { READ_LIMITS } from './read-limits';
import { UpcomingEntries } from './upcoming-entries';
import type { AheadRule, UpcomingEntry } from './upcoming-entries';
import type { BytePorts, RandomAccess, WriteTarget } from './zip/byte-ports';
import type { PackedEntry } from './zip/pack-entry';
import type { Zip64Limits } from './zip/zip-records';
import { ZipWriter } from './zip/zip-writer';

export type WriteBundlePorts = ContentPorts & {
  /** Empty at first; what it throws (a full disk) is thrown on. Nothing is written to it any more after the end. */
  readonly target: WriteTarget;
  /** Left out where `bytes` can take only one stream at a time. The bundle is the same with it and without. */
  readonly ahead?: AheadRule;
};

export type WriteBundleOptions = {
  readonly signal?: AbortSignal | undefined;
  /** `item` as the person knows it; bytes of the payload. */
  readonly onProgress?: ((item: string, bytesDone: number, bytesTotal: number) => void) | undefined;
  readonly zip64Limits?: Zip64Limits;
};

/** More than the four tag files ever take. */
const TAG_FILES_BYTES = 4 * READ_LIMITS.tagFileSize;

export type BundleFacts = { readonly entries: number; readonly size: number; readonly receiptCode: string };

/**
 * Streams a plan into one zip: the tag files first, then the payload in the plan's order. Evidence is compared with its
 * digest and size on the way. Same plan, same host: same bytes. A refused target holds a part of a zip: throw it away.
 */
export async function writeBundle(
  plan: BundlePlan,
  ports: WriteBundlePorts,
  options: WriteBundleOptions = {},
): Promise<Result<BundleFacts, WriteRefusal>> {
  const tooLarge = findTooLarge(plan);
  if (tooLarge !== null) return refused(tooLarge);
  const zip = new ZipWriter(ports.target, ports.bytes, options.zip64Limits);
  const tagFiles = planTagFiles(plan, ports.bytes);
  const upcoming = new UpcomingEntries(plan, ports, options.signal);
  try {
    for (const { path, text } of tagFiles.files) await addText(zip, `${plan.name}/${path}`, text);
    const progress = new Progress(plan, options);
    for await (const entry of upcoming.inOrder()) await zip.append(progress.follow(entry));
    return ok({ ...(await zip.finish()), receiptCode: tagFiles.receiptCode });
  } catch (error) {
    if (error instanceof WriteRefusalError) return refused(error.refusal);
    throw error;
  } finally {
    await Promise.all([upcoming.stop(), zip.settle()]);
  }
}

/**
 * Opens what has been written as any reader would and compares it with what was meant: directory, layout, tag files.
 * @returns null when it reads back, otherwise what is wrong, for a log
 */
export async function verifyWritten(access: RandomAccess, bytes: BytePorts, facts: BundleFacts): Promise<string | null> {
  const opened = await openBundle(access, bytes);
  if (!opened.ok) return `${opened.problem.code} ${opened.problem.where}`.trim();
  const { summary } = opened.value;
  if (access.size !== facts.size) return 'size';
  return summary.files.length === facts.entries && summary.receiptCode === facts.receiptCode ? null : 'receipt';
}

/** The bundle is the only way back, so what the reader would refuse is not written. */
function findTooLarge({ payload }: BundlePlan): WriteRefusal | null {
  const largest = payload.find((entry) => entry.kind === 'evidence' && entry.size > READ_LIMITS.entrySize);
  if (largest?.kind === 'evidence') return { kind: 'too-large', item: largest.label, most: READ_LIMITS.entrySize };
  const total = payload.reduce((sum, entry) => sum + sizeOf(entry), 0);
  return total > READ_LIMITS.totalSize - TAG_FILES_BYTES ? { kind: 'too-large', item: null, most: READ_LIMITS.totalSize } : null;
}

async function addText(zip: ZipWriter, path: string, text: string): Promise<void> {
  const { size, source } = toContent(text);
  await zip.add({ path, size, source, compress: size > 0 });
}

/** Counts the payload's bytes as they are written. What is deflated counts as a whole, at its end. */
class Progress {
  readonly #options: WriteBundleOptions;
  readonly #bytesTotal: number;
  #bytesDone = 0;

  constructor(plan: BundlePlan, options: WriteBundleOptions) {
    this.#options = options;
    this.#bytesTotal = plan.payload.reduce((sum, entry) => sum + sizeOf(entry), 0);
  }

  follow({ planned, packed }: UpcomingEntry): PackedEntry {
    return { ...packed, bytes: this.#pass(planned.kind === 'text' ? planned.path : planned.label, packed) };
  }

  async *#pass(item: string, packed: PackedEntry): AsyncGenerator<Uint8Array> {
    for await (const bytes of packed.bytes) {
      // What was packed ahead has been read already, so the source does not ask any more.
      if (this.#options.signal?.aborted === true) throw new WriteRefusalError({ kind: 'cancelled' });
      yield bytes;
      if (!packed.compress) this.#count(item, bytes.length);
    }
    if (packed.compress) this.#count(item, packed.size);
  }

  #count(item: string, bytes: number): void {
    this.#bytesDone += bytes;
    this.#options.onProgress?.(item, this.#bytesDone, this.#bytesTotal);
  }
}
