import { appendFile, mkdir, readdir, readlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EvidenceFolder } from '../../../electron/evidence-files';
import { openStoredEvidence } from '../../../electron/stored-evidence';
import { toSha256 } from '../shared/bundle/a-bundle';
import { makeTemporaryFolder } from './temporary-folder';

async function aStored(content: Buffer) {
  const folder = new EvidenceFolder(await makeTemporaryFolder());
  const sha256 = toSha256(content);
  await mkdir(path.dirname(folder.toPath(sha256)), { recursive: true });
  await writeFile(folder.toPath(sha256), content);
  return { folder, sha256, size: content.length };
}

async function readChunks(source: AsyncIterable<Uint8Array> | null): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const bytes of source ?? []) chunks.push(bytes);
  return chunks;
}

describe('evidence for the bundle writer', () => {
  it.each([0, 1, 5_000, (1 << 21) - 1, 1 << 21, (1 << 21) + 1, 5_000_000])('gives all %d bytes', async (length) => {
    const content = Buffer.alloc(length, 'handout');
    const { folder, sha256, size } = await aStored(content);
    expect(Buffer.concat(await readChunks(await openStoredEvidence(folder, sha256, size))).equals(content)).toBe(true);
  });

  it('takes no more memory for a small file than the file has, and a byte that shows its end', async () => {
    const { folder, sha256, size } = await aStored(Buffer.from('small'));
    expect((await readChunks(await openStoredEvidence(folder, sha256, size)))[0]?.buffer.byteLength).toBe(6);
  });

  it('gives what was added to a file meanwhile, so that it is found to be damaged', async () => {
    const { folder, sha256, size } = await aStored(Buffer.alloc(3_000_000));
    const source = await openStoredEvidence(folder, sha256, size);
    let length = 0;
    for await (const bytes of source ?? []) {
      if (length === 0) await appendFile(folder.toPath(sha256), 'more');
      length += bytes.length;
    }
    expect(length).toBe(3_000_004);
  });

  it.each([0, 1, 100, 3_000_000])('gives all bytes also when %d are expected', async (expected) => {
    const content = Buffer.alloc(5_000, 'handout');
    const { folder, sha256 } = await aStored(content);
    expect(Buffer.concat(await readChunks(await openStoredEvidence(folder, sha256, expected))).equals(content)).toBe(true);
  });

  it('closes the file when the reader stops in the middle', async ({ skip }) => {
    if (process.platform !== 'linux') skip('open files are listed by Linux');
    const { folder, sha256, size } = await aStored(Buffer.alloc(5_000_000));
    const isOpen = async (): Promise<boolean> => {
      const names = await Promise.all((await readdir('/proc/self/fd')).map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')));
      return names.includes(folder.toPath(sha256));
    };
    for await (const bytes of (await openStoredEvidence(folder, sha256, size)) ?? []) {
      expect(bytes.length).toBe(1 << 21);
      expect(await isOpen()).toBe(true);
      break;
    }
    expect(await isOpen()).toBe(false);
  });

  it('is null when the file is gone', async () => {
    const { folder } = await aStored(Buffer.from('here'));
    expect(await openStoredEvidence(folder, toSha256('elsewhere'), 4)).toBeNull();
  });
});
