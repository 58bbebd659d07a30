import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EvidenceId, PortfolioId, RequirementId } from '../../../../shared/domain/ids';
import { inspectFile } from '../../../../shared/domain/inspect-file';
import { createFileAdder, type Adding, type FileAdder } from '../../../../renderer/storage/adding-files';
import { attachEvidence, removeEvidence } from '../../../../renderer/storage/evidence-store';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { FakeEvidenceFiles } from '../../../fakes/fake-evidence-files';
import { UnreadableFile } from '../../../fakes/unreadable-file';

let db: PortfolioDatabase;
let evidenceFiles: FakeEvidenceFiles;
let adder: FileAdder;
const competency = 'access/07' as RequirementId;

beforeEach(() => {
  db = new PortfolioDatabase(crypto.randomUUID() as PortfolioId);
  evidenceFiles = new FakeEvidenceFiles();
  adder = createFileAdder({ db, platform: { evidenceFiles }, inspect: async (file, name) => ({ inspection: await inspectFile(file, name), text: `words of ${name}` }) });
});
afterEach(() => db.delete());

const aFile = (name: string, content = `content of ${name}`) => new File([content], name);
const kinds = (additions: readonly Adding[]) => additions.map(({ state }) => state.kind);
const idOf = ({ state }: Adding): EvidenceId => {
  if (!('evidenceId' in state)) throw new Error(state.kind);
  return state.evidenceId;
};

describe('adding files', () => {
  it('lists each with a readable title, its type and nothing decided', async () => {
    const [added] = await adder.add([aFile('closing_checklist.txt', 'Lights off')]);
    expect(await db.evidence.get(idOf(added!))).toMatchObject({
      number: 1, title: 'Closing checklist', originalName: 'closing_checklist.txt', mediaType: 'text/plain', size: 10,
      classId: '', date: '', description: '', privacy: 'undeclared', removedAt: '',
      inspection: { detectedType: 'txt', problems: [] },
    });
  });

  it('numbers them in the order in which they were given and attaches them where they were dropped', async () => {
    const added = await adder.add([aFile('b.txt'), aFile('a.txt')], [competency]);
    expect((await db.evidence.orderBy('number').toArray()).map(({ originalName }) => originalName)).toEqual(['b.txt', 'a.txt']);
    expect((await db.uses.toArray()).map(({ evidenceId }) => evidenceId).sort()).toEqual(added.map(idOf).sort());
  });

  it('keeps what the inspector found, and adds the file all the same', async () => {
    const [added] = await adder.add([aFile('certificate.pdf', 'Plain words')]);
    expect((await db.evidence.get(idOf(added!)))?.inspection.problems).toEqual([{ kind: 'type-mismatch', extension: 'pdf', detected: 'txt' }]);
  });

  it('keeps the words of a file for the search, by its digest', async () => {
    const [added] = await adder.add([aFile('notes.txt')]);
    const item = await db.evidence.get(idOf(added!));
    expect(await db.texts.toArray()).toEqual([{ sha256: item?.sha256, text: 'words of notes.txt' }]);
  });

  it.each(['setup.exe', 'rename.js', 'backup.BAT', 'tool.jar'])('takes no program: nothing of %s is stored', async (name) => {
    const [refused, next] = await adder.add([aFile(name), aFile('notes.txt')]);
    expect([refused?.state, next?.state.kind]).toEqual([{ kind: 'program' }, 'added']);
    expect(await db.evidence.count()).toBe(1);
  });

  it('takes no program under another name', async () => {
    const [refused] = await adder.add([new File([new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]), new Uint8Array(200)], 'plan.docx')]);
    expect(['program', 'added']).toContain(refused?.state.kind);
  });

  it('lists a file as not yet looked at when the inspector fails on it', async () => {
    adder = createFileAdder({ db, platform: { evidenceFiles }, inspect: async () => Promise.reject(new Error('broken')) });
    const [added] = await adder.add([aFile('odd.bin')]);
    expect((await db.evidence.get(idOf(added!)))?.inspection).toEqual({ inspector: 0, detectedType: '', problems: [] });
  });

  it('keeps one item for the same bytes, points to it, and attaches that one without losing its note', async () => {
    const [first] = await adder.add([aFile('handout.txt', 'same')]);
    await attachEvidence(db, { evidenceId: idOf(first!), requirementId: competency, note: 'Shows the wording' });
    const [again, twice] = await adder.add([aFile('copy.txt', 'same'), aFile('copy 2.txt', 'same')], [competency, 'access/08' as RequirementId]);
    expect([again!.state, twice!.state]).toEqual(Array(2).fill({ kind: 'already-there', evidenceId: idOf(first!), isInTrash: false, isRestored: false }));
    expect(await db.evidence.count()).toBe(1);
    expect((await db.uses.toArray()).map(({ requirementId, note }) => [requirementId, note])).toEqual([['access/07', 'Shows the wording'], ['access/08', '']]);
  });

  it('says that the same bytes lie in the trash and attaches nothing', async () => {
    const [first] = await adder.add([aFile('handout.txt', 'same')]);
    await removeEvidence(db, idOf(first!));
    const [again] = await adder.add([aFile('copy.txt', 'same')], [competency]);
    expect(again!.state).toMatchObject({ kind: 'already-there', isInTrash: true });
    expect(await db.uses.count()).toBe(0);
  });

  it('says that bytes which had gone missing are back', async () => {
    const [first] = await adder.add([aFile('handout.txt', 'same')]);
    evidenceFiles.kept.clear();
    const [again] = await adder.add([aFile('handout.txt', 'same')]);
    expect(again!.state).toEqual({ kind: 'already-there', evidenceId: idOf(first!), isInTrash: false, isRestored: true });
  });

  it('goes on after a file that can not be read', async () => {
    const additions = await adder.add([aFile('one.txt'), new UnreadableFile('folder'), aFile('two.txt')]);
    expect(kinds(additions)).toEqual(['added', 'refused', 'added']);
    expect(additions[1]!.state).toEqual({ kind: 'refused', problem: { kind: 'unreadable', name: 'folder' } });
    expect(await db.evidence.count()).toBe(2);
  });

  it('ends as refused when the list can not be written', async () => {
    await db.open();
    db.close({ disableAutoOpen: true });
    expect(await adder.add([aFile('one.txt')])).toMatchObject([{ state: { kind: 'refused', problem: { kind: 'storage-failed', detail: 'DatabaseClosedError' } } }]);
  });
});

describe('the queue', () => {
  it('works on one file at a time and shows how far it is', async () => {
    const seen: string[] = [];
    adder.subscribe(() => seen.push(adder.getState().additions.map(({ state }) => (state.kind === 'working' ? `${state.bytesDone}` : state.kind)).join(' ')));
    await adder.add([aFile('one.txt', '1234'), aFile('two.txt', '123456')]);
    expect([...new Set(seen)]).toEqual(['waiting waiting', '0 waiting', '2 waiting', '4 waiting', 'added waiting', 'added 0', 'added 3', 'added 6', 'added added']);
    expect(adder.getState().isBusy).toBe(false);
  });

  it('keeps what is finished when cancelled, drops the rest, and takes files again afterwards', async () => {
    const [first] = await adder.add([aFile('one.txt')]);
    evidenceFiles.gate = new Promise(() => undefined);
    const running = adder.add([aFile('two.txt'), aFile('three.txt')]);
    expect(adder.getState().isBusy).toBe(true);
    adder.cancel();
    expect(kinds(await running)).toEqual(['cancelled', 'cancelled']);
    expect((await db.evidence.toArray()).map(({ id }) => id)).toEqual([idOf(first!)]);
    evidenceFiles.gate = Promise.resolve();
    expect(kinds(await adder.add([aFile('four.txt')]))).toEqual(['added']);
  });

  it('forgets what is finished when it is dismissed, and nothing else', async () => {
    await adder.add([aFile('one.txt')]);
    evidenceFiles.gate = new Promise(() => undefined);
    const running = adder.add([aFile('two.txt')]);
    adder.dismiss();
    expect(adder.getState().additions.map(({ name }) => name)).toEqual(['two.txt']);
    adder.cancel();
    await running;
    adder.dismiss();
    expect(adder.getState()).toEqual({ additions: [], isBusy: false });
  });

  it('works by functions that can be handed on alone', async () => {
    const { add, cancel, dismiss, getState } = adder;
    await add([aFile('one.txt')]);
    cancel();
    dismiss();
    expect(getState().additions).toEqual([]);
  });

  it('remembers in this sitting when the file behind an item was last changed', async () => {
    const [added] = await adder.add([new File(['old'], 'old.txt', { lastModified: 1_000 })]);
    expect(adder.lastModifiedOf(idOf(added!))).toBe(1_000);
    expect(adder.lastModifiedOf('unknown' as EvidenceId)).toBeUndefined();
  });

  it('gives the same state object until something changes', async () => {
    const before = adder.getState();
    expect(adder.getState()).toBe(before);
    await adder.add([aFile('one.txt')]);
    expect(adder.getState()).not.toBe(before);
  });
});

describe('replacing a file', () => {
  it('keeps title, class, notes and number, and takes the new bytes', async () => {
    const [first] = await adder.add([aFile('handout.txt', 'old')], [competency]);
    const id = idOf(first!);
    await db.evidence.update(id, { title: 'My handout', classId: 'primary' });
    const replaced = await adder.replace(id, aFile('handout new.md', 'new'));
    expect(replaced.state).toEqual({ kind: 'replaced', evidenceId: id });
    expect(await db.evidence.get(id)).toMatchObject({ number: 1, title: 'My handout', classId: 'primary', originalName: 'handout new.md', mediaType: 'text/markdown' });
    expect(await db.uses.count()).toBe(1);
  });

  it('refuses bytes that another item has, and points to it', async () => {
    const [first, second] = await adder.add([aFile('one.txt'), aFile('two.txt')]);
    const replaced = await adder.replace(idOf(first!), aFile('again.txt', 'content of two.txt'));
    expect(replaced.state).toMatchObject({ kind: 'already-there', evidenceId: idOf(second!) });
    expect((await db.evidence.get(idOf(first!)))?.originalName).toBe('one.txt');
  });
});
