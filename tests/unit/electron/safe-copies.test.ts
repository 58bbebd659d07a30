import { chmod, link, lstat, mkdir, readdir, readFile, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { EvidenceFolder } from '../../../electron/evidence-files';
import { DesktopSafeCopies } from '../../../electron/safe-copies';
import { DiskCopyFolder } from '../../../electron/safe-copy-folder';
import type { PortfolioId, Sha256 } from '../../../shared/domain/ids';
import type { NewSafeCopy, SafeCopyOutcome } from '../../../shared/platform/safe-copies';
import { listFiles, makeTemporaryFolder } from './temporary-folder';

const portfolioId = 'p-1' as PortfolioId;
const aCopy = (changes: Partial<NewSafeCopy> = {}): NewSafeCopy => ({ portfolioId, title: 'Access', text: '{}\n', evidence: [], ...changes });
const recordName = /^p-1\/[0-9TZ-]{20}-[0-9a-f]{16}\.json$/;

type Desk = { readonly root: string; readonly own: string; readonly evidence: EvidenceFolder; readonly shown: string[]; readonly open: () => DesktopSafeCopies };
let desk: Desk;

beforeEach(async () => {
  const root = await makeTemporaryFolder();
  const [documentsFolder, profileFolder] = [join(root, 'Documents'), join(root, 'profile')];
  await Promise.all([mkdir(documentsFolder), mkdir(join(profileFolder, 'evidence'), { recursive: true })]);
  const evidence = new EvidenceFolder(join(profileFolder, 'evidence'));
  await evidence.prepare();
  const shown: string[] = [];
  const open = (): DesktopSafeCopies => new DesktopSafeCopies({ documentsFolder, profileFolder, evidence, showInFolder: (path) => shown.push(path), disk: { staleAfterMs: 0 } });
  desk = { root, own: join(documentsFolder, 'Carrel safe copies'), evidence, shown, open };
});

async function addEvidence(content: string): Promise<{ readonly sha256: Sha256; readonly size: number }> {
  const path = join(desk.root, 'mine');
  await writeFile(path, content);
  const added = await desk.evidence.copy({ path, name: 'mine' });
  if (!added.ok) throw new Error(added.problem.kind);
  return { sha256: added.value.sha256, size: added.value.size };
}

async function write(copy: NewSafeCopy, copies = desk.open()): Promise<SafeCopyOutcome['result']> {
  const [own] = await copies.places.write(copy);
  return own!.result;
}

describe('safe copies on the desktop', () => {
  it('lie in the documents as plain files that say what they are', async () => {
    const file = await addEvidence('a hold slip');
    await write(aCopy({ evidence: [file] }));
    const files = await listFiles(desk.own);
    expect(files).toEqual(['READ ME.txt', `evidence/${file.sha256.slice(0, 2)}/${file.sha256}`, expect.stringMatching(recordName)]);
    expect(await readFile(join(desk.own, files[1]!), 'utf8')).toBe('a hold slip');
    expect(JSON.parse(await readFile(join(desk.own, files[2]!), 'utf8'))).toMatchObject({ carrelSafeCopy: 1, title: 'Access', portfolio: {} });
  });

  it.runIf(process.platform !== 'win32')('can be read by nobody else on a shared computer', async () => {
    await write(aCopy({ evidence: [await addEvidence('private')] }));
    for (const entry of await readdir(desk.own, { recursive: true, withFileTypes: true })) {
      expect((await lstat(join(entry.parentPath, entry.name))).mode & 0o077).toBe(0);
    }
    expect((await lstat(desk.own)).mode & 0o077).toBe(0);
  });

  it('make nothing before there is something to keep', async () => {
    const copies = desk.open();
    expect(await copies.places.places()).toEqual([{ id: 'own', label: 'Carrel safe copies in Documents', state: 'ready' }]);
    expect(await copies.places.list()).toEqual([]);
    await expect(lstat(desk.own)).rejects.toThrow('ENOENT');
  });

  it('are made where there are no documents yet', async () => {
    await rm(join(desk.root, 'Documents'), { recursive: true });
    expect(await write(aCopy())).toMatchObject({ ok: true });
  });

  it('sweep what a crash left half-written, and only that', async () => {
    await write(aCopy());
    const incoming = join(desk.own, 'incoming');
    await Promise.all([writeFile(join(incoming, 'a.part'), 'half'), writeFile(join(incoming, 'holiday.jpg'), 'mine'), mkdir(join(incoming, 'b.part'))]);
    await write(aCopy({ text: 'changed' }));
    expect((await readdir(incoming)).sort()).toEqual(['b.part', 'holiday.jpg']);
  });

  it('leave a temporary file alone that may still be written', async () => {
    const folder = new DiskCopyFolder({ folder: desk.own, mayBeMade: true, staleAfterMs: 60_000 });
    await folder.write(['READ ME.txt'], new Uint8Array());
    const fresh = join(desk.own, 'incoming', 'fresh.part');
    const stale = join(desk.own, 'incoming', 'stale.part');
    await Promise.all([writeFile(fresh, ''), writeFile(stale, '')]);
    await utimes(stale, new Date(Date.now() - 120_000), new Date(Date.now() - 120_000));
    await folder.sweep();
    expect(await readdir(join(desk.own, 'incoming'))).toEqual(['fresh.part']);
  });

  it('show the folder by the file that explains it, and nothing when it is away', async () => {
    const copies = desk.open();
    await copies.reveal('chosen');
    await copies.reveal('own');
    expect(desk.shown.map((path) => basename(path))).toEqual(['READ ME.txt']);
    await writeFile(join(desk.root, 'blocker'), '');
    await rm(desk.own, { recursive: true });
    await rename(join(desk.root, 'blocker'), desk.own);
    await copies.reveal('own');
    expect(desk.shown).toHaveLength(1);
  });
});

describe('a folder that someone else has filled', () => {
  const outside = (): string => join(desk.root, 'outside');
  beforeEach(() => mkdir(outside()));

  it('is not written through a link in the place of the folder itself', async () => {
    await symlink(outside(), desk.own);
    expect((await desk.open().places.places())[0]?.state).toBe('not-writable');
    expect(await write(aCopy())).toEqual({ ok: false, problem: { kind: 'place-unusable', state: 'not-writable' } });
    expect(await readdir(outside())).toEqual([]);
  });

  it.each(['p-1', 'incoming'])('is not written through a link in the place of %s', async (name) => {
    await mkdir(desk.own);
    await symlink(outside(), join(desk.own, name));
    expect(await write(aCopy())).toEqual({ ok: false, problem: { kind: 'storage-failed', detail: 'ENOTDIR' } });
    expect(await readdir(outside())).toEqual([]);
  });

  it('keeps the text when evidence has no place: a link, a file, a folder of its name', async () => {
    const file = await addEvidence('a hold slip');
    const start = join(desk.own, 'evidence', file.sha256.slice(0, 2));
    const expected = { ok: true, value: { isNew: true, missing: [file.sha256] } };
    await mkdir(join(start, file.sha256), { recursive: true });
    expect(await write(aCopy({ evidence: [file] }))).toMatchObject(expected);
    await rm(start, { recursive: true });
    await symlink(outside(), start);
    expect(await write(aCopy({ evidence: [file], text: 'second' }))).toMatchObject(expected);
    await rm(join(desk.own, 'evidence'), { recursive: true });
    await writeFile(join(desk.own, 'evidence'), 'a file');
    expect(await write(aCopy({ evidence: [file], text: 'third' }))).toMatchObject(expected);
    expect(await readdir(outside())).toEqual([]);
    expect(await readdir(join(desk.own, 'incoming'))).toEqual([]);
  });

  it('reads no copy and no evidence through a link, and removes none', async () => {
    const file = await addEvidence('a hold slip');
    const result = await write(aCopy({ evidence: [file] }));
    const copies = desk.open();
    const [copy] = await copies.places.list();
    const [record, shelved] = [join(desk.own, copy!.id.replace('own/', '')), join(desk.own, 'evidence', file.sha256.slice(0, 2), file.sha256)];
    for (const path of [record, shelved]) {
      await rename(path, join(outside(), basename(path)));
      await symlink(join(outside(), basename(path)), path);
    }
    expect(result.ok).toBe(true);
    expect(await copies.places.list()).toEqual([]);
    expect(await copies.places.read(copy!.id)).toEqual({ ok: false, problem: { kind: 'not-there' } });
    const folder = new DiskCopyFolder({ folder: desk.own, mayBeMade: true });
    await folder.remove(['evidence', file.sha256.slice(0, 2), file.sha256]);
    expect((await lstat(shelved)).isSymbolicLink()).toBe(true);
    // A link where evidence must lie is replaced by the evidence itself; what it points to stays as it was.
    await rm(record);
    expect(await write(aCopy({ evidence: [file] }))).toMatchObject({ ok: true, value: { missing: [] } });
    expect((await lstat(shelved)).isFile()).toBe(true);
    expect(await readFile(join(outside(), file.sha256), 'utf8')).toBe('a hold slip');
  });

  it('reads and removes nothing through a folder that is a link', async () => {
    const file = await addEvidence('a hold slip');
    await write(aCopy({ evidence: [file] }));
    const copies = desk.open();
    const [copy] = await copies.places.list();
    for (const name of ['p-1', 'evidence']) {
      await rename(join(desk.own, name), join(outside(), name));
      await symlink(join(outside(), name), join(desk.own, name));
    }
    expect(await copies.places.list()).toEqual([]);
    expect(await copies.places.read(copy!.id)).toEqual({ ok: false, problem: { kind: 'not-there' } });
    await new DiskCopyFolder({ folder: desk.own, mayBeMade: true }).remove(['evidence', file.sha256.slice(0, 2), file.sha256]);
    expect(await listFiles(outside())).toHaveLength(2);
  });

  it('breaks a second name of a file instead of writing through it', async () => {
    await mkdir(desk.own);
    await writeFile(join(outside(), 'diary'), 'mine');
    await write(aCopy());
    const readMe = join(desk.own, 'READ ME.txt');
    await rm(readMe);
    await link(join(outside(), 'diary'), readMe);
    await new DiskCopyFolder({ folder: desk.own, mayBeMade: true }).write(['READ ME.txt'], new TextEncoder().encode('ours'));
    expect(await readFile(join(outside(), 'diary'), 'utf8')).toBe('mine');
  });

  it('is listed as if strange things were not there, and they are left alone', async () => {
    await write(aCopy());
    const strange = ['p-1/notes.json', 'p-1/2026-11-22T18-10-05Z-0123456789abcdef.json', 'evidence/zz', 'holiday.jpg', 'p-2'];
    await Promise.all(strange.map((name) => writeFile(join(desk.own, name), 'x').catch(() => mkdir(join(desk.own, name), { recursive: true }))));
    await mkdir(join(desk.own, 'p-1', '2026-11-22T18-10-06Z-0123456789abcdef.json'));
    expect(await desk.open().places.list()).toHaveLength(1);
    await write(aCopy({ text: 'changed' }));
    for (const name of strange) await expect(lstat(join(desk.own, name))).resolves.toBeDefined();
  });

  it('has a path only for plain names; others are bugs that are thrown', async () => {
    const folder = new DiskCopyFolder({ folder: desk.own, mayBeMade: true });
    for (const part of ['..', '.', '', 'a/b', 'a\\b', 'C:', 'x.', 'x ', '\0', '.hidden']) {
      await expect(folder.write(['p-1', part], new Uint8Array())).rejects.toThrow('not plain');
      await expect(folder.read([part], 1)).rejects.toThrow('not plain');
    }
  });

  it.runIf(process.getuid?.() !== 0 && process.platform !== 'win32')('says that a folder can only be read', async () => {
    await write(aCopy());
    await chmod(desk.own, 0o500);
    expect(await write(aCopy({ text: 'changed' }))).toEqual({ ok: false, problem: { kind: 'place-unusable', state: 'not-writable' } });
    await chmod(desk.own, 0o700);
  });

  it.each(['EACCES', 'EPERM', 'EROFS'])('says so too when the system answers %s', (code) => {
    const failure = Object.assign(new Error('a path could be in here'), { code });
    expect(new DiskCopyFolder({ folder: desk.own, mayBeMade: true }).toProblem(failure)).toEqual({ kind: 'place-unusable', state: 'not-writable' });
  });
});

describe('the second place', () => {
  const choose = (name: string, copies = desk.open()) => copies.choosePlace(async () => join(desk.root, name));

  it('is remembered, and is missing under its name when it is away', async () => {
    await mkdir(join(desk.root, 'KINGSTON'));
    expect(await choose('KINGSTON')).toEqual({ ok: true, value: { id: 'chosen', label: 'KINGSTON', state: 'ready' } });
    await rename(join(desk.root, 'KINGSTON'), join(desk.root, 'away'));
    // An empty mount point is what some systems leave when a stick is pulled out.
    await mkdir(join(desk.root, 'KINGSTON'));
    const copies = desk.open();
    expect((await copies.places.places())[1]).toEqual({ id: 'chosen', label: 'KINGSTON', state: 'missing' });
    expect((await copies.places.write(aCopy()))[1]).toEqual({ place: 'chosen', result: { ok: false, problem: { kind: 'place-unusable', state: 'missing' } } });
    expect(await readdir(join(desk.root, 'KINGSTON'))).toEqual([]);
  });

  it('is the folder of safe copies itself when that is chosen, as on a new computer', async () => {
    await write(aCopy());
    await rename(desk.own, join(desk.root, 'Carrel safe copies'));
    const copies = desk.open();
    expect(await choose('Carrel safe copies', copies)).toMatchObject({ ok: true, value: { label: basename(desk.root) } });
    expect((await copies.places.list()).map(({ place }) => place)).toEqual(['chosen']);
  });

  it.each([
    ['Documents', 'same-as-own'],
    ['Documents/Carrel safe copies', 'same-as-own'],
    ['Documents/Carrel safe copies/p-1', 'same-as-own'],
    ['profile', 'inside-profile'],
    ['profile/evidence', 'inside-profile'],
  ])('is not %s, with a word for the reason', async (name, why) => {
    await write(aCopy());
    const copies = desk.open();
    expect(await choose(name, copies)).toEqual({ ok: false, problem: { kind: 'place-refused', why } });
    expect(await copies.places.places()).toHaveLength(1);
    expect((await listFiles(desk.root)).filter((path) => path.includes('READ ME'))).toHaveLength(1);
  });

  it('is not a way round by a link either', async () => {
    await symlink(join(desk.root, 'profile'), join(desk.root, 'innocent'));
    expect(await choose('innocent')).toEqual({ ok: false, problem: { kind: 'place-refused', why: 'inside-profile' } });
  });

  it('is refused when it is gone or is a file', async () => {
    await writeFile(join(desk.root, 'file'), '');
    expect(await choose('never there')).toEqual({ ok: false, problem: { kind: 'place-unusable', state: 'missing' } });
    expect((await choose('file')).ok).toBe(false);
  });

  it('is forgotten for good, and its copies stay', async () => {
    await mkdir(join(desk.root, 'KINGSTON'));
    const copies = desk.open();
    await choose('KINGSTON', copies);
    await copies.places.write(aCopy());
    await copies.forgetPlace();
    expect(await desk.open().places.places()).toHaveLength(1);
    expect(await listFiles(join(desk.root, 'KINGSTON'))).toHaveLength(2);
  });

  it.each(['not json', '{"folder":7}', '{"folder":"relative/way"}', '[]', 'null'])('is none when what was remembered is %s', async (content) => {
    await writeFile(join(desk.root, 'profile', 'safe-copy-place.json'), content);
    expect(await desk.open().places.places()).toHaveLength(1);
  });
});
