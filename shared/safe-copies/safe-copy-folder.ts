import type { PortfolioId, Sha256 } from '../domain/ids';
import { ok, refused, type Result } from '../domain/result';
import type { StorageProblem, TransferOptions } from '../platform/transfer';
import type { NewSafeCopy, SafeCopy, SafeCopyFindings, SafeCopyOutcome, SafeCopyPlace, SafeCopyProblem } from '../platform/safe-copies';
import { decode, maxCopyBytes, parseCopyHead, toTextBytes, type CopyHead } from './copy-file';
import { parseCopyName } from './copy-name';
import { findAllCopies, toSafeCopy } from './find-copies';
import { goThroughFiles } from './go-through-files';
import type { SafeCopyPorts } from './safe-copy-ports';
import { writeCopy } from './write-copy';

/** A copy's place inside the folder. */
export type CopyInFolder = { readonly portfolioId: PortfolioId; readonly name: string };

type WholeCopy = { readonly head: CopyHead; readonly text: string };

/** The safe copies of one place. Knows layout and order of writing; the host's folder knows how bytes get to the disk. */
export class SafeCopyFolder {
  readonly #ports: SafeCopyPorts;
  /** Evidence found damaged here since the start; the next write puts it again. */
  readonly #suspects = new Set<Sha256>();

  constructor(ports: SafeCopyPorts) {
    this.#ports = ports;
  }

  findState(): Promise<SafeCopyPlace['state']> {
    return this.#ports.folder.findState();
  }

  async write(copy: NewSafeCopy, options: TransferOptions = {}): Promise<SafeCopyOutcome['result']> {
    return this.#ports.inTurn(() => this.#orProblem<SafeCopyOutcome['result']>(() => writeCopy(this.#ports, copy, { ...options, suspects: this.#suspects })));
  }

  /** Empty when the place can't be looked at. */
  async list(): Promise<readonly SafeCopy[]> {
    const { folder, place } = this.#ports;
    const found = await findAllCopies(folder).catch(() => null);
    return (found?.copies ?? []).map((copy) => toSafeCopy(place, copy));
  }

  async read(at: CopyInFolder): Promise<Result<string, SafeCopyProblem>> {
    const whole = await this.#readWhole(at);
    return whole.ok ? ok(whole.value.text) : whole;
  }

  async check(at: CopyInFolder, options: TransferOptions = {}): Promise<Result<SafeCopyFindings, SafeCopyProblem>> {
    const whole = await this.#readWhole(at);
    if (!whole.ok) return whole;
    const { shelf } = this.#ports;
    const checked = await this.#orProblem(() => goThroughFiles(whole.value.head.evidence, options, (file, each) => shelf.verify(file, each)));
    if (checked.ok) for (const sha256 of checked.value.damaged) this.#suspects.add(sha256);
    return checked;
  }

  async bringBack(at: CopyInFolder, options: TransferOptions = {}): Promise<Result<readonly Sha256[], StorageProblem>> {
    const whole = await this.#readWhole(at);
    if (!whole.ok) return refused(toStorageProblem(whole.problem));
    const { shelf, folder } = this.#ports;
    try {
      const gone = await goThroughFiles<StorageProblem>(whole.value.head.evidence, options, (file, each) => shelf.bringBack(file, each));
      return gone.ok ? ok([...gone.value.missing, ...gone.value.damaged]) : gone;
    } catch (failure) {
      return refused(toStorageProblem(folder.toProblem(failure)));
    }
  }

  async #readWhole({ portfolioId, name }: CopyInFolder): Promise<Result<WholeCopy, SafeCopyProblem>> {
    const { folder, digest } = this.#ports;
    return this.#orProblem<Result<WholeCopy, SafeCopyProblem>>(async () => {
      // One byte more than a copy may have, so that a longer file shows itself.
      const bytes = await folder.read([portfolioId, name], maxCopyBytes + 1);
      if (bytes === null) {
        const state = await folder.findState();
        return refused(state === 'ready' ? { kind: 'not-there' } : { kind: 'place-unusable', state });
      }
      if (bytes.byteLength > maxCopyBytes || parseCopyName(name)?.digestStart !== (await digest(bytes)).slice(0, 16)) return refused({ kind: 'damaged' });
      const read = parseCopyHead(bytes, bytes.byteLength);
      if (read === null || read.head.portfolioId !== portfolioId) return refused({ kind: 'damaged' });
      const textBytes = toTextBytes(bytes, read);
      const text = (await digest(textBytes)) === read.head.portfolioSha256 ? decode(textBytes) : null;
      return text === null ? refused({ kind: 'damaged' }) : ok({ head: read.head, text });
    });
  }

  /** What the disk threw, as a problem: a place that has gone meanwhile explains it better than the system's code. */
  async #orProblem<R extends Result<unknown, SafeCopyProblem>>(work: () => Promise<R>): Promise<R | Result<never, SafeCopyProblem>> {
    try {
      return await work();
    } catch (failure) {
      const { folder } = this.#ports;
      const state = await folder.findState();
      return refused(state === 'ready' ? folder.toProblem(failure) : { kind: 'place-unusable', state });
    }
  }
}

function toStorageProblem(problem: SafeCopyProblem): StorageProblem {
  switch (problem.kind) {
    case 'cancelled':
    case 'disk-full':
    case 'storage-failed':
      return problem;
    case 'place-unusable':
    case 'place-refused':
    case 'not-there':
    case 'damaged':
      return { kind: 'unreadable', name: 'safe copy' };
  }
}
