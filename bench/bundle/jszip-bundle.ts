import JSZip from 'jszip';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readFileList } from './bench-files';
import { flushToDisk, openLazily } from './lazy-file';

/** JSZip at its best: each file opened when its turn comes, hashed as it passes, nothing held. */
export async function writeByJszip(folder: string): Promise<void> {
  const zip = new JSZip();
  const digests: string[] = [];
  for (const { name, compress } of readFileList(folder)) {
    const note = (sha256: string): void => void digests.push(`${sha256}  ${name}`);
    zip.file(name, openLazily(join(folder, 'files', name), note), compress ? { compression: 'DEFLATE', compressionOptions: { level: 4 } } : { compression: 'STORE' });
  }
  const target = join(folder, 'jszip.zip');
  await pipeline(zip.generateNodeStream({ streamFiles: true }), createWriteStream(target));
  await writeFile(join(folder, 'jszip.sha256'), digests.join('\n'));
  await flushToDisk(target);
}

/** JSZip can read only from memory; its check of CRCs comes with loading, the digests are compared afterwards. */
export async function readByJszip(folder: string): Promise<void> {
  const zip = await JSZip.loadAsync(await readFile(join(folder, 'ours.zip')), { checkCRC32: true });
  for (const { name, sha256 } of readFileList(folder)) {
    const hash = createHash('sha256');
    const entry = zip.file(new RegExp(`/data/evidence/${name.replace('.', '\\.')}$`))[0];
    if (entry === undefined) throw new Error(`${name} is not in the zip`);
    // JSZip's stream misses its end when it is read with `for await`.
    await new Promise((resolve, reject) => entry.nodeStream().on('data', (bytes: Buffer) => void hash.update(bytes)).on('end', resolve).on('error', reject));
    if (hash.digest('hex') !== sha256) throw new Error(`${name} has another digest`);
  }
}
