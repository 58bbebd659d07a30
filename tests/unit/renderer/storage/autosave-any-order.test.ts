import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Autosave } from '../../../../renderer/storage/autosave';

/** What may happen to two records in a sitting; writes take `takes` milliseconds and fail where `fails` says so. */
type Step =
  | { readonly kind: 'change'; readonly key: 'a' | 'b' }
  | { readonly kind: 'wait'; readonly milliseconds: number }
  | { readonly kind: 'flush' };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('change' as const), key: fc.constantFrom('a' as const, 'b' as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('wait' as const), milliseconds: fc.integer({ min: 0, max: 1_500 }) }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'flush' as const }) },
);
const sitting = fc.record({
  steps: fc.array(step, { maxLength: 40 }),
  takes: fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 5 }),
  fails: fc.array(fc.boolean(), { minLength: 1, maxLength: 7 }),
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('never lets an older value land after a newer one, and has every last value on the disk once a flush says so', async () => {
  await fc.assert(
    fc.asyncProperty(sitting, async ({ steps, takes, fails }) => {
      const kept = new Map<string, number>();
      const typed = new Map<string, number>();
      const backwards: string[] = [];
      let [started, isOver] = [0, false];
      const autosave = new Autosave<string, number>({
        now: () => Date.now(),
        write: async (key, value) => {
          const turn = (started += 1);
          await new Promise((resolve) => setTimeout(resolve, takes[turn % takes.length]));
          if (!isOver && fails[turn % fails.length] === true) throw new Error('disk full');
          if (value < (kept.get(key) ?? 0)) backwards.push(`${key} ${value}`);
          kept.set(key, value);
        },
      });
      const claims: Promise<void>[] = [];
      for (const [at, { kind, ...what }] of steps.entries()) {
        if (kind === 'change' && 'key' in what) {
          typed.set(what.key, at + 1);
          autosave.change(what.key, at + 1);
        }
        if (kind === 'wait' && 'milliseconds' in what) await vi.advanceTimersByTimeAsync(what.milliseconds);
        if (kind === 'flush') claims.push(autosave.flush().then((isSaved) => void (isSaved && expect([...kept].sort()).toEqual([...typed].sort()))));
        for (const [key, value] of typed) expect(kept.get(key) === value || autosave.unsaved(key) === value).toBe(true);
      }
      isOver = true;
      claims.push(autosave.flush().then((isSaved) => expect(isSaved).toBe(true)));
      await vi.advanceTimersByTimeAsync(200_000);
      await Promise.all(claims);
      expect(backwards).toEqual([]);
      expect([...kept].sort()).toEqual([...typed].sort());
      expect(autosave.getReport().state).toBe('saved');
    }),
    { numRuns: 80 },
  );
});
