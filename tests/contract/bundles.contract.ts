import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BundlePlan, PlannedEvidence } from '../../shared/bundle/bundle-plan';
import type { Sha256 } from '../../shared/domain/ids';
import type { BundleProgress, Bundles } from '../../shared/platform/platform';

/** A place for bundles to try, with the few handles that no port offers. */
export type BundlesHarness = {
  readonly bundles: Bundles;
  readonly canReveal: boolean;
  /** Puts bytes into the evidence store of the host. */
  addEvidence(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  loseEvidence(sha256: Sha256): Promise<void>;
  damageEvidence(sha256: Sha256): Promise<void>;
  /** The person closes the dialog that asks where to save. */
  refuseNext(): void;
  /** What stands where bundles of this name go, in a form that can be compared; null for nothing. */
  readPlaced(name: string): Promise<string | null>;
  /** Everything in that place, temporary files included. */
  listPlace(): Promise<readonly string[]>;
  /** What was shown in its folder, by name. */
  readonly revealed: readonly string[];
  close(): Promise<void>;
};

const map = Uint8Array.from({ length: 3_000_000 }, (_, index) => (index * 31) % 251);
const notes = new TextEncoder().encode('Holds wait seven days. '.repeat(400));
const digestOf = (bytes: Uint8Array): Sha256 => createHash('sha256').update(bytes).digest('hex') as Sha256;

function evidence(bytes: Uint8Array, number: number, compress: boolean): PlannedEvidence {
  return { kind: 'evidence', path: `data/evidence/00${number}-file.bin`, sha256: digestOf(bytes), size: bytes.length, compress, label: `E${number} File ${number}` };
}

function aPlan(text = '<!doctype html><title>Front page</title>'): BundlePlan {
  return {
    name: 'small-access-2026-11-22-r1',
    payload: [{ kind: 'text', path: 'data/index.html', text }, evidence(map, 4, false), evidence(notes, 5, true)],
    bagInfo: [['Bagging-Date', '2026-11-22']],
  };
}

/** What every host must do with a bundle. */
export function describeBundles(name: string, openHarness: () => Promise<BundlesHarness>): void {
  describe(`bundles, ${name}`, () => {
    let harness: BundlesHarness;
    beforeEach(async () => {
      harness = await openHarness();
      await harness.addEvidence(map);
      await harness.addEvidence(notes);
    });
    afterEach(() => harness.close());

    const write = async (plan = aPlan(), options: Parameters<Bundles['write']>[1] = {}) => harness.bundles.write(plan, options);
    const written = async (plan = aPlan()) => {
      const result = await write(plan);
      if (!result.ok) throw new Error(result.problem.kind);
      return result.value;
    };

    it('are put in place under their own name, and told with size, entries and receipt code', async () => {
      const facts = await written();
      expect(facts.fileName).toBe('small-access-2026-11-22-r1.zip');
      expect(facts.size).toBeGreaterThan(map.length);
      expect(facts.entries).toBeGreaterThanOrEqual(3);
      expect(facts.receiptCode).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){4}$/);
      expect(await harness.listPlace()).toEqual([facts.fileName]);
    });

    it('have the same code for the same plan, and another for another', async () => {
      const [first, again, other] = [await written(), await written(), await written(aPlan('<!doctype html><title>Changed</title>'))];
      expect({ ...again, token: '' }).toEqual({ ...first, token: '' });
      expect(other.receiptCode).not.toBe(first.receiptCode);
    });

    it('are told while they are made: writing, verifying, placing, bytes that grow to the end', async () => {
      const told: BundleProgress[] = [];
      expect((await write(aPlan(), { onProgress: (progress) => told.push(progress) })).ok).toBe(true);
      const steps = told.map(({ step }) => step).filter((step, at, all) => step !== all[at - 1]);
      expect(steps).toEqual(['writing', 'verifying', 'placing']);
      const writing = told.filter(({ step }) => step === 'writing');
      expect(writing.map(({ bytesDone }) => bytesDone)).toEqual(writing.map(({ bytesDone }) => bytesDone).sort((a, b) => a - b));
      expect(told.every(({ bytesDone, bytesTotal }) => bytesDone <= bytesTotal)).toBe(true);
      expect(writing.at(-1)?.bytesDone).toBe(writing.at(-1)?.bytesTotal);
      expect(writing.map(({ item }) => item)).toContain('E4 File 4');
    });

    it('are not made when the person turns back from choosing a place', async () => {
      harness.refuseNext();
      expect(await write()).toEqual({ ok: false, problem: { kind: 'cancelled' } });
      expect(await harness.listPlace()).toEqual([]);
    });

    describe('leave the older one as it was, and nothing half made,', () => {
      let before: string | null;
      beforeEach(async () => {
        await written();
        before = await harness.readPlaced('small-access-2026-11-22-r1.zip');
        expect(before).not.toBeNull();
      });
      afterEach(async () => {
        expect(await harness.readPlaced('small-access-2026-11-22-r1.zip')).toBe(before);
        expect(await harness.listPlace()).toEqual(['small-access-2026-11-22-r1.zip']);
      });
      const changed = aPlan('<!doctype html><title>Changed</title>');

      it('when cancelled before they begin', async () => {
        expect(await write(changed, { signal: AbortSignal.abort() })).toEqual({ ok: false, problem: { kind: 'cancelled' } });
      });

      it('when cancelled in the middle', async () => {
        const controller = new AbortController();
        const result = await write(changed, { signal: controller.signal, onProgress: () => controller.abort() });
        expect(result).toEqual({ ok: false, problem: { kind: 'cancelled' } });
      });

      it('when evidence is gone, which they name', async () => {
        await harness.loseEvidence(digestOf(notes));
        expect(await write(changed)).toEqual({ ok: false, problem: { kind: 'evidence-missing', item: 'E5 File 5' } });
      });

      it('when evidence has changed on the disk, which they name', async () => {
        await harness.damageEvidence(digestOf(map));
        expect(await write(changed)).toEqual({ ok: false, problem: { kind: 'evidence-damaged', item: 'E4 File 4' } });
      });
    });

    it('take the place of the older one when they are whole', async () => {
      await written();
      const before = await harness.readPlaced('small-access-2026-11-22-r1.zip');
      await written(aPlan('<!doctype html><title>Changed</title>'));
      expect(await harness.readPlaced('small-access-2026-11-22-r1.zip')).not.toBe(before);
    });

    it('are shown in their folder by their token, where the host can; an unknown token shows nothing', async () => {
      const { token, fileName } = await written();
      expect(token !== '').toBe(harness.canReveal);
      await harness.bundles.reveal(token).catch(() => undefined);
      await harness.bundles.reveal('no-such-token').catch(() => undefined);
      expect(harness.revealed).toEqual(harness.canReveal ? [fileName] : []);
    });
  });
}
