import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sha256 } from '../../../../shared/domain/ids';
import { EvidenceDatabase } from '../../../../renderer/platform/evidence-database';
import { createInTurn } from '../../../../renderer/platform/in-turn';
import { WebEvidenceFiles } from '../../../../renderer/platform/web-evidence-files';
import { hashBlob, type HashBlob } from '../../../../renderer/workers/hash-blob';

let db: EvidenceDatabase;
beforeEach(() => void (db = new EvidenceDatabase(`evidence-${crypto.randomUUID()}`)));
afterEach(() => db.delete());

const storage = { estimate: async () => ({ quota: 1e10, usage: 0 }), persist: vi.fn(async () => true) };
const openStore = (hash: HashBlob = hashBlob) => new WebEvidenceFiles({ db, hash, inTurn: createInTurn(), storage });
const aFile = (content = 'The minutes of March') => new File([content], 'minutes.txt', { lastModified: 1 });
const countKept = async () => (await db.files.count()) + (await db.unproven.count());

describe('the browser keeps evidence', () => {
  it('as plain bytes, without the name and date of the file they came from', async () => {
    await openStore().add(aFile());
    const [kept] = await db.files.toArray();
    expect(kept).toBeInstanceOf(Blob);
    expect(kept).not.toBeInstanceOf(File);
  });

  it('strictly, so that a power cut after adding loses nothing', () => {
    expect((db as Dexie & { _options: { chromeTransactionDurability: string } })._options.chromeTransactionDurability).toBe('strict');
  });

  it('only when what was stored reads back as what was read before', async () => {
    let passes = 0;
    const changing: HashBlob = async (blob) => ((passes += 1) === 1 ? hashBlob(blob) : ('0'.repeat(64) as Sha256));
    expect(await openStore(changing).add(aFile())).toEqual({ ok: false, problem: { kind: 'unreadable', name: 'minutes.txt' } });
    expect(await countKept()).toBe(0);
  });

  it('not when it is cancelled while the stored bytes are read back', async () => {
    const controller = new AbortController();
    const onProgress = (done: number): void => void (done === 20 && controller.abort());
    const added = await openStore().add(aFile(), { signal: controller.signal, onProgress });
    expect(added).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(await countKept()).toBe(0);
  });

  it('and shows nothing of an addition that a crash broke off, until the sweep removes it', async () => {
    const sha256 = await hashBlob(aFile());
    await db.writeUnproven(sha256, aFile().slice());
    const store = openStore();
    expect(await store.open(sha256)).toBeNull();
    expect(await store.findMissing([sha256])).toEqual([sha256]);
    await store.sweep();
    expect(await countKept()).toBe(0);
  });

  it('and the sweep leaves alone what another addition has proven meanwhile', async () => {
    const store = openStore();
    const added = await store.add(aFile());
    await store.sweep();
    expect(added).toMatchObject({ ok: true });
    expect(await countKept()).toBe(1);
  });

  it('and says that the disk is full when the browser finds out while writing', async () => {
    const failing = vi.spyOn(db, 'writeUnproven').mockRejectedValue(new Dexie.QuotaExceededError('full'));
    expect(await openStore().add(aFile())).toEqual({ ok: false, problem: { kind: 'disk-full' } });
    failing.mockRestore();
    expect(await countKept()).toBe(0);
  });

  it('and names the failure when writing fails otherwise', async () => {
    vi.spyOn(db, 'writeUnproven').mockRejectedValue(new Dexie.DatabaseClosedError('closed'));
    expect(await openStore().add(aFile())).toEqual({ ok: false, problem: { kind: 'storage-failed', detail: 'DatabaseClosedError' } });
  });

  it('and goes on where the browser can not tell how much room there is', async () => {
    const estimate = async (): Promise<StorageEstimate> => Promise.reject(new Error('not supported'));
    const store = new WebEvidenceFiles({ db, hash: hashBlob, inTurn: createInTurn(), storage: { ...storage, estimate } });
    expect(await store.add(aFile())).toMatchObject({ ok: true });
  });

  it('and asks once that it is not cleared', async () => {
    storage.persist.mockClear();
    const store = openStore();
    await store.add(aFile('one'));
    await store.add(aFile('two'));
    expect(storage.persist).toHaveBeenCalledTimes(1);
  });

  it('and shows it under a type that runs nothing', async () => {
    const made: Blob[] = [];
    const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => (made.push(blob as Blob), 'blob:view'));
    const revoke = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
    const store = openStore();
    const sha256 = await hashBlob(aFile());
    expect(await store.openView(sha256, 'text/html')).toBeNull();
    await store.add(aFile());
    const view = await store.openView(sha256, 'text/html');
    expect(made.map((blob) => blob.type)).toEqual(['text/plain; charset=utf-8']);
    view?.release();
    expect(revoke).toHaveBeenCalledWith('blob:view');
    create.mockRestore();
    revoke.mockRestore();
  });
});
