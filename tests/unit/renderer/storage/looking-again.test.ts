import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioId, Sha256 } from '../../../../shared/domain/ids';
import type { Evidence } from '../../../../shared/domain/portfolio';
import { WHOLE_INSPECTOR_VERSION, type WholeInspection } from '../../../../shared/inspection/inspect-whole';
import { LookingAgain, type LookingPorts } from '../../../../renderer/storage/looking-again';
import { listStoredFile } from '../../../../renderer/storage/list-stored-file';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { anEvidence } from '../../../builders/an-evidence';

let db: PortfolioDatabase;
beforeEach(() => {
  db = new PortfolioDatabase(crypto.randomUUID() as PortfolioId);
});
afterEach(() => db.delete());

const digest = (letter: string) => letter.repeat(64) as Sha256;
const seen = (problems: WholeInspection['inspection']['problems'] = [], text = ''): WholeInspection => ({
  inspection: { inspector: WHOLE_INSPECTOR_VERSION, detectedType: 'pdf', problems },
  text,
});

async function list(letters: string, inspection: Evidence['inspection'] = { inspector: 1, detectedType: 'pdf', problems: [] }): Promise<void> {
  await db.evidence.bulkAdd([...letters].map((letter, at) => anEvidence(at + 1, { id: `item-${letter}` as Evidence['id'], sha256: digest(letter), originalName: `${letter}.pdf`, inspection })));
}

function looking(ports: Partial<LookingPorts> = {}): LookingAgain {
  const open = async (sha256: Sha256) => new Blob([sha256]);
  return new LookingAgain({ db, evidenceFiles: { open }, inspect: async () => seen(), whenIdle: () => Promise.resolve(), ...ports });
}

const problemsOf = async (letter: string) => (await db.evidence.where('sha256').equals(digest(letter)).first())?.inspection.problems;

describe('looking again', () => {
  it('looks into what an older inspector saw, keeps the words, and counts what is new', async () => {
    await list('abc');
    const inspect: LookingPorts['inspect'] = async (_file, name) => seen(name === 'b.pdf' ? [{ kind: 'password' }] : [], `words of ${name}`);
    expect(await looking({ inspect }).start()).toBe(1);
    expect(await problemsOf('b')).toEqual([{ kind: 'password' }]);
    expect((await db.evidence.toArray()).map(({ inspection }) => inspection.inspector)).toEqual([2, 2, 2]);
    expect((await db.texts.get(digest('c')))?.text).toBe('words of c.pdf');
  });

  it('does not believe what came with the records of a file never looked at here', async () => {
    await list('a', { ...seen().inspection });
    expect(await looking({ inspect: async () => seen([{ kind: 'macros' }]) }).start()).toBe(1);
    expect(await problemsOf('a')).toEqual([{ kind: 'macros' }]);
  });

  it('leaves alone what this inspector saw here, words or none', async () => {
    await listStoredFile({ db }, { sha256: digest('a'), size: 1, wasKnown: false, name: 'a.pdf', ...seen() }, []);
    const inspect = () => Promise.reject(new Error('was asked'));
    const again = looking({ inspect });
    let rounds = 0;
    again.subscribe(() => (rounds += again.getProgress().isRunning ? 1 : 0));
    expect([await again.start(), rounds]).toEqual([0, 0]);
  });

  it('writes nothing about a file of which nothing else is known, and does not look a third time', async () => {
    await list('a', { ...seen([{ kind: 'remote' }]).inspection });
    let looks = 0;
    const again = looking({ inspect: async () => ((looks += 1), seen([{ kind: 'remote' }])) });
    expect([await again.start(), await again.start(), looks]).toEqual([0, 0, 1]);
  });

  it('passes over files whose bytes are missing or can not be read, once in a sitting', async () => {
    await list('abc');
    const asked: string[] = [];
    const open = async (sha256: Sha256) => (asked.push(sha256[0] ?? ''), sha256 === digest('a') ? null : new Blob([sha256]));
    const inspect: LookingPorts['inspect'] = (_file, name) => (name === 'b.pdf' ? Promise.reject(new Error('gone')) : Promise.resolve(seen()));
    const again = looking({ evidenceFiles: { open }, inspect });
    await again.start();
    await again.start();
    expect(asked.join('')).toBe('abc');
    expect((await db.evidence.toArray()).map(({ inspection }) => inspection.inspector)).toEqual([1, 1, 2]);
  });

  it('looks at nothing in the trash', async () => {
    await list('a');
    await db.evidence.toCollection().modify({ removedAt: '2026-11-22T10:00:00.000Z' });
    await looking().start();
    expect(await db.texts.count()).toBe(0);
  });

  it('stops at once, keeps what is finished, and goes on with the rest later', async () => {
    await list('abcd');
    let looks = 0;
    const inspect: LookingPorts['inspect'] = (_file, _name, signal) => {
      looks += 1;
      if (looks !== 3) return Promise.resolve(seen([], 'read'));
      return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))));
    };
    const again = looking({ inspect });
    const round = again.start();
    while (looks < 3) await new Promise((resolve) => setTimeout(resolve, 1));
    expect(again.getProgress()).toEqual({ done: 2, total: 4, isRunning: true });
    await again.stop();
    expect([await round, await db.texts.count(), again.getProgress().isRunning]).toEqual([0, 2, false]);
    await again.start();
    expect([looks, await db.texts.count()]).toEqual([5, 4]);
  });

  it('begins anew when it is started while the stopped round is still ending', async () => {
    await list('ab');
    const again = looking();
    void again.start();
    const stopped = again.stop();
    await again.start();
    await stopped;
    expect(await db.texts.count()).toBe(2);
  });

  it('keeps what was seen in a file that took the place of another meanwhile', async () => {
    await list('a');
    const inspect: LookingPorts['inspect'] = async () => {
      await db.evidence.update('item-a' as Evidence['id'], { sha256: digest('z'), inspection: seen([{ kind: 'comments' }]).inspection });
      return seen([{ kind: 'macros' }]);
    };
    await looking({ inspect }).start();
    expect(await problemsOf('z')).toEqual([{ kind: 'comments' }]);
  });
});
