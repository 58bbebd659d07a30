import { createHash } from 'node:crypto';
import { nodeBytes } from '../../../../electron/node-bytes';
import type { BundlePlan, PlannedEvidence } from '../../../../shared/bundle/bundle-plan';
import { writeBundle } from '../../../../shared/bundle/write-bundle';
import type { BundleFacts, WriteBundleOptions } from '../../../../shared/bundle/write-bundle';
import type { Sha256 } from '../../../../shared/domain/ids';
import { inChunks, MemoryFile } from './zip/memory-file';

export const toSha256 = (content: string | Uint8Array): Sha256 => createHash('sha256').update(content).digest('hex') as Sha256;

export const handout = Buffer.from('Holds wait seven days. '.repeat(40));

export function anEvidenceEntry(content: Uint8Array, overrides: Partial<PlannedEvidence> = {}): PlannedEvidence {
  return { kind: 'evidence', path: 'data/evidence/004-hold-handout.txt', sha256: toSha256(content), size: content.length, compress: false, label: 'E4 Hold handout', ...overrides };
}

export function aPlan(overrides: Partial<BundlePlan> = {}): BundlePlan {
  return {
    name: 'lssc-access-2026-11-22-r1',
    payload: [
      { kind: 'text', path: 'data/index.html', text: '<!doctype html><title>Front page</title>' },
      { kind: 'text', path: 'data/portfolio.json', text: '{"format":"carrel-portfolio/1"}' },
      anEvidenceEntry(handout),
    ],
    bagInfo: [['Source-Organization', 'Elm Street Library'], ['Bagging-Date', '2026-11-22'], ['Bag-Count', '1 of 1']],
    ...overrides,
  };
}

export type WrittenInMemory = { readonly bytes: Uint8Array<ArrayBuffer>; readonly facts: BundleFacts };

/** Writes a plan whose evidence is among `files`; throws when it is refused. */
export async function writeInMemory(plan: BundlePlan, files: readonly Uint8Array[] = [handout], options: WriteBundleOptions = {}): Promise<WrittenInMemory> {
  const target = new MemoryFile();
  const store = new Map(files.map((file) => [toSha256(file), file]));
  const openEvidence = async (sha256: Sha256): Promise<AsyncIterable<Uint8Array> | null> => {
    const file = store.get(sha256);
    return file === undefined ? null : inChunks(file, 100);
  };
  const written = await writeBundle(plan, { bytes: nodeBytes, target, openEvidence }, options);
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return { bytes: target.bytes, facts: written.value };
}
