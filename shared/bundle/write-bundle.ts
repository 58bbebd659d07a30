import { ok, refused } from '../domain/result';
import type { Result } from '../domain/result';
import type { Sha256 } from '../domain/ids';
import type { BundlePlan, PlannedEntry, PlannedEvidence } from './bundle-plan';
import { planTagFiles, sizeOf } from './plan-tag-files';
import { openBundle } from './read-bundle';
import { READ_LIMITS } from './read-limits';
import type { BytePorts, RandomAccess, WriteTarget } from './zip/byte-ports';
import type { Zip64Limits } from './zip/zip-records';
import { ZipWriter } from './zip/zip-writer';

export type WriteBundlePorts = {
  readonly bytes: BytePorts;
  /** Empty at first; what it throws (a full disk) is thrown on. */
  readonly target: WriteTarget;
  /** An evidence file's bytes from the store, or null when they are gone. */
  readonly openEvidence: (sha256: Sha256) => Promise<AsyncIterable<Uint8Array> | null>;
};

export type WriteBundleOptions = {
  readonly signal?: AbortSignal | undefined;
  /** `item` as the person knows it; bytes of the payload. */
  readonly onProgress?: ((item: string, bytesDone: number, bytesTotal: number) => void) | undefined;
  readonly zip64Limits?: Zip64Limits;
};

export type BundleFacts = { readonly entries: number; readonly size: number; readonly receiptCode: string };

export type WriteRefusal =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'evidence-missing'; readonly item: string }
  /** The bytes are not those that the evidence was added with. */
  | { readonly kind: 'evidence-damaged'; readonly item: string };

/** Carries a refusal out of a source that the zip writer is reading. */
class WriteRefusalError extends Error {
  readonly refusal: WriteRefusal;
  constructor(refusal: WriteRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/**
 * Streams a plan into one zip: the tag files first, then the payload in the plan's order. Evidence is compared with its
 * digest and size on the way. Same plan, same host: same bytes. A refused target holds a part of a zip: throw it away.
 */
export async function writeBundle(
  plan: BundlePlan,
  ports: WriteBundlePorts,
  options: WriteBundleOptions = {},
): Promise<Result<BundleFacts, WriteRefusal>> {
  const zip = new ZipWriter(ports.target, ports.bytes, options.zip64Limits);
  const tagFiles = planTagFiles(plan, ports.bytes);
  try {
    for (const { path, text } of tagFiles.files) await addText(zip, `${plan.name}/${path}`, text);
    const progress = new Progress(plan, options);
    for (const entry of plan.payload) {
      const path = `${plan.name}/${entry.path}`;
      const content = progress.follow(entry, entry.kind === 'text' ? toChunks(entry.text) : readEvidence(entry, ports));
      await zip.add({ path, ...content, compress: isWorthDeflating(entry, content.size) });
    }
    return ok({ ...(await zip.finish()), receiptCode: tagFiles.receiptCode });
  } catch (error) {
    if (error instanceof WriteRefusalError) return refused(error.refusal);
    throw error;
  }
}

/**
 * Opens what has been written as any reader would and compares it with what was meant: directory, layout, tag files.
 * @returns null when it reads back, otherwise what is wrong, for a log
 */
export async function verifyWritten(access: RandomAccess, bytes: BytePorts, facts: BundleFacts): Promise<string | null> {
  // A portfolio may hold more than Carrel takes back from strangers; only the sizes are let off.
  const limits = { ...READ_LIMITS, entrySize: Infinity, totalSize: Infinity };
  const opened = await openBundle(access, bytes, { limits });
  if (!opened.ok) return `${opened.problem.code} ${opened.problem.where}`.trim();
  const { summary } = opened.value;
  if (access.size !== facts.size) return 'size';
  return summary.files.length === facts.entries && summary.receiptCode === facts.receiptCode ? null : 'receipt';
}

/** The reader refuses large entries that expand too far, so large ones are stored, even texts. */
function isWorthDeflating(entry: PlannedEntry, size: number): boolean {
  return (entry.kind === 'text' || entry.compress) && size > 0 && size <= READ_LIMITS.ratioFrom;
}

async function addText(zip: ZipWriter, path: string, text: string): Promise<void> {
  const content = toChunks(text);
  await zip.add({ path, ...content, compress: content.size > 0 });
}

type Content = { readonly size: number; readonly source: AsyncIterable<Uint8Array> };

const CHUNK_BYTES = 1 << 18;

function toChunks(text: string): Content {
  const bytes = new TextEncoder().encode(text);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield await Promise.resolve(bytes.subarray(at, at + CHUNK_BYTES));
  }
  return { size: bytes.length, source: chunks() };
}

function readEvidence(entry: PlannedEvidence, ports: WriteBundlePorts): Content {
  async function* read(): AsyncGenerator<Uint8Array> {
    const source = await ports.openEvidence(entry.sha256);
    if (source === null) throw new WriteRefusalError({ kind: 'evidence-missing', item: entry.label });
    const damaged = new WriteRefusalError({ kind: 'evidence-damaged', item: entry.label });
    const hasher = ports.bytes.openHash('sha256');
    let size = 0;
    for await (const bytes of source) {
      size += bytes.length;
      if (size > entry.size) throw damaged;
      hasher.update(bytes);
      yield bytes;
    }
    if (size !== entry.size || hasher.hex() !== entry.sha256) throw damaged;
  }
  return { size: entry.size, source: read() };
}

/** Counts the payload's bytes as they pass and stops at the next chunk when the person cancels. */
class Progress {
  readonly #options: WriteBundleOptions;
  readonly #bytesTotal: number;
  #bytesDone = 0;

  constructor(plan: BundlePlan, options: WriteBundleOptions) {
    this.#options = options;
    this.#bytesTotal = plan.payload.reduce((sum, entry) => sum + sizeOf(entry), 0);
  }

  follow(entry: PlannedEntry, content: Content): Content {
    return { size: content.size, source: this.#pass(entry.kind === 'text' ? entry.path : entry.label, content.source) };
  }

  async *#pass(item: string, source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    this.#stopWhenCancelled();
    for await (const bytes of source) {
      this.#stopWhenCancelled();
      yield bytes;
      this.#bytesDone += bytes.length;
      this.#options.onProgress?.(item, this.#bytesDone, this.#bytesTotal);
    }
    this.#stopWhenCancelled();
  }

  #stopWhenCancelled(): void {
    if (this.#options.signal?.aborted === true) throw new WriteRefusalError({ kind: 'cancelled' });
  }
}
