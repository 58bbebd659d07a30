import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { closeZips, openZips } from '../../../../../../renderer/features/exchange/bringing/open-zips';
import type { FromReader, ToReader } from '../../../../../../renderer/workers/bundle-messages';
import { ok, refused } from '../../../../../../shared/domain/result';
import type { BundleSummary } from '../../../../../../shared/bundle/read-bundle';
import { FakeWorker } from '../../../../../fakes/fake-worker';

const summary = { files: [], bagInfo: [], portfolioText: null } as unknown as BundleSummary;
const files = [new File(['a'], 'a.zip'), new File(['bb'], 'b.zip')];

beforeEach(() => void vi.stubGlobal('Worker', FakeWorker));
afterEach(() => {
  FakeWorker.last = null;
  vi.unstubAllGlobals();
});

type Reader = FakeWorker<ToReader, FromReader>;

/** The worker that was begun after `before`. */
async function nextWorker(before: unknown): Promise<Reader> {
  await vi.waitFor(() => expect(FakeWorker.last !== null && FakeWorker.last !== before).toBe(true));
  return FakeWorker.last as Reader;
}

describe('opening several zips', () => {
  it('verifies one after the other, says which, and keeps the sound ones open', async () => {
    const told: [string, number, number][] = [];
    const opening = openZips(files, { signal: new AbortController().signal, onProgress: (...progress) => told.push(progress) });
    const first = await nextWorker(null);
    first.answer({ kind: 'progress', path: 'x', bytesDone: 1, bytesTotal: 1 });
    first.answer({ kind: 'opened', result: refused({ code: 'not-a-zip', where: '' }) });
    const second = await nextWorker(first);
    second.answer({ kind: 'opened', result: ok(summary) });
    const { zips, refusals } = await opening;
    expect(zips.map(({ name }) => name)).toEqual(['b.zip']);
    expect(refusals).toEqual(['a.zip: This file is not a zip. A bundle is a file whose name ends in .zip.']);
    expect(told).toEqual([['Checking a.zip, 1 of 2', 0, 1], ['Checking a.zip, 1 of 2', 1, 1], ['Checking b.zip, 2 of 2', 0, 2]]);
    expect([first.isTerminated, second.isTerminated]).toEqual([true, false]);
    closeZips(zips);
    expect(second.isTerminated).toBe(true);
  });

  it('leaves nothing open when it is cancelled', async () => {
    const controller = new AbortController();
    const opening = openZips(files, { signal: controller.signal, onProgress: () => undefined });
    const first = await nextWorker(null);
    first.answer({ kind: 'opened', result: ok(summary) });
    const second = await nextWorker(first);
    controller.abort();
    expect(await opening).toEqual({ zips: [], refusals: [], isCancelled: true });
    expect([first.isTerminated, second.isTerminated]).toEqual([true, true]);
  });
});
