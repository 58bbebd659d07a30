import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sha256 } from '../../shared/domain/ids';
import type { EvidenceFiles } from '../../shared/platform/platform';

/** A store to try, with the few handles that no port offers. */
export type EvidenceFilesHarness = {
  readonly files: EvidenceFiles;
  /** A file of the person's own, as it would be dropped. */
  makeFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<File>;
  /** A file that can't be read: moved away, or a folder. */
  makeUnreadable(name: string): Promise<File>;
  /** Changes the stored bytes behind the store's back; their number stays. */
  damage(sha256: Sha256): Promise<void>;
  setFreeBytes(bytes: number): void;
  /** How many things the store keeps, temporary ones included. */
  countKept(): Promise<number>;
  close(): Promise<void>;
};

const digestOf = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex') as Sha256;
const text = (content: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(content);
const megabytes = (count: number): Uint8Array<ArrayBuffer> => Uint8Array.from({ length: count * 1_048_576 }, (_, index) => (index * 31) % 251);

/** What every evidence store must do, whatever the host. */
export function describeEvidenceFiles(name: string, openHarness: () => Promise<EvidenceFilesHarness>): void {
  describe(`evidence files, ${name}`, () => {
    let harness: EvidenceFilesHarness;
    beforeEach(async () => void (harness = await openHarness()));
    afterEach(() => harness.close());

    const add = async (fileName: string, bytes: Uint8Array<ArrayBuffer>): Promise<Sha256> => {
      const added = await harness.files.add(await harness.makeFile(fileName, bytes));
      if (!added.ok) throw new Error(added.problem.kind);
      return added.value.sha256;
    };

    it('gives back the bytes by their digest', async () => {
      const bytes = megabytes(3);
      const added = await harness.files.add(await harness.makeFile('scan.tiff', bytes));
      expect(added).toEqual({ ok: true, value: { sha256: digestOf(bytes), size: bytes.length, wasKnown: false } });
      const kept = await harness.files.open(digestOf(bytes));
      expect(Buffer.from(await kept!.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
    });

    it('keeps a file without bytes', async () => {
      const sha256 = await add('empty.txt', text(''));
      expect((await harness.files.open(sha256))?.size).toBe(0);
      expect(await harness.files.verify(sha256)).toBe('sound');
    });

    it('stores the same bytes once, whatever their name', async () => {
      await add('handout.pdf', text('%PDF-1.7'));
      const kept = await harness.countKept();
      const again = await harness.files.add(await harness.makeFile('copy of handout.pdf', text('%PDF-1.7')));
      expect(again).toMatchObject({ ok: true, value: { wasKnown: true, size: 8 } });
      expect(await harness.countKept()).toBe(kept);
    });

    it('takes several files at once, the same one among them twice', async () => {
      const contents = ['one', 'two', 'three', 'two'].map(text);
      const made = await Promise.all(contents.map((bytes, index) => harness.makeFile(`${index}.txt`, bytes)));
      const added = await Promise.all(made.map((file) => harness.files.add(file)));
      expect(added.every((result) => result.ok)).toBe(true);
      expect(await harness.files.findMissing(contents.map(digestOf))).toEqual([]);
    });

    it('reports progress that grows and ends at the size', async () => {
      const reports: number[] = [];
      const bytes = megabytes(5);
      await harness.files.add(await harness.makeFile('video.mp4', bytes), { onProgress: (done) => reports.push(done) });
      expect(reports.length).toBeGreaterThan(1);
      expect(reports).toEqual([...reports].sort((a, b) => a - b));
      expect(reports.at(-1)).toBe(bytes.length);
    });

    it.each([0, 2_000_000])('leaves nothing behind when cancelled after %i bytes', async (after) => {
      const before = await harness.countKept();
      const controller = new AbortController();
      if (after === 0) controller.abort();
      const bytes = megabytes(8);
      const onProgress = (done: number): void => void (done > after && controller.abort());
      const added = await harness.files.add(await harness.makeFile('video.mp4', bytes), { onProgress, signal: controller.signal });
      expect(added).toEqual({ ok: false, problem: { kind: 'cancelled' } });
      expect(await harness.files.open(digestOf(bytes))).toBeNull();
      expect(await harness.countKept()).toBe(before);
    });

    it('says that a file can not be read, by its name, and leaves nothing behind', async () => {
      const before = await harness.countKept();
      const added = await harness.files.add(await harness.makeUnreadable('Holiday pictures'));
      expect(added).toEqual({ ok: false, problem: { kind: 'unreadable', name: 'Holiday pictures' } });
      expect(await harness.countKept()).toBe(before);
    });

    it('refuses before writing when the disk has no room, and takes the file when it has', async () => {
      const before = await harness.countKept();
      const file = await harness.makeFile('video.mp4', megabytes(1));
      harness.setFreeBytes(1000);
      expect(await harness.files.add(file)).toEqual({ ok: false, problem: { kind: 'disk-full' } });
      expect(await harness.countKept()).toBe(before);
      harness.setFreeBytes(1_000_000_000);
      expect(await harness.files.add(file)).toMatchObject({ ok: true });
    });

    it('knows what is missing of what it is asked about', async () => {
      const [here, gone] = [await add('here.txt', text('here')), digestOf(text('gone'))];
      expect(await harness.files.findMissing([gone, here])).toEqual([gone]);
      expect(await harness.files.findMissing([])).toEqual([]);
      expect(await harness.files.open(gone)).toBeNull();
      expect(await harness.files.verify(gone)).toBe('missing');
    });

    it('tells sound bytes from damaged ones by reading them', async () => {
      const sha256 = await add('minutes.txt', text('The minutes of March'));
      expect(await harness.files.verify(sha256)).toBe('sound');
      await harness.damage(sha256);
      expect(await harness.files.verify(sha256)).toBe('damaged');
    });

    it('heals a damaged copy when the same file is added again', async () => {
      const sha256 = await add('minutes.txt', text('The minutes of March'));
      await harness.damage(sha256);
      expect(await add('minutes.txt', text('The minutes of March'))).toBe(sha256);
      expect(await harness.files.verify(sha256)).toBe('sound');
    });

    it('lists every digest that it holds', async () => {
      expect(await harness.files.list()).toEqual([]);
      const digests = [await add('one.txt', text('one')), await add('two.txt', text('two')), await add('again.txt', text('one'))];
      expect([...(await harness.files.list())].sort()).toEqual([...new Set(digests)].sort());
    });

    it('discards only what it is told to', async () => {
      const [old, current] = [await add('old.txt', text('old')), await add('current.txt', text('current'))];
      await harness.files.discard([old, digestOf(text('never there'))]);
      expect(await harness.files.findMissing([old, current])).toEqual([old]);
    });
  });
}
