import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioId, ResponseKey } from '../../../../shared/domain/ids';
import { keepVersion, readResponse, readVersions, restoreVersion, writeRequirementState, writeResponse } from '../../../../renderer/storage/response-store';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { aText } from '../../../builders/a-text';
import { aPortfolio } from '../../../builders/a-portfolio';

const key = 'access/07/did' as ResponseKey;
const MINUTE = 60_000;
const morning = Date.parse('2026-11-22T09:00:00.000Z');
const at = (minutes: number) => new Date(morning + minutes * MINUTE).toISOString();

let db: PortfolioDatabase;
beforeEach(() => void (db = new PortfolioDatabase(crypto.randomUUID() as PortfolioId)));
afterEach(() => db.delete());

/** Saves at so many minutes after nine, in a sitting that began at `since`. */
const save = (minutes: number, since = 0) => writeResponse(db, { key, doc: aText(`at ${minutes}`), updatedAt: at(minutes) }, morning + since * MINUTE);
const keptAt = async () => (await readVersions(db, key)).map(({ savedAt }) => (Date.parse(savedAt) - morning) / MINUTE);

describe('earlier versions of a response', () => {
  it('are none after a first save', async () => {
    await save(1);
    expect(await readResponse(db, key)).toEqual({ key, doc: aText('at 1'), updatedAt: at(1) });
    expect(await keptAt()).toEqual([]);
  });

  it('hold the last text of the sitting before, from the first save of the next', async () => {
    await save(1);
    await save(2);
    await save(600, 590);
    await save(601, 590);
    expect(await keptAt()).toEqual([2]);
    expect((await readVersions(db, key))[0]?.doc).toEqual(aText('at 2'));
  });

  it('hold one for each ten minutes of writing without a pause, in the very first sitting too', async () => {
    for (let minutes = 0; minutes <= 60; minutes += 0.5) await save(minutes);
    const kept = await keptAt();
    expect(kept.length).toBeGreaterThanOrEqual(5);
    expect(kept.length).toBeLessThanOrEqual(6);
  });

  it('hold what stood there for ten minutes', async () => {
    await save(1);
    await save(3);
    await save(14);
    expect(await keptAt()).toEqual([3]);
  });

  it('come newest first, and only those of the response asked for', async () => {
    await save(0);
    await save(20);
    await save(40);
    await keepVersion(db, { key: 'access/08/did' as ResponseKey, savedAt: at(30), doc: aText('elsewhere') });
    expect(await keptAt()).toEqual([20, 0]);
  });

  it('leave no text more than ten minutes of writing away, and one from each sitting', async () => {
    const gaps = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 25 }), isNewSitting: fc.boolean() }), { minLength: 1, maxLength: 25 });
    await fc.assert(
      fc.asyncProperty(gaps, async (steps) => {
        await db.responses.clear();
        await db.versions.clear();
        let [now, since] = [0, 0];
        const saves: { at: number; since: number; isLastOfSitting: boolean }[] = [];
        for (const { gap, isNewSitting } of steps) {
          now += gap;
          if (isNewSitting) since = now;
          const last = saves.at(-1);
          if (isNewSitting && last !== undefined) last.isLastOfSitting = true;
          await save(now, since);
          saves.push({ at: now, since, isLastOfSitting: false });
        }
        const kept = await keptAt();
        for (const replaced of saves.slice(0, -1)) {
          if (replaced.isLastOfSitting) expect(kept).toContain(replaced.at);
          const from = Math.max(replaced.at - 10, 0);
          expect(replaced.at - replaced.since <= 10 || kept.some((version) => version >= from && version <= replaced.at)).toBe(true);
        }
        expect(new Set(kept).size).toBe(kept.length);
      }),
      { numRuns: 25 },
    );
  });
});

describe('bringing an earlier text back', () => {
  it('adds what stood there, and removes nothing', async () => {
    await save(0);
    await save(20);
    const [earlier] = await readVersions(db, key);
    const updatedAt = await restoreVersion(db, key, earlier!.doc);
    expect(await readResponse(db, key)).toEqual({ key, doc: aText('at 0'), updatedAt });
    expect(await keptAt()).toEqual([20, 0]);
    await restoreVersion(db, key, aText('at 20'));
    expect((await readVersions(db, key)).map(({ doc }) => doc)).toEqual([aText('at 0'), aText('at 20'), aText('at 0')]);
  });

  it('is newer than what stood there, wherever the clock was set', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await writeResponse(db, { key, doc: aText('tomorrow'), updatedAt: tomorrow }, 0);
    expect((await restoreVersion(db, key, aText('again'))) > tomorrow).toBe(true);
  });

  it('works for a part that has no text now', async () => {
    await restoreVersion(db, key, aText('from a bundle'));
    expect((await readResponse(db, key))?.doc).toEqual(aText('from a bundle'));
    expect(await keptAt()).toEqual([]);
  });

  it('keeps the same version once, and two texts of one moment both', async () => {
    await keepVersion(db, { key, savedAt: at(1), doc: aText('one') });
    await keepVersion(db, { key, savedAt: at(1), doc: aText('one') });
    await keepVersion(db, { key, savedAt: at(1), doc: aText('two') });
    expect(await keptAt()).toEqual([1, 1]);
  });
});

it('keeps one state for each requirement', async () => {
  const [state] = aPortfolio().marking('access/07', { mark: 'parked' }).records.requirementStates;
  await writeRequirementState(db, state!);
  await writeRequirementState(db, { ...state!, mark: 'ready' });
  expect(await db.requirementStates.toArray()).toEqual([{ ...state!, mark: 'ready' }]);
});
