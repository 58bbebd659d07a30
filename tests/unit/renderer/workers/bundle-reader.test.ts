import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openBundleInWorker, type OpenReaderOptions } from '../../../../renderer/workers/bundle-reader';
import type { FromReader, ToReader } from '../../../../renderer/workers/bundle-messages';
import { ok, refused } from '../../../../shared/domain/result';
import type { BundleSummary } from '../../../../shared/bundle/read-bundle';
import { FakeWorker } from '../../../fakes/fake-worker';

const blob = new Blob(['0123456789']);
const summary = {
  portfolioText: '{}',
  files: [
    { path: 'data/evidence/001.txt', sha256: 'a'.repeat(64), size: 4, storedAt: 3 },
    { path: 'data/evidence/002.txt', sha256: 'b'.repeat(64), size: 9, storedAt: null },
  ],
} as unknown as BundleSummary;

beforeEach(() => void vi.stubGlobal('Worker', FakeWorker));
afterEach(() => void vi.unstubAllGlobals());

function begin(options: OpenReaderOptions = {}) {
  const opened = openBundleInWorker(blob, options);
  return { opened, worker: FakeWorker.last as FakeWorker<ToReader, FromReader> };
}

async function openSound() {
  const { opened, worker } = begin();
  worker.answer({ kind: 'opened', result: ok(summary) });
  const result = await opened;
  if (!result.ok) throw new Error(result.problem.code);
  return { reader: result.value, worker };
}

describe('opening a bundle', () => {
  it('tells what is being verified, and opens when all of it is sound', async () => {
    const told: unknown[] = [];
    const { opened, worker } = begin({ onProgress: (...progress) => told.push(progress) });
    expect(worker.sent).toEqual([{ kind: 'open', blob }]);
    worker.answer({ kind: 'progress', path: 'data/index.html', bytesDone: 1, bytesTotal: 2 });
    worker.answer({ kind: 'opened', result: ok(summary) });
    expect(await opened).toMatchObject({ ok: true, value: { summary } });
    expect(told).toEqual([['data/index.html', 1, 2]]);
    expect(worker.isTerminated).toBe(false);
  });

  it.each([
    ['a refusal', (worker: FakeWorker<ToReader, FromReader>) => worker.answer({ kind: 'opened', result: refused({ code: 'missing', where: 'bagit.txt' }) }), { code: 'missing', where: 'bagit.txt' }],
    ['a broken worker', (worker: FakeWorker<ToReader, FromReader>) => worker.onerror?.(), { code: 'unreadable', where: '' }],
  ])('ends its worker on %s', async (_what, happen, problem) => {
    const { opened, worker } = begin();
    happen(worker);
    expect(await opened).toEqual({ ok: false, problem });
    expect(worker.isTerminated).toBe(true);
  });

  it('ends its worker on a cancel, before it begins or in the middle', async () => {
    const early = begin({ signal: AbortSignal.abort() });
    expect(await early.opened).toEqual({ ok: false, problem: { code: 'cancelled', where: '' } });
    expect([early.worker.sent.length, early.worker.isTerminated]).toEqual([0, true]);
    const controller = new AbortController();
    const { opened, worker } = begin({ signal: controller.signal });
    controller.abort();
    expect(await opened).toEqual({ ok: false, problem: { code: 'cancelled', where: '' } });
    expect(worker.isTerminated).toBe(true);
  });
});

describe('taking a file out of a bundle', () => {
  it('slices a stored one off the bundle, without asking the worker', async () => {
    const { reader, worker } = await openSound();
    const extracted = await reader.extract('data/evidence/001.txt');
    expect(extracted.ok && (await extracted.value.text())).toBe('3456');
    expect(worker.sent).toHaveLength(1);
  });

  it('asks the worker for a compressed one, several at a time', async () => {
    const { reader, worker } = await openSound();
    const [first, second] = [reader.extract('data/evidence/002.txt'), reader.extract('data/evidence/002.txt')];
    const [one, two] = [new Blob(['one']), new Blob(['two'])];
    worker.answer({ kind: 'extracted', id: 2, result: ok(two) });
    worker.answer({ kind: 'extracted', id: 1, result: ok(one) });
    expect([await first, await second]).toEqual([ok(one), ok(two)]);
  });

  it('refuses one that is not in it', async () => {
    const { reader } = await openSound();
    expect(await reader.extract('data/evidence/003.txt')).toEqual({ ok: false, problem: { code: 'missing', where: 'data/evidence/003.txt' } });
  });

  it.each([
    ['when it is closed', (close: () => void) => close()],
    ['when its worker breaks', (_close: () => void, worker: FakeWorker<ToReader, FromReader>) => worker.onerror?.()],
  ])('leaves nobody waiting %s', async (_when, happen) => {
    const { reader, worker } = await openSound();
    const extracting = reader.extract('data/evidence/002.txt');
    happen(reader.close, worker);
    expect(await extracting).toEqual({ ok: false, problem: { code: 'unreadable', where: '' } });
  });
});
