import { createHash } from 'node:crypto';
import type { Sha256 } from '../../shared/domain/ids';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { EvidenceFiles, EvidenceView, StorageProblem, StoredFile, TransferOptions } from '../../shared/platform/platform';

/** The evidence store in memory, with the handles that a test needs. */
export class FakeEvidenceFiles implements EvidenceFiles {
  readonly kept = new Map<Sha256, Uint8Array<ArrayBuffer>>();
  readonly openViews = new Set<string>();
  freeBytes = Infinity;
  /** Each addition waits for this before it reads, so that a test can look at the middle. */
  gate: Promise<void> = Promise.resolve();

  async add(file: File, { onProgress, signal }: TransferOptions = {}): Promise<Result<StoredFile, StorageProblem>> {
    if (file.size > this.freeBytes) return refused({ kind: 'disk-full' });
    await Promise.race([this.gate, whenAborted(signal)]);
    if (signal?.aborted === true) return refused({ kind: 'cancelled' });
    const bytes = await readAll(file);
    if (bytes === null) return refused({ kind: 'unreadable', name: file.name });
    for (const done of [Math.floor(bytes.length / 2), bytes.length]) {
      onProgress?.(done);
      if (isAborted(signal)) return refused({ kind: 'cancelled' });
    }
    const sha256 = digestOf(bytes);
    const wasKnown = this.kept.has(sha256);
    this.kept.set(sha256, bytes);
    return ok({ sha256, size: bytes.length, wasKnown });
  }

  async open(sha256: Sha256): Promise<Blob | null> {
    const bytes = this.kept.get(sha256);
    return bytes === undefined ? null : new Blob([bytes]);
  }

  async openView(sha256: Sha256): Promise<EvidenceView | null> {
    if (!this.kept.has(sha256)) return null;
    const url = `fake-evidence:${sha256}`;
    this.openViews.add(url);
    return { url, release: () => void this.openViews.delete(url) };
  }

  async findMissing(digests: readonly Sha256[]): Promise<readonly Sha256[]> {
    return digests.filter((sha256) => !this.kept.has(sha256));
  }

  async verify(sha256: Sha256): Promise<'sound' | 'damaged' | 'missing'> {
    const bytes = this.kept.get(sha256);
    if (bytes === undefined) return 'missing';
    return digestOf(bytes) === sha256 ? 'sound' : 'damaged';
  }

  async list(): Promise<readonly Sha256[]> {
    return [...this.kept.keys()];
  }

  async discard(digests: readonly Sha256[]): Promise<void> {
    for (const sha256 of digests) this.kept.delete(sha256);
  }

  damage(sha256: Sha256): void {
    const bytes = this.kept.get(sha256);
    if (bytes === undefined) throw new Error('nothing to damage');
    this.kept.set(sha256, bytes.map((byte) => byte ^ 1));
  }
}

/** Read afresh each time: a signal changes while one waits. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}

async function whenAborted(signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted === true) return;
  return new Promise((resolve) => signal?.addEventListener('abort', () => resolve()));
}

async function readAll(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return null;
  }
}

function digestOf(bytes: Uint8Array): Sha256 {
  return createHash('sha256').update(bytes).digest('hex') as Sha256;
}
