import { appendFile, mkdir, writeFile } from 'node:fs/promises';
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
  return { folder, sha256 };
}

async function readChunks(source: AsyncIterable<Uint8Array> | null): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const bytes of source ?? []) chunks.push(bytes);
  return chunks;
}

describe('evidence for the bundle writer', () => {
  it.each([0, 1, 5_000, 1 << 20, (1 << 20) + 1, 3_000_000])('gives all %d bytes', async (length) => {
    const content = Buffer.alloc(length, 'handout');
    const { folder, sha256 } = await aStored(content);
    expect(Buffer.concat(await readChunks(await openStoredEvidence(folder, sha256))).equals(content)).toBe(true);
  });

  it('takes no more memory for a small file than the file has', async () => {
    const { folder, sha256 } = await aStored(Buffer.from('small'));
    expect((await readChunks(await openStoredEvidence(folder, sha256)))[0]?.buffer.byteLength).toBe(5);
  });

  it('gives what was added to a file meanwhile, so that it is found to be damaged', async () => {
    const { folder, sha256 } = await aStored(Buffer.alloc(2_000_000));
    const source = await openStoredEvidence(folder, sha256);
    let length = 0;
    for await (const bytes of source ?? []) {
      if (length === 0) await appendFile(folder.toPath(sha256), 'more');
      length += bytes.length;
    }
    expect(length).toBe(2_000_004);
  });

  it('is null when the file is gone', async () => {
    const { folder } = await aStored(Buffer.from('here'));
    expect(await openStoredEvidence(folder, toSha256('elsewhere'))).toBeNull();
  });
});
