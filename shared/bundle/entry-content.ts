import type { Sha256 } from '../domain/ids';
import type { PlannedEntry, PlannedEvidence } from './bundle-plan';
import type { BytePorts } from './zip/byte-ports';

export type ContentPorts = {
  readonly bytes: BytePorts;
  /** An evidence file's bytes from the store, or null when they are gone; `size` as planned. The arrays are given away. */
  readonly openEvidence: (sha256: Sha256, size: number) => Promise<AsyncIterable<Uint8Array> | null>;
};

export type WriteRefusal =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'evidence-missing'; readonly item: string }
  /** The bytes are not those that the evidence was added with. */
  | { readonly kind: 'evidence-damaged'; readonly item: string }
  /** More bytes than Carrel takes back: of one item, or of all together when `item` is null. */
  | { readonly kind: 'too-large'; readonly item: string | null; readonly most: number };

/** Carries a refusal out of a source that the zip writer is reading. */
export class WriteRefusalError extends Error {
  readonly refusal: WriteRefusal;
  constructor(refusal: WriteRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/** What goes into an entry. Sizes in bytes. */
export type EntryContent = {
  readonly size: number;
  /** As it comes from memory or disk. */
  readonly source: AsyncIterable<Uint8Array>;
  /** Passes `source`, or what was read of it ahead, on, and throws a refusal when it is not what the plan says. */
  readonly check: (source: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
};

export function openContent(entry: PlannedEntry, ports: ContentPorts): EntryContent {
  if (entry.kind === 'text') return toContent(entry.text);
  return { size: entry.size, source: readEvidence(entry, ports), check: (source) => checkEvidence(source, entry, ports.bytes) };
}

const CHUNK_BYTES = 1 << 18;

export function toContent(text: string): EntryContent {
  const bytes = new TextEncoder().encode(text);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield await Promise.resolve(bytes.subarray(at, at + CHUNK_BYTES));
  }
  return { size: bytes.length, source: chunks(), check: (source) => source };
}

async function* readEvidence(entry: PlannedEvidence, ports: ContentPorts): AsyncGenerator<Uint8Array> {
  const source = await ports.openEvidence(entry.sha256, entry.size);
  if (source === null) throw new WriteRefusalError({ kind: 'evidence-missing', item: entry.label });
  yield* source;
}

async function* checkEvidence(source: AsyncIterable<Uint8Array>, entry: PlannedEvidence, ports: BytePorts): AsyncGenerator<Uint8Array> {
  const toDamaged = (): WriteRefusalError => new WriteRefusalError({ kind: 'evidence-damaged', item: entry.label });
  const hasher = ports.openHash('sha256');
  let size = 0;
  for await (const bytes of source) {
    size += bytes.length;
    if (size > entry.size) throw toDamaged();
    hasher.update(bytes);
    yield bytes;
  }
  if (size !== entry.size || hasher.hex() !== entry.sha256) throw toDamaged();
}
