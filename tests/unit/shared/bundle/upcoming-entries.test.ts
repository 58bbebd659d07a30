import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeBytes } from '../../../../electron/node-bytes';
import type { PlannedEvidence } from '../../../../shared/bundle/bundle-plan';
import { writeBundle } from '../../../../shared/bundle/write-bundle';
import type { WriteBundleOptions } from '../../../../shared/bundle/write-bundle';
import { anEvidenceEntry, aPlan, toSha256 } from './a-bundle';
import { inChunks, MemoryFile } from './zip/memory-file';

const ahead = { entries: 4, bytes: 1 << 12 };

type File = { readonly bytes: Uint8Array; readonly compress: boolean };

const toEntry = ({ bytes, compress }: File, index: number): PlannedEvidence =>
  anEvidenceEntry(bytes, { path: `data/evidence/${index}.bin`, label: `E${index}`, compress });

/** A store that counts what is open; `broken` gives null, or other bytes. */
function aStore(files: readonly File[], broken: ReadonlyMap<number, 'missing' | 'damaged'> = new Map()) {
  const state = { open: 0, opened: 0, target: new MemoryFile() };
  const byDigest = new Map(files.map(({ bytes }, index) => [toSha256(bytes), { bytes, fault: broken.get(index) }]));
  async function* read(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    state.open += 1;
    state.opened += 1;
    try {
      yield* inChunks(bytes, 1000);
    } finally {
      await Promise.resolve();
      state.open -= 1;
    }
  }
  const openEvidence = async (sha256: string): Promise<AsyncIterable<Uint8Array> | null> => {
    const found = byDigest.get(sha256 as never);
    if (found === undefined || found.fault === 'missing') return null;
    return read(found.fault === 'damaged' ? new Uint8Array(found.bytes.length) : found.bytes);
  };
  return { state, openEvidence };
}

const someFiles: readonly File[] = Array.from({ length: 12 }, (_, index) => ({
  bytes: index % 2 === 0 ? randomBytes(20_000) : Buffer.from(`What I learned, ${index}. `.repeat(3000)),
  compress: index % 2 === 1,
}));

function write(files: readonly File[], store: ReturnType<typeof aStore>, options: WriteBundleOptions = {}) {
  const plan = aPlan({ payload: files.map(toEntry) });
  return writeBundle(plan, { bytes: nodeBytes, target: store.state.target, openEvidence: store.openEvidence, ahead }, options);
}

describe('working ahead of the writing', () => {
  it('gives the same bytes as one entry after the other', async () => {
    const file = fc.record({ bytes: fc.uint8Array({ minLength: 1, maxLength: 9000 }), compress: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(file, { maxLength: 9, selector: ({ bytes }) => toSha256(bytes) }), async (files) => {
        const plan = aPlan({ payload: [{ kind: 'text', path: 'data/index.html', text: 'Contents '.repeat(300) }, ...files.map(toEntry)] });
        const [plainly, early] = [new MemoryFile(), new MemoryFile()];
        const { openEvidence } = aStore(files);
        const first = await writeBundle(plan, { bytes: nodeBytes, target: plainly, openEvidence });
        const second = await writeBundle(plan, { bytes: nodeBytes, target: early, openEvidence, ahead });
        expect(second).toEqual(first);
        expect(Buffer.compare(plainly.bytes, early.bytes)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('opens no more files than told', async () => {
    const store = aStore(someFiles);
    let most = 0;
    const written = await write(someFiles, store, { onProgress: () => (most = Math.max(most, store.state.open)) });
    expect(written.ok).toBe(true);
    expect(store.state.opened).toBe(12);
    expect(most).toBeGreaterThan(1);
    expect(most).toBeLessThanOrEqual(4);
  });

  it('tells progress in the order of the plan, to the last byte', async () => {
    const seen: [string, number, number][] = [];
    await write(someFiles, aStore(someFiles), { onProgress: (...step) => seen.push(step) });
    const total = someFiles.reduce((sum, { bytes }) => sum + bytes.length, 0);
    expect([...new Set(seen.map(([item]) => item))]).toEqual(someFiles.map((_, index) => `E${index}`));
    expect(seen.at(-1)).toEqual(['E11', total, total]);
  });

  it('names the first item that is wrong, though a later one was looked at before', async () => {
    const store = aStore(someFiles, new Map([[4, 'damaged'], [5, 'missing'], [6, 'missing']]));
    expect(await write(someFiles, store)).toEqual({ ok: false, problem: { kind: 'evidence-damaged', item: 'E4' } });
    expect(store.state.open).toBe(0);
  });

  it('cancelled, has closed every file and writes nothing more', async () => {
    for (const cancelAt of [1, 30_000, 200_000]) {
      const store = aStore(someFiles);
      const cancelling = new AbortController();
      const written = await write(someFiles, store, { signal: cancelling.signal, onProgress: (_, done) => done >= cancelAt && cancelling.abort() });
      expect(written).toEqual({ ok: false, problem: { kind: 'cancelled' } });
      expect(store.state.open).toBe(0);
      expect(store.state.opened).toBeLessThan(12);
      const size = store.state.target.bytes.length;
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(store.state.target.bytes.length).toBe(size);
    }
  });

  it('on a full disk, has closed every file before the error comes', async () => {
    const files = Array.from({ length: 12 }, (_, index) => ({ bytes: randomBytes(1 << 20), compress: index % 3 === 0 }));
    const store = aStore(files);
    let writes = 0;
    const target = {
      async writeAt() {
        writes += 1;
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (writes === 3) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      },
    };
    const plan = aPlan({ payload: files.map(toEntry) });
    await expect(writeBundle(plan, { bytes: nodeBytes, target, openEvidence: store.openEvidence, ahead })).rejects.toThrow('full');
    expect(store.state.open).toBe(0);
    expect(writes).toBe(3);
  });
});
