import { createHash } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { mkdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EvidenceFolder } from '../../../electron/evidence-files';
import type { Sha256 } from '../../../shared/domain/ids';
import { listFiles, makeTemporaryFolder } from './temporary-folder';

async function openStore(freeBytes?: number): Promise<{ store: EvidenceFolder; folder: string; root: string }> {
  const root = await makeTemporaryFolder();
  const folder = join(root, 'evidence');
  const store = freeBytes === undefined ? new EvidenceFolder(folder) : new EvidenceFolder(folder, () => Promise.resolve(freeBytes));
  await store.prepare();
  return { store, folder, root };
}

async function makeFile(root: string, bytes: Uint8Array | string): Promise<{ path: string; name: string; sha256: Sha256 }> {
  const path = join(root, 'a file ü.bin');
  await writeFile(path, bytes);
  return { path, name: 'a file ü.bin', sha256: createHash('sha256').update(bytes).digest('hex') as Sha256 };
}

const threeMegabytes = new Uint8Array(3 * 1024 * 1024 + 17).map((_byte, index) => index % 251);

describe('the evidence folder', () => {
  it('keeps a file under its digest, byte for byte, and nothing else', async () => {
    const { store, folder, root } = await openStore();
    const file = await makeFile(root, threeMegabytes);
    const progress: number[] = [];
    const added = await store.copy(file, { onProgress: (bytesDone) => progress.push(bytesDone) });
    expect(added).toEqual({ ok: true, value: { sha256: file.sha256, size: threeMegabytes.length, wasKnown: false } });
    expect(await listFiles(folder)).toEqual([join(file.sha256.slice(0, 2), file.sha256)]);
    expect(Buffer.compare(await readFile(store.toPath(file.sha256)), threeMegabytes)).toBe(0);
    expect(progress).toEqual([1_048_576, 2_097_152, 3_145_728, 3_145_745]);
  });

  it('keeps the same bytes once and says that they were known', async () => {
    const { store, folder, root } = await openStore();
    const file = await makeFile(root, 'twice');
    await store.copy(file);
    expect(await store.copy({ ...file, name: 'other' })).toMatchObject({ ok: true, value: { wasKnown: true } });
    expect(await listFiles(folder)).toHaveLength(1);
  });

  it('keeps an empty file too', async () => {
    const { store, root } = await openStore();
    expect(await store.copy(await makeFile(root, ''))).toMatchObject({ ok: true, value: { size: 0 } });
  });

  it('leaves nothing behind when it is cancelled in the middle, within 200 ms', async () => {
    const { store, folder, root } = await openStore();
    const file = await makeFile(root, threeMegabytes);
    const controller = new AbortController();
    let cancelledAt = 0;
    const added = await store.copy(file, {
      signal: controller.signal,
      onProgress: () => {
        cancelledAt = performance.now();
        controller.abort();
      },
    });
    expect(performance.now() - cancelledAt).toBeLessThan(200);
    expect(added).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(await listFiles(folder)).toEqual([]);
  });

  it.each(['no such file', '.'])('says that %j is unreadable, by the name the person knows', async (name) => {
    const { store, folder, root } = await openStore();
    expect(await store.copy({ path: join(root, name), name: 'Map.pdf' })).toEqual({ ok: false, problem: { kind: 'unreadable', name: 'Map.pdf' } });
    expect(await listFiles(folder)).toEqual([]);
  });

  it('refuses before writing when the disk is nearly full', async () => {
    const { store, folder, root } = await openStore(1_000_000);
    expect(await store.copy(await makeFile(root, 'small'))).toEqual({ ok: false, problem: { kind: 'disk-full' } });
    expect(await listFiles(folder)).toEqual([]);
  });

  it('stops at a file that grows while it is copied before it fills the disk', async () => {
    const { root, folder } = await openStore();
    const file = await makeFile(root, threeMegabytes);
    const free = [Infinity, Infinity, 0];
    const store = new EvidenceFolder(folder, () => Promise.resolve(free.shift() ?? 0));
    const grow = (): void => appendFileSync(file.path, threeMegabytes);
    expect(await store.copy(file, { onProgress: grow })).toEqual({ ok: false, problem: { kind: 'disk-full' } });
    expect([free, await listFiles(folder)]).toEqual([[], []]);
  });

  it.skipIf(process.platform === 'win32')('can be read by nobody else on this computer', async () => {
    const { store, folder, root } = await openStore();
    const file = await makeFile(root, 'mine');
    await store.copy(file);
    const modes = await Promise.all([folder, join(folder, 'incoming'), join(store.toPath(file.sha256), '..'), store.toPath(file.sha256)].map(async (path) => (await stat(path)).mode & 0o777));
    expect(modes.map((mode) => mode.toString(8))).toEqual(['700', '700', '700', '600']);
  });

  it('answers with a code and without a path when its folder is gone', async () => {
    const root = await makeTemporaryFolder();
    const store = new EvidenceFolder(join(root, 'never-prepared'), () => Promise.resolve(Infinity));
    expect(await store.copy(await makeFile(root, 'x'))).toEqual({ ok: false, problem: { kind: 'storage-failed', detail: 'ENOENT' } });
  });

  it('clears away what a crash left half-written', async () => {
    const { store, folder } = await openStore();
    await writeFile(join(folder, 'incoming', 'left.part'), 'half');
    await store.prepare();
    expect(await listFiles(folder)).toEqual([]);
  });

  it('tells sound from damaged from missing, and adding the file again heals it', async () => {
    const { store, root } = await openStore();
    const file = await makeFile(root, threeMegabytes);
    expect(await store.verify(file.sha256)).toBe('missing');
    await store.copy(file);
    expect(await store.verify(file.sha256)).toBe('sound');
    const path = store.toPath(file.sha256);
    const bytes = await readFile(path);
    bytes[5] = (bytes[5] ?? 0) ^ 1;
    await writeFile(path, bytes);
    expect(await store.verify(file.sha256)).toBe('damaged');
    await store.copy(file);
    expect(await store.verify(file.sha256)).toBe('sound');
    await truncate(path, 10);
    expect(await store.verify(file.sha256)).toBe('damaged');
  });

  it('stops verifying when told to', async () => {
    const { store, root } = await openStore();
    const file = await makeFile(root, threeMegabytes);
    await store.copy(file);
    const controller = new AbortController();
    expect(await store.verify(file.sha256, { signal: controller.signal, onProgress: () => controller.abort() })).toBe('cancelled');
  });

  it('finds what is missing, a folder in its place included, and discards only what is named', async () => {
    const { store, root } = await openStore();
    const kept = await makeFile(root, 'kept');
    await store.copy(kept);
    const gone = await makeFile(root, 'gone');
    await store.copy(gone);
    const blocked = 'b'.repeat(64) as Sha256;
    await mkdir(store.toPath(blocked), { recursive: true });
    await store.discard([gone.sha256]);
    expect(await store.findMissing([kept.sha256, gone.sha256, blocked])).toEqual([gone.sha256, blocked]);
  });
});
