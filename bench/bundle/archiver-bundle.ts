import { ZipArchive } from 'archiver';
import { createWriteStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { readFileList } from './bench-files';
import { flushToDisk, openLazily } from './lazy-file';

/** archiver at its best: each file opened when its turn comes, what is compressed already only stored. */
export async function writeByArchiver(folder: string): Promise<void> {
  const zip = new ZipArchive({ zlib: { level: 4 } });
  const digests: string[] = [];
  const target = join(folder, 'archiver.zip');
  const written = pipeline(zip as unknown as NodeJS.ReadableStream, createWriteStream(target));
  for (const { name, compress } of readFileList(folder)) {
    zip.append(openLazily(join(folder, 'files', name), (sha256) => void digests.push(`${sha256}  ${name}`)), { name, store: !compress });
  }
  await zip.finalize();
  await written;
  await writeFile(join(folder, 'archiver.sha256'), digests.join('\n'));
  await flushToDisk(target);
}
