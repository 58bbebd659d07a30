import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWebBundles, type OpenEvidence } from '../../../../renderer/platform/web-bundles';
import type { FromWriter, ToWriter } from '../../../../renderer/workers/bundle-messages';
import type { Sha256 } from '../../../../shared/domain/ids';
import { FakeWorker } from '../../../fakes/fake-worker';
import { aPlan } from '../../shared/bundle/a-bundle';

const plan = aPlan();
const facts = { size: 3, entries: 7, receiptCode: '0000 0000 0000 0000 0000', manifestSha256: '' } as never;
const progress = { item: 'E4 Map', step: 'writing', bytesDone: 1, bytesTotal: 3 } as const;

/** The scratch files of the page, by name. */
let scratch: Map<string, File>;

beforeEach(() => {
  scratch = new Map();
  const folder = {
    getFileHandle: async (name: string) => ({ getFile: async () => scratch.get(name) ?? Promise.reject(new DOMException('', 'NotFoundError')) }),
    removeEntry: async (name: string) => void scratch.delete(name),
  };
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => ({ getDirectoryHandle: async () => folder }) } });
  vi.stubGlobal('document', { createElement: () => ({ href: '', download: '', click: () => undefined }) });
  vi.stubGlobal('window', {});
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => void vi.unstubAllGlobals());

async function begin(options: Parameters<ReturnType<typeof createWebBundles>['write']>[1] = {}, openEvidence: OpenEvidence = async () => null) {
  FakeWorker.last = null;
  const result = createWebBundles({ openEvidence }).write(plan, options);
  const worker = await vi.waitFor(() => {
    if (FakeWorker.last === null) throw new Error('no worker yet');
    return FakeWorker.last as FakeWorker<ToWriter, FromWriter>;
  });
  const [first] = worker.sent;
  if (first?.kind !== 'write') throw new Error('nothing to write was sent');
  scratch.set(first.scratch, new File(['zip'], first.scratch));
  return { result, worker, scratchName: first.scratch };
}

describe('a bundle made by the browser', () => {
  it('is written by a worker that ends, then given to the downloads, which go on reading the scratch file', async () => {
    const told: unknown[] = [];
    const { result, worker, scratchName } = await begin({ onProgress: (step) => told.push(step) });
    expect(worker.sent).toEqual([{ kind: 'write', plan, scratch: scratchName }]);
    worker.answer({ kind: 'progress', progress });
    worker.answer({ kind: 'done', result: { ok: true, value: facts } });
    expect(await result).toMatchObject({ ok: true, value: { fileName: `${plan.name}.zip`, size: 3, token: '' } });
    expect(told).toEqual([progress, { item: '', step: 'placing', bytesDone: 3, bytesTotal: 3 }]);
    expect(worker.isTerminated).toBe(true);
    expect([...scratch.keys()]).toEqual([scratchName]);
  });

  it('is written to the file that was chosen, after which the scratch file goes', async () => {
    const written: string[] = [];
    const createWritable = async () => ({ write: async (bytes: Blob) => void written.push(await bytes.text()), close: async () => undefined });
    vi.stubGlobal('window', { showSaveFilePicker: async () => ({ name: 'chosen.zip', createWritable }) });
    const { result, worker } = await begin();
    worker.answer({ kind: 'done', result: { ok: true, value: facts } });
    expect(await result).toMatchObject({ ok: true, value: { fileName: 'chosen.zip' } });
    expect(written).toEqual(['zip']);
    expect(scratch.size).toBe(0);
  });

  it('hands each evidence file to the worker that asks for it, and null for one that is gone or can not be read', async () => {
    const blob = new Blob(['map']);
    const answers: Record<string, () => Promise<Blob | null>> = { a: async () => blob, b: async () => null, c: () => Promise.reject(new Error('broken')) };
    const { result, worker } = await begin({}, (sha256) => answers[sha256]!());
    for (const [at, sha256] of ['a', 'b', 'c'].entries()) {
      worker.answer({ kind: 'need', id: at + 1, sha256: sha256 as Sha256 });
      await vi.waitFor(() => expect(worker.sent).toHaveLength(at + 2));
    }
    expect(worker.sent.slice(1)).toEqual([blob, null, null].map((given, at) => ({ kind: 'evidence', id: at + 1, blob: given })));
    worker.answer({ kind: 'done', result: { ok: false, problem: { kind: 'evidence-missing', item: 'E4 Map' } } });
    expect(await result).toEqual({ ok: false, problem: { kind: 'evidence-missing', item: 'E4 Map' } });
  });

  it('is cancelled in the worker, before it begins or in the middle', async () => {
    const early = await begin({ signal: AbortSignal.abort() });
    expect(early.worker.sent.map(({ kind }) => kind)).toEqual(['write', 'cancel']);
    const controller = new AbortController();
    const { result, worker } = await begin({ signal: controller.signal });
    controller.abort();
    expect(worker.sent.map(({ kind }) => kind)).toEqual(['write', 'cancel']);
    worker.answer({ kind: 'done', result: { ok: false, problem: { kind: 'cancelled' } } });
    expect(await result).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  });

  it('is a refusal when the worker breaks, and when the scratch file can not be read', async () => {
    const broken = await begin();
    broken.worker.onerror?.();
    expect(await broken.result).toEqual({ ok: false, problem: { kind: 'write-failed', detail: 'worker' } });
    const lost = await begin();
    scratch.clear();
    lost.worker.answer({ kind: 'done', result: { ok: true, value: facts } });
    expect(await lost.result).toEqual({ ok: false, problem: { kind: 'write-failed', detail: 'NotFoundError' } });
  });

  it('is taken from the worker where the browser gives no place for a scratch file', async () => {
    const written: string[] = [];
    const createWritable = async () => ({ write: async (bytes: Blob) => void written.push(await bytes.text()), close: async () => undefined });
    vi.stubGlobal('window', { showSaveFilePicker: async () => ({ name: 'chosen.zip', createWritable }) });
    vi.stubGlobal('navigator', { storage: { getDirectory: () => Promise.reject(new DOMException('', 'SecurityError')) } });
    const { result, worker } = await begin();
    worker.answer({ kind: 'done', result: { ok: true, value: facts }, inMemory: new Blob(['in memory']) });
    expect(await result).toMatchObject({ ok: true, value: { fileName: 'chosen.zip' } });
    expect(written).toEqual(['in memory']);
  });

  it('is not begun when the person turns back', async () => {
    FakeWorker.last = null;
    vi.stubGlobal('window', { showSaveFilePicker: () => Promise.reject(Object.assign(new Error(), { name: 'AbortError' })) });
    expect(await createWebBundles({ openEvidence: async () => null }).write(plan)).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(FakeWorker.last).toBeNull();
  });

  it('leaves the chosen file and no scratch when the disk is full at the end', async () => {
    const createWritable = async () => ({ write: () => Promise.reject(new DOMException('', 'QuotaExceededError')), abort: async () => undefined });
    vi.stubGlobal('window', { showSaveFilePicker: async () => ({ name: 'chosen.zip', createWritable }) });
    const { result, worker } = await begin();
    worker.answer({ kind: 'done', result: { ok: true, value: facts } });
    expect(await result).toEqual({ ok: false, problem: { kind: 'disk-full' } });
    expect(scratch.size).toBe(0);
  });
});
