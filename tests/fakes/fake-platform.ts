import { createHash } from 'node:crypto';
import { toReceiptCode } from '../../shared/bundle/receipt-code';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { BundlePlan, PlannedEntry } from '../../shared/bundle/bundle-plan';
import type { Bundles, BundleProblem, BundleWriteOptions, Lifecycle, Platform, WrittenBundle } from '../../shared/platform/platform';
import { FakeDocuments } from './fake-documents';
import { FakeEvidenceFiles } from './fake-evidence-files';
import { FakeSafeCopies } from './fake-safe-copies';
import { FakeShell } from './fake-shell';

export class FakeBundles implements Bundles {
  readonly written: BundlePlan[] = [];
  /** What stands in the place for bundles, by file name. */
  readonly placed = new Map<string, BundlePlan>();
  /** File names that were shown in their folder. */
  readonly revealed: string[] = [];
  readonly #tokens = new Map<string, string>();
  /** Answered by the next write instead of writing. */
  nextProblem: BundleProblem | null = null;

  constructor(
    private readonly evidenceFiles: FakeEvidenceFiles,
    private readonly canReveal = false,
  ) {}

  async write(plan: BundlePlan, { onProgress, signal }: BundleWriteOptions = {}): Promise<Result<WrittenBundle, BundleProblem>> {
    if (this.nextProblem !== null) {
      const problem = this.nextProblem;
      this.nextProblem = null;
      return refused(problem);
    }
    const bytesTotal = plan.payload.reduce((sum, entry) => sum + sizeOf(entry), 0);
    let bytesDone = 0;
    for (const entry of plan.payload) {
      if (signal?.aborted === true) return refused({ kind: 'cancelled' });
      const problem = await this.#findProblem(entry);
      if (problem !== null) return refused(problem);
      bytesDone += sizeOf(entry);
      onProgress?.({ item: entry.kind === 'text' ? entry.path : entry.label, step: 'writing', bytesDone, bytesTotal });
    }
    for (const step of ['verifying', 'placing'] as const) onProgress?.({ item: '', step, bytesDone, bytesTotal });
    if (signal?.aborted === true) return refused({ kind: 'cancelled' });
    return ok(this.#place(plan, bytesTotal));
  }

  async reveal(token: string): Promise<void> {
    const fileName = this.#tokens.get(token);
    if (fileName !== undefined) this.revealed.push(fileName);
  }

  async #findProblem(entry: PlannedEntry): Promise<BundleProblem | null> {
    if (entry.kind === 'text') return null;
    const found = await this.evidenceFiles.verify(entry.sha256);
    return found === 'sound' ? null : { kind: `evidence-${found}`, item: entry.label };
  }

  #place(plan: BundlePlan, size: number): WrittenBundle {
    const fileName = `${plan.name}.zip`;
    this.written.push(plan);
    this.placed.set(fileName, plan);
    const token = this.canReveal ? `token-${this.written.length}` : '';
    if (this.canReveal) this.#tokens.set(token, fileName);
    const receiptCode = toReceiptCode(createHash('sha256').update(JSON.stringify(plan)).digest('hex'));
    return { fileName, size, entries: plan.payload.length, receiptCode, token };
  }
}

function sizeOf(entry: PlannedEntry): number {
  return entry.kind === 'text' ? entry.text.length : entry.size;
}

export class FakeLifecycle implements Lifecycle {
  readonly #flushes = new Set<() => Promise<void>>();
  readonly #openers = new Set<(bundle: Blob | null, name: string) => void>();
  unsaved: readonly string[] = [];

  onFlushRequest(flush: () => Promise<void>): () => void {
    this.#flushes.add(flush);
    return () => this.#flushes.delete(flush);
  }

  onOpenBundle(open: (bundle: Blob | null, name: string) => void): () => void {
    this.#openers.add(open);
    return () => this.#openers.delete(open);
  }

  setUnsaved(unsaved: readonly string[]): void {
    this.unsaved = unsaved;
  }

  /** What a host does before it closes. */
  async requestFlush(): Promise<void> {
    await Promise.all([...this.#flushes].map((flush) => flush()));
  }

  openBundle(bundle: Blob | null, name: string): void {
    for (const open of this.#openers) open(bundle, name);
  }
}

export type FakePlatform = Platform & {
  readonly evidenceFiles: FakeEvidenceFiles;
  readonly bundles: FakeBundles;
  readonly documents: FakeDocuments;
  readonly lifecycle: FakeLifecycle;
  readonly safeCopies: FakeSafeCopies;
  readonly shell: FakeShell;
};

/** The whole port in memory. */
export function createFakePlatform(capabilities: Partial<Platform['capabilities']> = {}): FakePlatform {
  const evidenceFiles = new FakeEvidenceFiles();
  return {
    capabilities: { host: 'browser', canReveal: false, canMakePdf: false, canChooseSafeCopyPlace: true, ...capabilities },
    evidenceFiles,
    bundles: new FakeBundles(evidenceFiles, capabilities.canReveal ?? false),
    documents: new FakeDocuments(capabilities.canMakePdf ?? false),
    lifecycle: new FakeLifecycle(),
    safeCopies: new FakeSafeCopies(evidenceFiles),
    shell: new FakeShell(),
  };
}
