import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';

/** A file of the bench; random bytes stand for what is compressed already. */
export type BenchFile = { readonly name: string; readonly size: number; readonly sha256: string; readonly compress: boolean };

/** In a bench's folder: `files/` with the files, and a list of them, so that a job in a process of its own finds them. */
const listName = 'files.json';

export function readFileList(folder: string): readonly BenchFile[] {
  return JSON.parse(readFileSync(join(folder, listName), 'utf8')) as BenchFile[];
}

/** A portfolio's sort of mixture: about 70 % photographs, text as told, and one video of the rest. */
export async function makeMixedFiles(folder: string, { size: bytes, textShare }: { readonly size: number; readonly textShare: number }): Promise<readonly BenchFile[]> {
  const files: BenchFile[] = [];
  for (let made = 0; made < bytes * 0.7; made += files.at(-1)?.size ?? 0) {
    const size = 900_000 + ((files.length * 7919) % 50) * 64_000;
    files.push(await makeFile(folder, { name: `photo-${toNumber(files.length)}.jpg`, size, isText: false }));
  }
  const photos = files.length;
  for (let made = 0; made < bytes * textShare; made += files.at(-1)?.size ?? 0) {
    const count = files.length - photos;
    const size = 4_000 + ((count * 104_729) % 97) * 2_000;
    files.push(await makeFile(folder, { name: `text-${toNumber(count)}.txt`, size, isText: true }));
  }
  files.push(await makeFile(folder, { name: 'video.mp4', size: Math.round(bytes * (0.3 - textShare)), isText: false }));
  return writeFileList(folder, files);
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
      const bytes = isText ? toProse(length, at + size) : randomBytes(length);
      hash.update(bytes);
      await handle.write(bytes);
    }
  } finally {
    await handle.close();
  }
  return { name, size, sha256: hash.digest('hex'), compress: isText };
}

const words = 'the a shelf patron hold desk shown asked week Tuesday reader policy answer found branch printed list returned weeded, catalog we I and of to in for'.split(' ');

/** Text that deflates as prose does, to about a third; different for each `seed`. */
function toProse(length: number, seed: number): Buffer {
  let text = '';
  let state = seed;
  while (text.length < length) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += `${words[state % words.length] ?? ''}${state % 11 === 0 ? '.\n' : ' '}`;
  }
  return Buffer.from(text.slice(0, length));
}
