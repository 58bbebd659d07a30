import type { Sha256 } from '../domain/ids';
import { ok, refused, type Result } from '../domain/result';
import type { TransferOptions } from '../platform/transfer';
import type { NewSafeCopy, SafeCopyFile, SafeCopyOutcome, SafeCopyProblem } from '../platform/safe-copies';
import { maxCopyBytes, toCopyBytes, type CopyHead } from './copy-file';
import { isPortfolioFolder, parseCopyName, toCopyName } from './copy-name';
import { listCopyNames, readEntry, toSafeCopy, type FoundCopy } from './find-copies';
import { goThroughFiles, sumSizes, toDistinct } from './go-through-files';
import { writeReadMe } from './read-me';
import type { SafeCopyPorts } from './safe-copy-ports';
import { thinCopies } from './thin-copies';

/** Left free for what must still be written where people write; bytes. */
const reserveBytes = 64 * 1024 * 1024;

export type WriteCopyOptions = TransferOptions & {
  /** Evidence to put again although it lies there; what is put sound is taken out. */
  readonly suspects: Set<Sha256>;
};

type Prepared = { readonly head: CopyHead; readonly bytes: Uint8Array; readonly name: string };

/**
 * Writes one copy: evidence first, its records last, so that records in place mean that what they name was in place.
 * Throws what the folder throws; whatever ends it early, no copy that can be seen is half.
 */
export async function writeCopy(ports: SafeCopyPorts, copy: NewSafeCopy, options: WriteCopyOptions): Promise<SafeCopyOutcome['result']> {
  if (options.signal?.aborted === true) return refused({ kind: 'cancelled' });
  if (!isPortfolioFolder(copy.portfolioId)) return refused({ kind: 'storage-failed', detail: 'portfolio id' });
  const { folder, shelf, place } = ports;
  const state = await folder.findState();
  if (state !== 'ready') return refused({ kind: 'place-unusable', state });
  const prepared = await prepareCopy(ports, copy);
  if (prepared.bytes.byteLength > maxCopyBytes) return refused({ kind: 'storage-failed', detail: 'too large' });
  await folder.sweep();
  const newest = await findNewestSame(ports, prepared);
  const lacking = await findLacking(ports, prepared.head.evidence, options.suspects);
  const needed = sumSizes(lacking) + (newest === null ? prepared.bytes.byteLength : 0);
  if (needed > 0 && (await folder.readFreeBytes()) < needed + reserveBytes) return refused({ kind: 'disk-full' });
  const put = await putEvidence(ports, { files: prepared.head.evidence, lacking }, options);
  if (!put.ok) return put;
  if (newest !== null) return ok({ copy: toSafeCopy(place, newest), isNew: false, missing: put.value });
  if (isAborted(options.signal)) return refused({ kind: 'cancelled' });
  await writeReadMe(folder);
  await folder.write([copy.portfolioId, prepared.name], prepared.bytes);
  const written = toSafeCopy(place, { name: prepared.name, size: prepared.bytes.byteLength, head: prepared.head });
  // The copy is in place: older ones that could not be thinned now are thinned another time.
  await thinCopies({ folder, shelf, now: ports.now().getTime() }, copy.portfolioId).catch(() => undefined);
  return ok({ copy: written, isNew: true, missing: put.value });
}

async function prepareCopy({ digest, now }: SafeCopyPorts, copy: NewSafeCopy): Promise<Prepared> {
  const text = new TextEncoder().encode(copy.text);
  const head: CopyHead = {
    carrelSafeCopy: 1,
    portfolioId: copy.portfolioId,
    title: copy.title,
    madeAt: now().toISOString(),
    evidence: toDistinct(copy.evidence),
    portfolioSha256: await digest(text),
    portfolioBytes: text.byteLength,
  };
  const bytes = toCopyBytes(head, text);
  return { head, bytes, name: toCopyName(head.madeAt, await digest(bytes)) };
}

/**
 * The newest copy of the portfolio when it says the same and reads back sound; one that says it is from the future does
 * not count, because nothing after it would ever be the newest.
 */
async function findNewestSame({ folder, digest, now }: SafeCopyPorts, { head }: Prepared): Promise<FoundCopy | null> {
  const past = (await listCopyNames(folder, head.portfolioId)).filter(({ madeAt }) => madeAt <= now().getTime());
  let found: FoundCopy | null = null;
  // Names tell seconds, heads milliseconds.
  for (const { entry, madeAt } of past) {
    if (madeAt !== past[0]?.madeAt) break;
    const copy = await readEntry(folder, head.portfolioId, entry);
    if (copy !== null && (found === null || Date.parse(copy.head.madeAt) > Date.parse(found.head.madeAt))) found = copy;
  }
  if (found === null || !isSame(found.head, head)) return null;
  const bytes = await folder.read([head.portfolioId, found.name], maxCopyBytes);
  const isSound = bytes !== null && parseCopyName(found.name)?.digestStart === (await digest(bytes)).slice(0, 16);
  return isSound ? found : null;
}

function isSame(a: CopyHead, b: CopyHead): boolean {
  return a.portfolioSha256 === b.portfolioSha256 && a.title === b.title && JSON.stringify(a.evidence) === JSON.stringify(b.evidence);
}

async function findLacking({ shelf }: SafeCopyPorts, files: readonly SafeCopyFile[], suspects: ReadonlySet<Sha256>): Promise<readonly SafeCopyFile[]> {
  const missing = new Set((await shelf.findMissing(files)).map(({ sha256 }) => sha256));
  return files.filter(({ sha256 }) => missing.has(sha256) || suspects.has(sha256));
}

type Putting = { readonly files: readonly SafeCopyFile[]; readonly lacking: readonly SafeCopyFile[] };

/** @returns the digests that could not be had from this computer */
async function putEvidence({ shelf }: SafeCopyPorts, { files, lacking }: Putting, options: WriteCopyOptions): Promise<Result<readonly Sha256[], SafeCopyProblem>> {
  const { signal, onProgress, suspects } = options;
  const already = sumSizes(files) - sumSizes(lacking);
  if (already > 0) onProgress?.(already);
  const report = (bytesDone: number): void => onProgress?.(already + bytesDone);
  const each: TransferOptions = signal === undefined ? { onProgress: report } : { signal, onProgress: report };
  const put = await goThroughFiles<SafeCopyProblem>(lacking, each, async (file, one) => {
    const verdict = await shelf.put(file, one);
    if (verdict.ok && verdict.value === 'sound') suspects.delete(file.sha256);
    return verdict;
  });
  return put.ok ? ok([...put.value.missing, ...put.value.damaged]) : put;
}

/** Read afresh each time: a signal changes while one waits. */
function isAborted(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true;
}
