import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { openBundle } from '../../shared/bundle/read-bundle';
import { planBundle } from '../../shared/bundle/plan-bundle';
import type { BytePorts } from '../../shared/bundle/zip/byte-ports';
import { aPlan, toSha256, writeInMemory } from '../unit/shared/bundle/a-bundle';
import { anEvidence, aPlanInput, aPortfolio } from '../unit/shared/bundle/plan-samples';
import { toAccess } from '../unit/shared/bundle/zip/memory-file';

const sampleFiles = ['desk-problem-log.csv', 'evacuation-drill.ics', 'feedback-after-desk-swap.txt', 'march-cash-up.xlsx', 'desk-word-list.docx', 'graphic-novel-sign.webp'];

/** A small bundle, and one with pages, records and files of the sample portfolio. */
export async function writeSoundBundles(): Promise<readonly Buffer[]> {
  const small = await writeInMemory(aPlan());
  const files = sampleFiles.map((name) => readFileSync(new URL(`../../assets/sample/evidence/${name}`, import.meta.url)));
  const evidence = files.map((file, at) => anEvidence(at + 3, { sha256: toSha256(file), size: file.length, originalName: sampleFiles[at] ?? '' }));
  const plan = planBundle(aPlanInput({ scope: 'everything', records: aPortfolio({ evidence }) }));
  // Nearly all pages of an unwritten set are alike: a few of them do.
  const pages = plan.payload.filter(({ path }) => path.startsWith('data/narratives/'));
  const payload = plan.payload.filter((entry) => !pages.slice(4).includes(entry));
  const sample = await writeInMemory({ ...plan, payload }, files);
  return [Buffer.from(small.bytes), Buffer.from(sample.bytes)];
}

export type Reading =
  | { readonly code: string }
  | { readonly code: null; readonly receiptCode: string; readonly portfolioText: string | null; readonly remarks: readonly string[]; readonly files: ReadonlyMap<string, string> };

/** Opens a file as a bundle and reads everything in it to its end. */
export async function readWhole(zip: Uint8Array, ports: BytePorts): Promise<Reading> {
  const opened = await openBundle(toAccess(zip), ports);
  if (!opened.ok) return { code: opened.problem.code };
  const { summary, readFile } = opened.value;
  const files = new Map<string, string>();
  try {
    for (const { path } of summary.files) {
      const hash = createHash('sha256');
      for await (const bytes of readFile(path)) hash.update(bytes);
      files.set(path, hash.digest('hex'));
    }
  } catch (error) {
    const refusal = (error as { readonly refusal?: { readonly code: string } }).refusal;
    if (refusal === undefined) throw error;
    return { code: refusal.code };
  }
  return { code: null, receiptCode: summary.receiptCode, portfolioText: summary.portfolioText, remarks: summary.remarks, files };
}
