import { join } from 'node:path';
import { writeBundleFile } from '../../electron/bundle-writer';
import { EvidenceFolder } from '../../electron/evidence-files';
import { openFileAccess } from '../../electron/file-access';
import { nodeBytes } from '../../electron/node-bytes';
import { openStoredEvidence } from '../../electron/stored-evidence';
import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import { openBundle, verifyBundle } from '../../shared/bundle/read-bundle';
import type { Sha256 } from '../../shared/domain/ids';
import { readFileList } from './bench-files';
import type { BenchFile } from './bench-files';

export const bundleName = 'bench-bundle';

/** The desktop's writer as the application calls it: digests checked, flushed to disk, read back, moved into place. */
export async function writeOurs(folder: string): Promise<void> {
  const files = readFileList(folder);
  const evidence = new EvidenceFolder(join(folder, 'store'));
  const written = await writeBundleFile({
    plan: toPlan(files),
    target: join(folder, 'ours.zip'),
    openEvidence: (sha256, size) => openStoredEvidence(evidence, sha256, size),
  });
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
}

function toPlan(files: readonly BenchFile[]): BundlePlan {
  const list = files.map(({ name, sha256 }) => `<li><a href="evidence/${name}">${name}</a> ${sha256}</li>`).join('\n');
  return {
    name: bundleName,
    bagInfo: [['Source-Organization', 'Bench'], ['Bagging-Date', '2026-11-22'], ['Bag-Count', '1 of 1']],
    payload: [
      { kind: 'text', path: 'data/index.html', text: `<!doctype html><html lang="en"><title>Bench</title><ul>\n${list}\n</ul></html>\n` },
      ...files.map(({ name, size, sha256, compress }) => ({ kind: 'evidence' as const, path: `data/evidence/${name}`, sha256: sha256 as Sha256, size, compress, label: name })),
    ],
  };
}

/** Structure, every CRC and every digest, as `carrel verify` does it. */
export async function readOurs(folder: string): Promise<void> {
  const file = await openFileAccess(join(folder, 'ours.zip'));
  try {
    const opened = await openBundle(file, nodeBytes);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    const verified = await verifyBundle(opened.value);
    if (!verified.ok) throw new Error(JSON.stringify(verified.problem));
  } finally {
    await file.close();
  }
}
