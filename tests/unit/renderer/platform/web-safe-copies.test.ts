import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { EvidenceDatabase } from '../../../../renderer/platform/evidence-database';
import { createInTurn } from '../../../../renderer/platform/in-turn';
import { WebEvidenceFiles } from '../../../../renderer/platform/web-evidence-files';
import { WebSafeCopies } from '../../../../renderer/platform/web-safe-copies';
import { DatabaseCopyFolder, SafeCopyDatabase } from '../../../../renderer/platform/web-safe-copies-database';
import { hashBlob } from '../../../../renderer/workers/hash-blob';
import type { PortfolioId, Sha256 } from '../../../../shared/domain/ids';
import type { NewSafeCopy } from '../../../../shared/platform/safe-copies';
import { findNamedEvidence } from '../../../../shared/safe-copies/find-named-evidence';
import { FakeDirectory } from '../../../fakes/fake-directory';

const aCopy = (changes: Partial<NewSafeCopy> = {}): NewSafeCopy => ({ portfolioId: 'p-1' as PortfolioId, title: 'Access', text: '{}\n', evidence: [], ...changes });

let db: SafeCopyDatabase;
let evidenceDb: EvidenceDatabase;
let folder: DatabaseCopyFolder;
let evidenceFiles: WebEvidenceFiles;
let stick: FakeDirectory;
let copies: WebSafeCopies;
let kept: FileSystemDirectoryHandle | null;
let ask: (() => Promise<FileSystemDirectoryHandle>) | undefined;

beforeEach(() => {
  [db, evidenceDb] = [new SafeCopyDatabase(`copies-${crypto.randomUUID()}`), new EvidenceDatabase(`evidence-${crypto.randomUUID()}`)];
  folder = new DatabaseCopyFolder(db, undefined);
  evidenceFiles = new WebEvidenceFiles({ db: evidenceDb, hash: hashBlob, inTurn: createInTurn(), findNamedByCopies: (digests) => findNamedEvidence(folder, digests) });
  [stick, kept] = [new FakeDirectory('KINGSTON'), null];
  ask = async () => stick.asHandle();
  copies = openCopies();
});
afterEach(async () => {
  await Promise.all([db.delete(), evidenceDb.delete()]);
});

function openCopies(): WebSafeCopies {
  const chosen = { readChosen: async () => kept, writeChosen: async (handle: FileSystemDirectoryHandle | null) => void (kept = handle) };
  return new WebSafeCopies({ folder, chosen, evidenceFiles, hash: hashBlob, inTurn: createInTurn(), askForFolder: ask });
}

async function addEvidence(content: string): Promise<{ readonly sha256: Sha256; readonly size: number }> {
  const added = await evidenceFiles.add(new File([content], 'evidence'));
  if (!added.ok) throw new Error(added.problem.kind);
  return { sha256: added.value.sha256, size: added.value.size };
}

describe('safe copies in the browser', () => {
  it('hold on to evidence that they name when the application discards it', async () => {
    const [named, other] = [await addEvidence('named'), await addEvidence('other')];
    await copies.write(aCopy({ evidence: [named] }));
    await evidenceFiles.discard([named.sha256, other.sha256]);
    expect(await evidenceFiles.findMissing([named.sha256, other.sha256])).toEqual([other.sha256]);
  });

  it('outlive the window, in a database of their own', async () => {
    await copies.write(aCopy({ text: 'x'.repeat(200_000) }));
    db.close();
    await db.open();
    const [copy] = await openCopies().list();
    expect(await openCopies().read(copy!.id)).toEqual({ ok: true, value: 'x'.repeat(200_000) });
  });

  it('are refused with a full disk in words when the browser has no room', async () => {
    const full = new DOMException('full', 'QuotaExceededError');
    expect(folder.toProblem(full)).toEqual({ kind: 'disk-full' });
  });

  it('do not lie in a database that will not open', async () => {
    const closed = new DatabaseCopyFolder({ open: async () => Promise.reject(new Error('blocked')) } as unknown as SafeCopyDatabase, undefined);
    expect(await closed.findState()).toBe('missing');
  });
});

describe('a folder that the person granted', () => {
  it('asks again when the browser wants to be asked, and only then', async () => {
    await copies.choosePlace();
    stick.permission = 'prompt';
    copies = openCopies();
    expect((await copies.places())[1]).toEqual({ id: 'chosen', label: 'KINGSTON', state: 'not-allowed' });
    const [own, chosen] = await copies.write(aCopy());
    expect([own?.result.ok, chosen?.result]).toEqual([true, { ok: false, problem: { kind: 'place-unusable', state: 'not-allowed' } }]);
    expect(stick.permission).toBe('prompt');
    await copies.allowPlace();
    expect((await copies.places())[1]?.state).toBe('ready');
    expect((await copies.write(aCopy()))[1]?.result).toMatchObject({ ok: true, value: { isNew: true } });
  });

  it('stays not allowed when the person says no, and allowing without one does nothing', async () => {
    await copies.allowPlace();
    await copies.choosePlace();
    [stick.permission, stick.answer] = ['prompt', 'denied'];
    await copies.allowPlace();
    expect((await copies.places())[1]?.state).toBe('not-allowed');
  });

  it('is not made again when another stick is in its place', async () => {
    await copies.choosePlace();
    stick.children.clear();
    expect((await copies.places())[1]?.state).toBe('missing');
    expect((await copies.write(aCopy()))[1]?.result).toEqual({ ok: false, problem: { kind: 'place-unusable', state: 'missing' } });
    expect(stick.children.size).toBe(0);
  });

  it('may be the folder of safe copies itself, made on another computer', async () => {
    await copies.choosePlace();
    await copies.write(aCopy());
    stick = await stick.getDirectoryHandle('Carrel safe copies');
    await copies.choosePlace();
    expect((await copies.list()).map(({ place }) => place).sort()).toEqual(['chosen', 'own']);
  });

  it('can not be had where the browser has no such dialog, or refuses it', async () => {
    ask = undefined;
    expect(await openCopies().choosePlace()).toEqual({ ok: true, value: null });
    ask = async () => {
      throw new DOMException('no', 'SecurityError');
    };
    expect(await openCopies().choosePlace()).toEqual({ ok: false, problem: { kind: 'place-unusable', state: 'not-allowed' } });
    expect(await openCopies().places()).toHaveLength(1);
  });

  it('keeps the text when a folder has the name of an evidence file, and removes no folder', async () => {
    const file = await addEvidence('a hold slip');
    await copies.choosePlace();
    const top = await stick.getDirectoryHandle('Carrel safe copies');
    const start = await (await top.getDirectoryHandle('evidence', { create: true })).getDirectoryHandle(file.sha256.slice(0, 2), { create: true });
    await (await start.getDirectoryHandle(file.sha256, { create: true })).getFileHandle('mine', { create: true });
    expect((await copies.write(aCopy({ evidence: [file] })))[1]?.result).toMatchObject({ ok: true, value: { isNew: true, missing: [file.sha256] } });
    expect(stick.listFiles().some((path) => path.endsWith('/mine'))).toBe(true);
  });

  it('leaves no empty name behind when it is pulled out while a file is written', async () => {
    const file = await addEvidence('a hold slip');
    await copies.choosePlace();
    const onProgress = (): void => void (stick.isThere = false);
    expect((await copies.write(aCopy({ evidence: [file] }), { onProgress }))[1]?.result).toEqual({ ok: false, problem: { kind: 'place-unusable', state: 'missing' } });
    stick.isThere = true;
    expect(await copies.list()).toHaveLength(1);
    expect((await copies.write(aCopy({ evidence: [file] })))[1]?.result).toMatchObject({ ok: true, value: { isNew: true, missing: [] } });
    const [copy] = (await copies.list()).filter(({ place }) => place === 'chosen');
    expect(await copies.check(copy!.id)).toEqual({ ok: true, value: { damaged: [], missing: [] } });
  });
});
