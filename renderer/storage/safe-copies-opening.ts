import type { BundleEvidenceFile } from '../../shared/bundle/import-report';
import { planRestore } from '../../shared/bundle/restore';
import type { PortfolioId, Sha256 } from '../../shared/domain/ids';
import type { DateOnly, Evidence } from '../../shared/domain/portfolio';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { StorageProblem, TransferOptions } from '../../shared/platform/platform';
import type { SafeCopies, SafeCopyId, SafeCopyProblem } from '../../shared/platform/safe-copies';
import type { BroughtIn } from './bringing-in';
import { discardUnused, type SharedStores } from './discard-unused';
import { parseSource, type SourceProblem } from './parse-source';
import { addPortfolio } from './portfolio-store';

export type OpenCopyProblem =
  | { readonly kind: 'copy'; readonly problem: SafeCopyProblem }
  | { readonly kind: 'source'; readonly problem: SourceProblem }
  | { readonly kind: 'storage'; readonly problem: StorageProblem };

export type CopyPorts = SharedStores & { readonly copies: SafeCopies };

/** Opens a copy as a portfolio of its own beside what is here. Evidence that can't be had from it is named in the report. */
export async function openSafeCopy(
  id: SafeCopyId,
  { copies, ...stores }: CopyPorts,
  options: TransferOptions & { readonly today: DateOnly },
): Promise<Result<BroughtIn, OpenCopyProblem>> {
  const text = await copies.read(id);
  if (!text.ok) return refused({ kind: 'copy', problem: text.problem });
  const source = parseSource(text.value);
  if (!source.ok) return refused({ kind: 'source', problem: source.problem });
  const { parsed, pack } = source.value;
  const brought = await stores.evidenceFiles.findMissing(toDigests(parsed.records.evidence));
  let isKept = false;
  try {
    const lost = await copies.bringBack(id, options);
    if (!lost.ok) return refused({ kind: 'storage', problem: lost.problem });
    const files = toFiles(parsed.records.evidence, new Set(lost.value));
    const plan = planRestore(parsed, files, { newId: crypto.randomUUID() as PortfolioId, restoredOn: options.today, pack });
    const entry = await addPortfolio(stores.registry, plan.records, pack);
    isKept = true;
    // So that the copies of a lost portfolio are not offered for ever.
    await stores.registry.portfolios.update(entry.id, { restoredFrom: parsed.records.head.id });
    return ok({ entry, report: plan.report });
  } finally {
    // Best effort: bytes that stay take room, but harm nothing.
    if (!isKept) await discardUnused(stores, brought).catch(() => undefined);
  }
}

export function toDigests(evidence: readonly Evidence[]): readonly Sha256[] {
  return [...new Set(evidence.map(({ sha256 }) => sha256))];
}

function toFiles(evidence: readonly Evidence[], lost: ReadonlySet<Sha256>): readonly BundleEvidenceFile[] {
  return evidence.filter(({ sha256 }) => !lost.has(sha256)).map(({ sha256, size, originalName }) => ({ path: originalName, sha256, size }));
}
