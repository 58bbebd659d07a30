import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioId, Sha256 } from '../../shared/domain/ids';
import type { TransferOptions } from '../../shared/platform/platform';
import type { NewSafeCopy, SafeCopies, SafeCopy, SafeCopyFindings, SafeCopyOutcome, SafeCopyPlaceId } from '../../shared/platform/safe-copies';

/** What differs from host to host and from place to place. */
export type SafeCopyTraits = {
  /** Which place is looked at; a harness of `chosen` has chosen it already. */
  readonly place: SafeCopyPlaceId;
  /** Whether evidence has bytes of its own in this place. */
  readonly doublesEvidence: boolean;
  readonly canReveal: boolean;
  /** Whether the host can know how much room there is. */
  readonly knowsRoom: boolean;
};

/** Safe copies to try in one place, with the few handles that no port offers. */
export type SafeCopiesHarness = {
  readonly copies: SafeCopies;
  addEvidence(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  loseEvidence(sha256: Sha256): Promise<void>;
  damageEvidence(sha256: Sha256): Promise<void>;
  hasEvidence(sha256: Sha256): Promise<boolean>;
  /** The same for the bytes beside the copies. */
  loseShelved(sha256: Sha256): Promise<void>;
  damageShelved(sha256: Sha256): Promise<void>;
  /** Changes one byte of a copy's file; its size stays. */
  damageCopy(copy: SafeCopy): Promise<void>;
  loseCopy(copy: SafeCopy): Promise<void>;
  /** Every file in the place, temporary ones included, with `/` between the parts. */
  listFiles(): Promise<readonly string[]>;
  setNow(moment: string): void;
  setFreeBytes(bytes: number): void;
  /** What the person answers when asked for a second place: a name, or null for no. */
  answerChoice(name: string | null): void;
  /** Takes the second place away, as a stick is pulled out, or puts it back. */
  setChosenThere(isThere: boolean): Promise<void>;
  readonly revealed: readonly string[];
  close(): Promise<void>;
};

const digestOf = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex') as Sha256;
const map = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 31) % 251);
const notes = new TextEncoder().encode('Holds wait seven days. '.repeat(400));
const [mapFile, notesFile] = [map, notes].map((bytes) => ({ sha256: digestOf(bytes), size: bytes.length }));
const portfolioId = '7f0c9a52-1b7e-4a35-9f25-0c6a1d2e3f40' as PortfolioId;
const otherId = '0b6f7d11-90aa-4c1e-8e7c-aa11bb22cc33' as PortfolioId;

const aCopy = (changes: Partial<NewSafeCopy> = {}): NewSafeCopy => ({
  portfolioId,
  title: 'Access Services, Maya Ruiz',
  text: '{"format":"carrel-portfolio/1","records":{"responses":["I moved the hold shelf."]}}\n',
  evidence: [mapFile!, notesFile!],
  ...changes,
});

/** What every place for safe copies must do, whatever the host. */
export function describeSafeCopies(name: string, traits: SafeCopyTraits, openHarness: () => Promise<SafeCopiesHarness>): void {
  describe(`safe copies, ${name}`, () => {
    let harness: SafeCopiesHarness;
    beforeEach(async () => {
      harness = await openHarness();
      harness.setNow('2026-11-22T18:10:05.120Z');
      await harness.addEvidence(map);
      await harness.addEvidence(notes);
    });
    afterEach(() => harness.close());

    const write = async (copy = aCopy(), options?: TransferOptions): Promise<SafeCopyOutcome['result']> => {
      const outcome = (await harness.copies.write(copy, options)).find(({ place }) => place === traits.place);
      if (outcome === undefined) throw new Error('no outcome for the place');
      return outcome.result;
    };
    const written = async (copy = aCopy()): Promise<SafeCopy> => {
      const result = await write(copy);
      if (!result.ok) throw new Error(JSON.stringify(result.problem));
      return result.value.copy;
    };
    const listed = async (): Promise<readonly SafeCopy[]> => (await harness.copies.list()).filter(({ place }) => place === traits.place);
    const checked = async (copy: SafeCopy): Promise<SafeCopyFindings> => {
      const result = await harness.copies.check(copy.id);
      if (!result.ok) throw new Error(JSON.stringify(result.problem));
      return result.value;
    };
    const recordFiles = async (): Promise<readonly string[]> => (await harness.listFiles()).filter((path) => path.endsWith('.json'));

    it('have a place of their own that is there, by a name and not by a path', async () => {
      const [own] = await harness.copies.places();
      expect(own).toMatchObject({ id: 'own', state: 'ready' });
      expect(own?.label).not.toMatch(/[\\/]/);
      expect(await harness.copies.list()).toEqual([]);
    });

    it('give back the text to the letter, and say what they are', async () => {
      const result = await write();
      expect(result).toMatchObject({ ok: true, value: { isNew: true, missing: [] } });
      const [copy] = await listed();
      expect(copy).toMatchObject({ place: traits.place, portfolioId, title: aCopy().title, madeAt: '2026-11-22T18:10:05.120Z', files: 2 });
      expect(copy!.bytes).toBeGreaterThan(map.length + notes.length + aCopy().text.length);
      expect(await harness.copies.read(copy!.id)).toEqual({ ok: true, value: aCopy().text });
      expect(await checked(copy!)).toEqual({ damaged: [], missing: [] });
    });

    it.each(['', '{}', '\uFEFF{"begins":"with a mark"}', '{"lines":"\\n \u2028 \u{1F4DA}"}\n\n', 'x'.repeat(300_000)])('take any text as it is: %#', async (text) => {
      const copy = await written(aCopy({ text, evidence: [] }));
      expect(await harness.copies.read(copy.id)).toEqual({ ok: true, value: text });
    });

    it('are listed with a description that needs more than one look', async () => {
      const evidence = Array.from({ length: 1500 }, (_, index) => ({ sha256: digestOf(new Uint8Array([index % 256, index >> 8])), size: 2 }));
      const copy = await written(aCopy({ evidence }));
      expect(copy.files).toBe(1500);
      expect((await listed()).map(({ id }) => id)).toEqual([copy.id]);
    });

    it('are not written again when nothing has changed', async () => {
      const first = await written();
      const files = await harness.listFiles();
      harness.setNow('2026-11-22T18:40:00.000Z');
      expect(await write(aCopy({ evidence: [...aCopy().evidence].reverse() }))).toEqual({ ok: true, value: { copy: first, isNew: false, missing: [] } });
      expect(await harness.listFiles()).toEqual(files);
    });

    it('are written again when the newest one has been damaged', async () => {
      const first = await written();
      await harness.damageCopy(first);
      harness.setNow('2026-11-22T18:40:00.000Z');
      const again = await write();
      expect(again).toMatchObject({ ok: true, value: { isNew: true } });
      expect(await harness.copies.read((await listed())[0]!.id)).toEqual({ ok: true, value: aCopy().text });
    });

    it('follow one another, newest first, each with its own text, in the same second too', async () => {
      const moments = ['2026-11-22T18:10:05.120Z', '2026-11-22T18:10:05.480Z', '2026-11-22T18:25:00.000Z'];
      for (const [index, moment] of moments.entries()) {
        harness.setNow(moment);
        await written(aCopy({ text: `text ${index}` }));
      }
      const all = await listed();
      expect(all.map(({ madeAt }) => madeAt)).toEqual([...moments].reverse());
      const texts = await Promise.all(all.map(({ id }) => harness.copies.read(id)));
      expect(texts).toEqual([2, 1, 0].map((index) => ({ ok: true, value: `text ${index}` })));
    });

    it('of two portfolios do not meet', async () => {
      const [mine, other] = [await written(), await written(aCopy({ portfolioId: otherId, title: 'Practice', text: 'other' }))];
      expect((await listed()).map(({ portfolioId: id }) => id).sort()).toEqual([otherId, portfolioId]);
      expect(await harness.copies.read(mine.id)).toMatchObject({ value: aCopy().text });
      expect(await harness.copies.read(other.id)).toMatchObject({ value: 'other' });
    });

    it('keep the same evidence once', async () => {
      await written();
      const before = (await harness.listFiles()).filter((path) => path.startsWith('evidence/'));
      harness.setNow('2026-11-22T18:40:00.000Z');
      await written(aCopy({ text: 'changed', portfolioId: otherId }));
      expect((await harness.listFiles()).filter((path) => path.startsWith('evidence/'))).toEqual(before);
      expect(before).toHaveLength(traits.doublesEvidence ? 2 : 0);
    });

    it('are made of what is there when evidence is gone, and name what is not', async () => {
      await harness.loseEvidence(notesFile!.sha256);
      const result = await write();
      expect(result).toMatchObject({ ok: true, value: { isNew: true, missing: [notesFile!.sha256] } });
      expect(await checked((await listed())[0]!)).toEqual({ damaged: [], missing: [notesFile!.sha256] });
    });

    it('answer several writes at once one after the other', async () => {
      const results = await Promise.all([1, 2, 3, 4].map((index) => write(aCopy({ text: `text ${index}`, portfolioId: index % 2 === 0 ? portfolioId : otherId }))));
      expect(results.every(({ ok }) => ok)).toBe(true);
      expect(await listed()).toHaveLength(4);
      expect((await harness.listFiles()).filter((path) => path.includes('.part'))).toEqual([]);
    });

    it('say that they are damaged when a byte has changed', async () => {
      const copy = await written();
      await harness.damageCopy(copy);
      expect(await harness.copies.read(copy.id)).toEqual({ ok: false, problem: { kind: 'damaged' } });
      expect(await harness.copies.check(copy.id)).toEqual({ ok: false, problem: { kind: 'damaged' } });
      expect((await harness.copies.bringBack(copy.id)).ok).toBe(false);
    });

    it('say that they are gone when they are, and for every id that is none', async () => {
      const copy = await written();
      await harness.loseCopy(copy);
      const strange = [copy.id, copy.id.replace(portfolioId, otherId), `${traits.place}/${portfolioId}/2026-02-31T10-00-00Z-0123456789abcdef.json`];
      for (const id of strange) {
        expect(await harness.copies.read(id)).toEqual({ ok: false, problem: { kind: 'not-there' } });
        expect(await harness.copies.check(id)).toEqual({ ok: false, problem: { kind: 'not-there' } });
        expect((await harness.copies.bringBack(id)).ok).toBe(false);
      }
      expect(await listed()).toEqual([]);
    });

    it('find evidence that has been damaged and evidence that has gone', async () => {
      const copy = await written();
      await harness.damageShelved(mapFile!.sha256);
      await harness.loseShelved(notesFile!.sha256);
      expect(await checked(copy)).toEqual({ damaged: [mapFile!.sha256], missing: [notesFile!.sha256] });
    });

    it('bring evidence back that the application has lost, and leave alone what it has', async () => {
      const copy = await written();
      await harness.loseEvidence(mapFile!.sha256);
      expect(await harness.copies.bringBack(copy.id)).toEqual({ ok: true, value: traits.doublesEvidence ? [] : [mapFile!.sha256] });
      expect(await harness.hasEvidence(mapFile!.sha256)).toBe(traits.doublesEvidence);
      expect(await harness.hasEvidence(notesFile!.sha256)).toBe(true);
    });

    it('report progress that grows and ends at the bytes of the evidence', async () => {
      const total = map.length + notes.length;
      const reports: number[] = [];
      await write(aCopy(), { onProgress: (bytesDone) => reports.push(bytesDone) });
      expect(reports).toEqual([...reports].sort((a, b) => a - b));
      expect(reports.at(-1)).toBe(total);
      const checks: number[] = [];
      await harness.copies.check((await listed())[0]!.id, { onProgress: (bytesDone) => checks.push(bytesDone) });
      expect(checks).toEqual([...checks].sort((a, b) => a - b));
      expect(checks.at(-1)).toBe(total);
    });

    it('leave nothing that can be seen when cancelled before they begin', async () => {
      expect(await write(aCopy(), { signal: AbortSignal.abort() })).toEqual({ ok: false, problem: { kind: 'cancelled' } });
      expect(await listed()).toEqual([]);
      const copy = await written();
      expect(await harness.copies.check(copy.id, { signal: AbortSignal.abort() })).toEqual({ ok: false, problem: { kind: 'cancelled' } });
      expect(await harness.copies.bringBack(copy.id, { signal: AbortSignal.abort() })).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    });

    it('can be chosen to go to a second place, and to go there no longer', async () => {
      harness.answerChoice(null);
      const before = await harness.copies.places();
      expect(await harness.copies.choosePlace()).toEqual({ ok: true, value: null });
      expect(await harness.copies.places()).toEqual(before);
      harness.answerChoice('KINGSTON');
      expect(await harness.copies.choosePlace()).toEqual({ ok: true, value: { id: 'chosen', label: 'KINGSTON', state: 'ready' } });
      expect((await harness.copies.places()).map(({ id, label }) => [id, label])).toEqual([['own', before[0]!.label], ['chosen', 'KINGSTON']]);
      expect((await harness.copies.write(aCopy())).map(({ place, result }) => [place, result.ok])).toEqual([['own', true], ['chosen', true]]);
      expect((await harness.copies.list()).map(({ place }) => place).sort()).toEqual(['chosen', 'own']);
      await harness.copies.forgetPlace();
      expect((await harness.copies.places()).map(({ id }) => id)).toEqual(['own']);
      expect((await harness.copies.list()).map(({ place }) => place)).toEqual(['own']);
    });

    it('harm nothing when the second place is away, and go on when it is back', async () => {
      harness.answerChoice('KINGSTON');
      await harness.copies.choosePlace();
      await harness.copies.write(aCopy());
      await harness.setChosenThere(false);
      harness.setNow('2026-11-22T18:40:00.000Z');
      expect((await harness.copies.places())[1]).toEqual({ id: 'chosen', label: 'KINGSTON', state: 'missing' });
      const away = await harness.copies.write(aCopy({ text: 'while it was away' }));
      expect(away.map(({ place, result }) => (result.ok ? place : result.problem))).toEqual(['own', { kind: 'place-unusable', state: 'missing' }]);
      expect((await harness.copies.list()).every(({ place }) => place === 'own')).toBe(true);
      await harness.setChosenThere(true);
      harness.setNow('2026-11-22T18:50:00.000Z');
      const back = await harness.copies.write(aCopy({ text: 'while it was away' }));
      expect(back.map(({ result }) => result.ok && result.value.isNew)).toEqual([false, true]);
    });

    it('are shown in the file manager where the host can', async () => {
      await written();
      await harness.copies.reveal(traits.place);
      expect(harness.revealed).toHaveLength(traits.canReveal ? 1 : 0);
    });

    it('are thinned by age and never to nothing; the newest ten stay', async () => {
      const start = Date.parse('2026-10-01T08:00:00.000Z');
      for (let hour = 0; hour < 60; hour += 1) {
        harness.setNow(new Date(start + hour * 3_600_000).toISOString());
        await written(aCopy({ text: `hour ${hour}`, evidence: [] }));
      }
      harness.setNow('2027-06-01T08:00:00.000Z');
      await written(aCopy({ text: 'much later', evidence: [] }));
      const all = await listed();
      expect(all).toHaveLength(await recordFiles().then(({ length }) => length));
      expect(all[0]?.madeAt).toBe('2027-06-01T08:00:00.000Z');
      expect(all.length).toBeGreaterThanOrEqual(10);
      expect(all.length).toBeLessThan(20);
    });

    it('are never thinned for being newer than the clock', async () => {
      harness.setNow('2031-01-01T00:00:00.000Z');
      const ahead = await written(aCopy({ text: 'the clock was wrong' }));
      harness.setNow('2026-11-22T18:10:05.120Z');
      for (let index = 0; index < 14; index += 1) await written(aCopy({ text: `right again ${index}` }));
      expect((await listed()).map(({ id }) => id)).toContain(ahead.id);
      expect(await harness.copies.read((await listed()).find(({ madeAt }) => madeAt.startsWith('2026'))!.id)).toMatchObject({ ok: true });
    });

    describe.runIf(traits.doublesEvidence)('with evidence of their own', () => {
      it('put evidence again that has gone beside them, without a new copy', async () => {
        const first = await written();
        await harness.loseShelved(notesFile!.sha256);
        expect(await write()).toEqual({ ok: true, value: { copy: first, isNew: false, missing: [] } });
        expect(await checked(first)).toEqual({ damaged: [], missing: [] });
      });

      it('put evidence again that a check found damaged', async () => {
        const first = await written();
        await harness.damageShelved(mapFile!.sha256);
        await checked(first);
        await write();
        expect(await checked(first)).toEqual({ damaged: [], missing: [] });
      });

      it('never take damaged bytes, neither there nor back', async () => {
        await harness.damageEvidence(mapFile!.sha256);
        expect(await write()).toMatchObject({ ok: true, value: { missing: [mapFile!.sha256] } });
        const [copy] = await listed();
        await harness.damageShelved(notesFile!.sha256);
        await harness.loseEvidence(notesFile!.sha256);
        expect(await harness.copies.bringBack(copy!.id)).toEqual({ ok: true, value: [notesFile!.sha256] });
        expect(await harness.hasEvidence(notesFile!.sha256)).toBe(false);
      });

      it('leave no copy and no temporary file when cancelled in the middle', async () => {
        const controller = new AbortController();
        const onProgress = (bytesDone: number): void => void (bytesDone > 0 && controller.abort());
        expect(await write(aCopy(), { signal: controller.signal, onProgress })).toEqual({ ok: false, problem: { kind: 'cancelled' } });
        expect(await listed()).toEqual([]);
        expect((await harness.listFiles()).filter((path) => path.includes('.part') || path.endsWith('.json'))).toEqual([]);
        expect(await write()).toMatchObject({ ok: true, value: { isNew: true, missing: [] } });
      });

      it('remove evidence that no copy names any more, a week after it was put, with the thinning', async () => {
        // Real clocks stamp files, so the copies are made ahead of them and not behind.
        const start = Date.now() + 30 * 86_400_000;
        for (let day = 0; day < 60; day += 1) {
          harness.setNow(new Date(start + day * 86_400_000).toISOString());
          await written(aCopy({ text: `day ${day}`, evidence: day < 1 ? [notesFile!] : [mapFile!] }));
        }
        harness.setNow(new Date(start + 700 * 86_400_000).toISOString());
        await written(aCopy({ text: 'two years on', evidence: [mapFile!] }));
        const names = (await harness.listFiles()).filter((path) => path.startsWith('evidence/')).map((path) => path.split('/').at(-1));
        const oldest = (await listed()).at(-1)!;
        // Which copy stands for its four weeks depends on the calendar; the evidence follows the copies.
        expect(names.includes(notesFile!.sha256)).toBe(Date.parse(oldest.madeAt) === start);
        expect(names).toContain(mapFile!.sha256);
        expect(await checked(oldest)).toEqual({ damaged: [], missing: [] });
      });
    });

    it.runIf(traits.knowsRoom)('refuse before writing when there is no room, and leave nothing', async () => {
      harness.setFreeBytes(64 * 1024 * 1024);
      expect(await write()).toEqual({ ok: false, problem: { kind: 'disk-full' } });
      expect(await harness.listFiles()).toEqual([]);
      harness.setFreeBytes(10_000_000_000);
      expect(await write()).toMatchObject({ ok: true });
    });
  });
}
