import { describe, expect, it } from 'vitest';
import { nodeBytes } from '../../../../electron/node-bytes';
import type { BundlePlan } from '../../../../shared/bundle/bundle-plan';
import { openBundle, readAll } from '../../../../shared/bundle/read-bundle';
import { verifyWritten, writeBundle } from '../../../../shared/bundle/write-bundle';
import { anEvidenceEntry, aPlan, handout, toSha256, writeInMemory } from './a-bundle';
import { inChunks, MemoryFile, toAccess } from './zip/memory-file';

async function open(bytes: Uint8Array) {
  const opened = await openBundle(toAccess(bytes), nodeBytes);
  if (!opened.ok) throw new Error(opened.problem.code);
  return opened.value;
}

async function textOf(bytes: Uint8Array, path: string): Promise<string> {
  return new TextDecoder().decode(await readAll((await open(bytes)).readFile(path)));
}

describe('writing a bundle', () => {
  it('makes the tag files that BagIt asks for, before the payload', async () => {
    const { bytes } = await writeInMemory(aPlan());
    const paths = (await open(bytes)).summary.files.map(({ path }) => path);
    expect(paths).toEqual([
      'bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'tagmanifest-sha256.txt',
      'data/index.html', 'data/portfolio.json', 'data/evidence/004-hold-handout.txt',
    ]);
    expect(await textOf(bytes, 'bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  });

  it('counts the payload in Payload-Oxum and keeps the order of the labels', async () => {
    const { bytes } = await writeInMemory(aPlan());
    const size = 40 + 31 + handout.length;
    expect(await textOf(bytes, 'bag-info.txt')).toBe(
      `Source-Organization: Elm Street Library\nBagging-Date: 2026-11-22\nPayload-Oxum: ${size}.3\nBag-Count: 1 of 1\n`,
    );
  });

  it('lists the payload sorted by path, as sha256sum reads it', async () => {
    const { bytes } = await writeInMemory(aPlan());
    const lines = (await textOf(bytes, 'manifest-sha256.txt')).trimEnd().split('\n');
    expect(lines[0]).toBe(`${toSha256(handout)}  data/evidence/004-hold-handout.txt`);
    expect(lines.map((line) => line.slice(66))).toEqual(['data/evidence/004-hold-handout.txt', 'data/index.html', 'data/portfolio.json']);
  });

  it('gives the receipt code of the tag manifest', async () => {
    const { bytes, facts } = await writeInMemory(aPlan());
    const digest = toSha256(await textOf(bytes, 'tagmanifest-sha256.txt'));
    expect(facts.receiptCode.replaceAll(' ', '')).toBe(digest.slice(0, 20));
    expect(facts.receiptCode).toMatch(/^(?:[0-9a-f]{4} ){4}[0-9a-f]{4}$/);
    expect(facts).toMatchObject({ entries: 7, size: bytes.length });
  });

  it('gives the same bytes for the same plan', async () => {
    const [first, second] = [await writeInMemory(aPlan()), await writeInMemory(aPlan())];
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('keeps a line end in a bag-info value from becoming a field of its own', async () => {
    const { bytes } = await writeInMemory(aPlan({ bagInfo: [['Contact-Name', 'Pat\nPayload-Oxum: 1.1']] }));
    expect((await open(bytes)).summary.bagInfo[0]).toEqual(['Contact-Name', 'Pat Payload-Oxum: 1.1']);
  });

  it('stores what deflate could make too small for its own reader', async () => {
    const large = 'same words again '.repeat(700_000);
    const { bytes } = await writeInMemory(aPlan({ payload: [{ kind: 'text', path: 'data/portfolio.json', text: large }] }), []);
    const { summary } = await open(bytes);
    expect(summary.files.at(-1)?.storedAt).not.toBeNull();
    expect(summary.portfolioText?.length).toBe(large.length);
  });

  it('reads back, and says so when it does not', async () => {
    const { bytes, facts } = await writeInMemory(aPlan());
    expect(await verifyWritten(toAccess(bytes), nodeBytes, facts)).toBeNull();
    expect(await verifyWritten(toAccess(bytes), nodeBytes, { ...facts, receiptCode: '' })).toBe('receipt');
    const damaged = Uint8Array.from(bytes);
    damaged[120] = (damaged[120] ?? 0) ^ 0xff;
    expect(await verifyWritten(toAccess(damaged), nodeBytes, facts)).not.toBeNull();
    expect(await verifyWritten(toAccess(bytes.subarray(0, -1)), nodeBytes, facts)).toBe('truncated');
  });

  it('throws for a plan whose paths its own reader would refuse', async () => {
    const plan = aPlan({ payload: [{ kind: 'text', path: 'data/../evil.txt', text: '' }] });
    await expect(writeInMemory(plan)).rejects.toThrow('traversal');
  });
});

describe('evidence that is not as it was', () => {
  const ports = (content: Uint8Array | null) => ({
    bytes: nodeBytes,
    target: new MemoryFile(),
    openEvidence: async () => (content === null ? null : inChunks(content, 64)),
  });
  const changed = Buffer.from(handout);
  changed[10] = 0;

  it.each([
    ['missing', null, 'evidence-missing'],
    ['changed', changed, 'evidence-damaged'],
    ['shorter', handout.subarray(1), 'evidence-damaged'],
    ['longer', Buffer.concat([handout, handout]), 'evidence-damaged'],
  ])('%s: the item is named', async (_, content, kind) => {
    expect(await writeBundle(aPlan(), ports(content))).toEqual({ ok: false, problem: { kind, item: 'E4 Hold handout' } });
  });

  it('refuses what its own reader would refuse, before a byte is written', async () => {
    const gibibytes = (count: number, label: string) => anEvidenceEntry(handout, { size: count * 2 ** 30, label, path: `data/evidence/${label}.mp4` });
    const target = new MemoryFile();
    const write = (...payload: BundlePlan['payload']) => writeBundle(aPlan({ payload }), { ...ports(handout), target });
    expect(await write(gibibytes(4, 'whole'), gibibytes(4.5, 'film'))).toEqual({ ok: false, problem: { kind: 'too-large', item: 'film', most: 4 * 2 ** 30 } });
    const five = ['a', 'b', 'c', 'd', 'e'].map((label) => gibibytes(4, label));
    expect(await write(...five)).toEqual({ ok: false, problem: { kind: 'too-large', item: null, most: 20 * 2 ** 30 } });
    expect(target.bytes).toHaveLength(0);
  });

  it('stops within a chunk when cancelled', async () => {
    const cancelling = new AbortController();
    let chunks = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        chunks += 1;
        if (chunks === 3) cancelling.abort();
        yield new Uint8Array(1000);
      }
    }
    const plan: BundlePlan = aPlan({ payload: [anEvidenceEntry(handout, { size: 1e9, compress: true })] });
    const written = await writeBundle(plan, { ...ports(null), openEvidence: async () => endless() }, { signal: cancelling.signal });
    expect(written).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(chunks).toBeLessThan(6);
  });

  it('tells progress by bytes, to the last, with the item', async () => {
    const seen: [string, number, number][] = [];
    await writeInMemory(aPlan(), [handout], { onProgress: (...step) => seen.push(step) });
    const total = 40 + 31 + handout.length;
    expect(seen.at(-1)).toEqual(['E4 Hold handout', total, total]);
    expect(seen.every(([, done], at) => at === 0 || done > (seen[at - 1]?.[1] ?? 0))).toBe(true);
  });
});
