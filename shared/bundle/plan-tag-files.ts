import { BAGIT_TXT } from './bag-declaration';
import { toBagInfoText } from './bag-info';
import type { BundlePlan, PlannedEntry } from './bundle-plan';
import { toManifestText } from './manifest';
import { toReceiptCode } from './receipt-code';
import type { BytePorts } from './zip/byte-ports';
import { checkEntryName } from './zip/entry-names';

export type TagFiles = { readonly files: readonly { readonly path: string; readonly text: string }[]; readonly receiptCode: string };

/**
 * The four tag files, known before a byte of evidence is read: texts are hashed here, evidence is named by its digest.
 * Throws for a plan whose paths the reader would refuse: that is a bug of whoever planned it.
 */
export function planTagFiles(plan: BundlePlan, ports: BytePorts): TagFiles {
  for (const { path } of plan.payload) {
    const problem = checkEntryName(`${plan.name}/${path}`);
    if (problem !== null || !path.startsWith('data/')) throw new Error(`A plan must not have the path ${path}: ${problem ?? 'outside data/'}`);
  }
  const digestOf = (text: string): string => toTextDigest(text, ports);
  const payload = plan.payload.map((entry) => ({ path: entry.path, digest: entry.kind === 'text' ? digestOf(entry.text) : entry.sha256 }));
  const bytes = plan.payload.reduce((sum, entry) => sum + sizeOf(entry), 0);
  const files = [
    { path: 'bagit.txt', text: BAGIT_TXT },
    { path: 'bag-info.txt', text: toBagInfoText(plan.bagInfo, { bytes, files: plan.payload.length }) },
    { path: 'manifest-sha256.txt', text: toManifestText(payload) },
  ];
  const text = toManifestText(files.map((file) => ({ path: file.path, digest: digestOf(file.text) })));
  return { files: [...files, { path: 'tagmanifest-sha256.txt', text }], receiptCode: toReceiptCode(digestOf(text)) };
}

function toTextDigest(text: string, ports: BytePorts): string {
  const hasher = ports.openHash('sha256');
  hasher.update(new TextEncoder().encode(text));
  return hasher.hex();
}

/** Bytes. */
export function sizeOf(entry: PlannedEntry): number {
  return entry.kind === 'text' ? new TextEncoder().encode(entry.text).length : entry.size;
}
