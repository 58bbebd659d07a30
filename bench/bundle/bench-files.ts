import { createHash, randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { toProse } from './prose';

/** A file of the bench; random bytes stand for what is compressed already. */
export type BenchFile = { readonly name: string; readonly size: number; readonly sha256: string; readonly compress: boolean };

/** In a bench's folder: `files/` with the files, `store/` with the same as Carrel keeps evidence, and a list of them, so that a job in a process of its own finds them. */
const listName = 'files.json';

export function readFileList(folder: string): readonly BenchFile[] {
  return JSON.parse(readFileSync(join(folder, listName), 'utf8')) as BenchFile[];
}

const textCount = 580;

/**
 * A portfolio's sort of mixture: one video of a quarter, several hundred small texts that make up the share told,
 * scanned PDFs of a fifth, and photographs for the rest.
 */
export async function makeMixedFiles(folder: string, { size: bytes, textShare }: { readonly size: number; readonly textShare: number }): Promise<readonly BenchFile[]> {
  const texts = toSizes({ total: bytes * textShare, mean: (bytes * textShare) / textCount });
  const scans = toSizes({ total: bytes * 0.2, mean: 3_000_000 });
  const photos = toSizes({ total: bytes * (0.55 - textShare), mean: 2_000_000 });
  const files = [
    ...photos.map((size, index) => ({ name: `photo-${toNumber(index)}.jpg`, size, isText: false })),
    ...scans.map((size, index) => ({ name: `scan-${toNumber(index)}.pdf`, size, isText: false })),
    ...texts.map((size, index) => ({ name: `text-${toNumber(index)}.txt`, size, isText: true })),
    { name: 'video.mp4', size: Math.round(bytes * 0.25), isText: false },
  ];
  const made: BenchFile[] = [];
  for (const file of files) made.push(await makeFile(folder, file));
  return writeFileList(folder, made);
}

/** Sizes from a tenth to nearly twice the mean, until they reach the total. Bytes. */
function toSizes({ total, mean }: { readonly total: number; readonly mean: number }): readonly number[] {
  const sizes: number[] = [];
  for (let made = 0; made < total; made += sizes.at(-1) ?? 0) sizes.push(Math.ceil(mean * (0.1 + ((sizes.length * 7919) % 181) / 100)));
  return sizes;
}

export async function makeOneFile(folder: string, bytes: number): Promise<readonly BenchFile[]> {
  return writeFileList(folder, [await makeFile(folder, { name: 'video.mp4', size: bytes, isText: false })]);
}

function writeFileList(folder: string, files: readonly BenchFile[]): readonly BenchFile[] {
  writeFileSync(join(folder, listName), JSON.stringify(files));
  return files;
}

function toNumber(index: number): string {
  return String(index + 1).padStart(4, '0');
}

type WantedFile = { readonly name: string; readonly size: number; readonly isText: boolean };

const BLOCK_BYTES = 1 << 20;

async function makeFile(folder: string, { name, size, isText }: WantedFile): Promise<BenchFile> {
  mkdirSync(join(folder, 'files'), { recursive: true });
  const hash = createHash('sha256');
  const handle = await open(join(folder, 'files', name), 'w');
  try {
    for (let at = 0; at < size; at += BLOCK_BYTES) {
      const length = Math.min(BLOCK_BYTES, size - at);
      const bytes = isText ? toProse(length, Number.parseInt(name.replaceAll(/\D/g, ''), 10) * 1_000 + at / BLOCK_BYTES) : randomBytes(length);
      hash.update(bytes);
      await handle.write(bytes);
    }
  } finally {
    await handle.close();
  }
  const sha256 = hash.digest('hex');
  mkdirSync(join(folder, 'store', sha256.slice(0, 2)), { recursive: true });
  linkSync(join(folder, 'files', name), join(folder, 'store', sha256.slice(0, 2), sha256));
  return { name, size, sha256, compress: isText };
}
