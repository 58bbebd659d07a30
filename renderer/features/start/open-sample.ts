import { parsePortfolioText } from '../../../shared/bundle/parse-records';
import { readCheckUse } from '../../../shared/checks/registry';
import type { PortfolioId, Sha256 } from '../../../shared/domain/ids';
import type { Evidence, PortfolioRecords } from '../../../shared/domain/portfolio';
import { ok, refused, type Result } from '../../../shared/domain/result';
import type { Pack } from '../../../shared/packs/pack';
import { parsePackText } from '../../../shared/packs/parse-pack';
import type { EvidenceFiles } from '../../../shared/platform/platform';

/** Where the sample's parts are; the build gives the addresses. */
export type SampleSource = {
  readonly readRecords: () => Promise<string>;
  readonly readFile: (originalName: string) => Promise<Blob>;
};

export type SampleProgress = { readonly done: number; readonly total: number; readonly name: string };

export type SampleProblem =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'disk-full' }
  /** A part could not be fetched or stored. */
  | { readonly kind: 'unreachable'; readonly detail: string }
  /** The sample itself is not as it was made. */
  | { readonly kind: 'damaged'; readonly detail: string };

export type LoadedSample = { readonly records: PortfolioRecords; readonly pack: Pack };

export type SampleOptions = { readonly files: EvidenceFiles; readonly signal: AbortSignal; readonly onProgress: (progress: SampleProgress) => void };

/**
 * Brings the sample's files into the evidence store, each checked against its digest, and hands back records of their own
 * id, ready to be added. When it is refused, the bytes it brought are taken out again.
 */
export async function loadSample(source: SampleSource, options: SampleOptions): Promise<Result<LoadedSample, SampleProblem>> {
  const read = await readSample(source);
  if (!read.ok) return read;
  const brought: Sha256[] = [];
  const filled = await bringFiles(read.value.records, source, { ...options, brought });
  if (!filled.ok) {
    await options.files.discard(brought);
    return filled;
  }
  const { records, pack } = read.value;
  const head = { ...records.head, id: crypto.randomUUID() as PortfolioId, createdAt: new Date().toISOString() };
  return ok({ records: { ...records, head }, pack });
}

async function readSample(source: SampleSource): Promise<Result<LoadedSample, SampleProblem>> {
  try {
    const portfolio = parsePortfolioText(await source.readRecords());
    if (!portfolio.ok) return refused({ kind: 'damaged', detail: portfolio.problem.kind });
    const { records } = portfolio.value;
    const pack = parsePackText(records.packJson, readCheckUse);
    return pack.ok ? ok({ records, pack: pack.value }) : refused({ kind: 'damaged', detail: pack.problem[0]?.path ?? 'pack' });
  } catch (failure) {
    return refused({ kind: 'unreachable', detail: String(failure) });
  }
}

type Bringing = SampleOptions & { readonly brought: Sha256[] };

async function bringFiles(records: PortfolioRecords, source: SampleSource, bringing: Bringing): Promise<Result<null, SampleProblem>> {
  const items = records.evidence.filter((item, at, all) => all.findIndex((other) => other.sha256 === item.sha256) === at);
  for (const [done, item] of items.entries()) {
    if (bringing.signal.aborted) return refused({ kind: 'cancelled' });
    bringing.onProgress({ done, total: items.length, name: item.originalName });
    const added = await bringFile(item, source, bringing);
    if (!added.ok) return added;
  }
  return ok(null);
}

async function bringFile(item: Evidence, source: SampleSource, { files, signal, brought }: Bringing): Promise<Result<null, SampleProblem>> {
  let file: File;
  try {
    file = new File([await source.readFile(item.originalName)], item.originalName, { type: item.mediaType });
  } catch (failure) {
    return refused({ kind: 'unreachable', detail: String(failure) });
  }
  const added = await files.add(file, { signal });
  if (!added.ok) {
    const { problem } = added;
    return refused(problem.kind === 'cancelled' || problem.kind === 'disk-full' ? { kind: problem.kind } : { kind: 'unreachable', detail: item.originalName });
  }
  if (!added.value.wasKnown) brought.push(added.value.sha256);
  return added.value.sha256 === item.sha256 ? ok(null) : refused({ kind: 'damaged', detail: item.originalName });
}
