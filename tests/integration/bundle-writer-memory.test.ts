import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeBundleFile } from '../../electron/bundle-writer';
import { anEvidenceEntry, aPlan, handout } from '../unit/shared/bundle/a-bundle';

let folder = '';
let target = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'carrel-bundle-'));
  target = path.join(folder, 'mine.zip');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('writing a bundle to disk', () => {
  it('keeps memory flat for a large evidence file', async () => {
    const chunk = Buffer.alloc(1 << 18, 'evidence');
    const chunks = 1024;
    async function* large(): AsyncGenerator<Uint8Array> {
      for (let count = 0; count < chunks; count += 1) yield chunk;
    }
    const hash = createHash('sha256');
    for (let count = 0; count < chunks; count += 1) hash.update(chunk);
    const entry = { ...anEvidenceEntry(handout), size: chunk.length * chunks, sha256: hash.digest('hex') as never };
    let peak = 0;
    const before = process.memoryUsage().rss;
    const written = await writeBundleFile(
      { plan: aPlan({ payload: [entry] }), target, openEvidence: async () => large() },
      { onProgress: () => (peak = Math.max(peak, process.memoryUsage().rss)) },
    );
    expect(written.ok).toBe(true);
    expect(peak - before).toBeLessThan(120 * 2 ** 20);
  });
});
