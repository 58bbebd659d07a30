import { beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioId, Sha256 } from '../../../../shared/domain/ids';
import type { NewSafeCopy } from '../../../../shared/platform/safe-copies';
import { findNamedEvidence } from '../../../../shared/safe-copies/find-named-evidence';
import { SafeCopyFolder } from '../../../../shared/safe-copies/safe-copy-folder';
import { createTurns } from '../../../../shared/safe-copies/turns';
import { FakeEvidenceFiles } from '../../../fakes/fake-evidence-files';
import { digestOf, MemoryCopyFolder, MemoryShelf } from '../../../fakes/memory-copy-folder';

const portfolioId = 'p-1' as PortfolioId;
const week = 7 * 86_400_000;
let store: FakeEvidenceFiles;
let folder: MemoryCopyFolder;
let shelf: MemoryShelf;
let copies: SafeCopyFolder;
let now = 0;

beforeEach(() => {
  now = Date.parse('2026-11-22T18:10:05.000Z');
  const clock = (): Date => new Date(now);
  [store, folder] = [new FakeEvidenceFiles(), new MemoryCopyFolder()];
  shelf = new MemoryShelf(folder, store, clock);
  copies = new SafeCopyFolder({ place: 'own', folder, shelf, digest: async (bytes) => digestOf(bytes), now: clock, inTurn: createTurns() });
});

async function addEvidence(content: string): Promise<{ readonly sha256: Sha256; readonly size: number }> {
  const added = await store.add(new File([content], 'evidence'));
  if (!added.ok) throw new Error(added.problem.kind);
  return { sha256: added.value.sha256, size: added.value.size };
}

const aCopy = (changes: Partial<NewSafeCopy> = {}): NewSafeCopy => ({ portfolioId, title: 'Access', text: '{}\n', evidence: [], ...changes });

/** As many copies as it takes until the first one has been thinned. */
async function outlive(changes: Partial<NewSafeCopy>): Promise<void> {
  for (let index = 0; index < 12; index += 1) {
    now += week / 28;
    await copies.write(aCopy({ text: `later ${index}`, ...changes }));
  }
  now += 60 * week;
  await copies.write(aCopy({ text: 'much later', ...changes }));
}

describe('a folder of safe copies', () => {
  it('gets the evidence first and the records last', async () => {
    const file = await addEvidence('a hold slip');
    await copies.write(aCopy({ evidence: [file] }));
    expect(folder.written.map((path) => path.replace(/\/.*/, ''))).toEqual(['evidence', 'READ ME.txt', portfolioId]);
  });

  it('has a file for people that says in plain words what it is, and leaves a changed one alone', async () => {
    await copies.write(aCopy());
    const text = new TextDecoder().decode(folder.files.get('READ ME.txt'));
    expect(text).toContain('How to get it back');
    expect(text.split('\r\n').every((line) => line.length <= 80 && !line.includes('\n'))).toBe(true);
    folder.files.set('READ ME.txt', new TextEncoder().encode('mine'));
    await copies.write(aCopy({ text: 'changed' }));
    expect(new TextDecoder().decode(folder.files.get('READ ME.txt'))).toBe('mine');
  });

  it('has no copy when its records could not be written, and takes the next one', async () => {
    await copies.write(aCopy());
    folder.nextFailure = new Error('EIO');
    expect(await copies.write(aCopy({ text: 'changed' }))).toEqual({ ok: false, problem: { kind: 'storage-failed', detail: 'EIO' } });
    expect(await copies.list()).toHaveLength(1);
    expect(await copies.write(aCopy({ text: 'changed' }))).toMatchObject({ ok: true, value: { isNew: true } });
  });

  it('says that the place has gone when it has, and not what the system said', async () => {
    const pulledOut = async (): Promise<void> => {
      folder.state = 'missing';
      throw new Error('ENXIO');
    };
    Object.assign(folder, { write: pulledOut });
    expect(await copies.write(aCopy())).toEqual({ ok: false, problem: { kind: 'place-unusable', state: 'missing' } });
  });

  it.each(['evidence', 'incoming', 'CON', '..', 'a/b', ''])('takes no portfolio of the id %j, whose folder would be another', async (id) => {
    expect((await copies.write(aCopy({ portfolioId: id as PortfolioId }))).ok).toBe(false);
    expect([...folder.files.keys()]).toEqual([]);
  });

  it('lists no file whose name, folder or length is not its own', async () => {
    await copies.write(aCopy());
    const [path, bytes] = [...folder.files].find(([name]) => name.startsWith(portfolioId))!;
    folder.files.clear();
    folder.files.set(path.replace(portfolioId, 'p-2'), bytes);
    folder.files.set(path.replace('18-10-05', '18-10-06'), bytes);
    folder.files.set(path.replace('2026', '2025'), bytes.slice(0, -1));
    folder.files.set(`${portfolioId}/copy of it.json`, bytes);
    expect(await copies.list()).toEqual([]);
  });

  it('reads no copy whose description has been changed, though its text is as it was', async () => {
    await copies.write(aCopy());
    const [path, bytes] = [...folder.files].find(([name]) => name.startsWith(portfolioId))!;
    folder.files.set(path, new TextEncoder().encode(new TextDecoder().decode(bytes).replace('Access', 'Excess')));
    const [copy] = await copies.list();
    expect(copy?.title).toBe('Excess');
    expect(await copies.read({ portfolioId, name: path.split('/')[1]! })).toEqual({ ok: false, problem: { kind: 'damaged' } });
  });

  it('removes evidence with the last copy that names it, and not while a copy can not be read', async () => {
    const [old, current] = [await addEvidence('old'), await addEvidence('current')];
    await copies.write(aCopy({ evidence: [old] }));
    folder.files.set('p-2/2020-01-01T00-00-00Z-0123456789abcdef.json', new TextEncoder().encode('{"carrelSafeCopy":2}'));
    await outlive({ evidence: [current] });
    expect([...shelf.putAt.keys()]).toContain(old.sha256);
    folder.files.delete('p-2/2020-01-01T00-00-00Z-0123456789abcdef.json');
    await outlive({ evidence: [current], title: 'renamed' });
    expect([...shelf.putAt.keys()]).toEqual([current.sha256]);
  });

  it('leaves evidence alone that was put within the last week', async () => {
    const file = await addEvidence('just put, by another computer');
    await outlive({});
    await shelf.put(file, {});
    now += week - 1;
    await outlive({});
    expect(shelf.putAt.size).toBe(0);
    await shelf.put(file, {});
    for (let index = 0; index < 30; index += 1) {
      now += 60_000;
      await copies.write(aCopy({ text: `soon ${index}` }));
    }
    expect(shelf.putAt.size).toBe(1);
  });

  it('names the evidence of its copies, and everything when it can not be read', async () => {
    const [named, other] = [await addEvidence('named'), await addEvidence('other')];
    await copies.write(aCopy({ evidence: [named] }));
    expect(await findNamedEvidence(folder, [named.sha256, other.sha256])).toEqual(new Set([named.sha256]));
    Object.assign(folder, { list: () => Promise.reject(new Error('closed')) });
    expect(await findNamedEvidence(folder, [named.sha256, other.sha256])).toEqual(new Set([named.sha256, other.sha256]));
    expect(await copies.list()).toEqual([]);
  });
});
