import 'fake-indexeddb/auto';
import { describe } from 'vitest';
import { EvidenceDatabase } from '../../renderer/platform/evidence-database';
import { createInTurn } from '../../renderer/platform/in-turn';
import { WebEvidenceFiles } from '../../renderer/platform/web-evidence-files';
import { WebSafeCopies } from '../../renderer/platform/web-safe-copies';
import { DatabaseCopyFolder, SafeCopyDatabase } from '../../renderer/platform/web-safe-copies-database';
import { hashBlob } from '../../renderer/workers/hash-blob';
import type { Sha256 } from '../../shared/domain/ids';
import { findNamedEvidence } from '../../shared/safe-copies/find-named-evidence';
import type { SafeCopyPlaceId } from '../../shared/platform/safe-copies';
import { FakeDirectory } from '../fakes/fake-directory';
import { describeSafeCopies, type SafeCopiesHarness } from './safe-copies.contract';

/** The browser's adapter over a database that works as a browser's, and a granted folder in memory. */
async function openWeb(place: SafeCopyPlaceId): Promise<SafeCopiesHarness> {
  const [db, evidenceDb] = [new SafeCopyDatabase(`copies-${crypto.randomUUID()}`), new EvidenceDatabase(`evidence-${crypto.randomUUID()}`)];
  let [now, quota] = ['2026-11-22T18:10:05.120Z', 10_000_000_000];
  const storage = { estimate: async () => ({ quota, usage: 0 }), persist: async () => true };
  const folder = new DatabaseCopyFolder(db, storage);
  const inTurn = createInTurn();
  const evidenceFiles = new WebEvidenceFiles({ db: evidenceDb, hash: hashBlob, inTurn, storage, findNamedByCopies: (digests) => findNamedEvidence(folder, digests) });
  let [kept, next]: [FakeDirectory | null, FakeDirectory | null] = [null, place === 'chosen' ? new FakeDirectory('STICK') : null];
  const copies = new WebSafeCopies({
    folder,
    // A real handle is kept in the database; one in memory can't be.
    chosen: { readChosen: async () => kept?.asHandle() ?? null, writeChosen: async (handle) => void (kept = handle as unknown as FakeDirectory | null) },
    evidenceFiles,
    hash: hashBlob,
    inTurn,
    askForFolder: async () => {
      if (next === null) throw new DOMException('turned down', 'AbortError');
      return next.asHandle();
    },
    now: () => new Date(now),
  });
  if (place === 'chosen') await copies.choosePlace();
  const stick = next;
  const inCopies = (path: string) => stick!.find(['Carrel safe copies', ...path.split('/')]);
  const toShelved = (sha256: Sha256): string => `evidence/${sha256.slice(0, 2)}/${sha256}`;
  const withoutPlace = (id: string): string => id.slice(id.indexOf('/') + 1);
  const loseBytes = (sha256: Sha256) => evidenceDb.files.delete(sha256);
  const damageBytes = async (sha256: Sha256): Promise<void> => {
    const bytes = new Uint8Array(await (await evidenceDb.files.get(sha256))!.arrayBuffer());
    await evidenceDb.files.put(new Blob([bytes.map((byte) => byte ^ 1)]), sha256);
  };
  const handles: Pick<SafeCopiesHarness, 'loseShelved' | 'damageShelved' | 'damageCopy' | 'loseCopy' | 'listFiles'> =
    place === 'chosen'
      ? {
          loseShelved: async (sha256) => inCopies(toShelved(sha256)).folder.removeEntry(sha256),
          damageShelved: async (sha256) => {
            const { file } = inCopies(toShelved(sha256));
            file.bytes = file.bytes.map((byte) => byte ^ 1);
          },
          damageCopy: async ({ id }) => {
            const { file } = inCopies(withoutPlace(id));
            file.bytes = file.bytes.with(file.bytes.length - 4, file.bytes.at(-4)! ^ 1);
          },
          loseCopy: async ({ id }) => inCopies(withoutPlace(id)).folder.removeEntry(id.split('/')[2]!),
          listFiles: async () => [...stick!.listFiles().map((path) => path.replace('Carrel safe copies/', '')), ...Array.from({ length: stick!.open }, () => 'open.part')],
        }
      : {
          loseShelved: loseBytes,
          damageShelved: damageBytes,
          damageCopy: async ({ id }) => {
            const piece = await db.pieces.get([withoutPlace(id), 0]);
            await db.pieces.put({ ...piece!, bytes: piece!.bytes.with(piece!.bytes.length - 4, piece!.bytes.at(-4)! ^ 1) });
          },
          loseCopy: ({ id }) => folder.remove(withoutPlace(id).split('/')),
          listFiles: async () => (await db.files.toCollection().primaryKeys()).sort(),
        };
  return {
    copies,
    addEvidence: async (bytes) => void (await evidenceFiles.add(new File([bytes], 'evidence'))),
    loseEvidence: loseBytes,
    damageEvidence: damageBytes,
    hasEvidence: async (sha256) => (await evidenceFiles.findMissing([sha256])).length === 0,
    ...handles,
    setNow: (moment) => void (now = moment),
    setFreeBytes: (bytes) => void (quota = bytes),
    answerChoice: (name) => void (next = name === null ? null : new FakeDirectory(name)),
    setChosenThere: async (isThere) => void (kept!.isThere = isThere),
    revealed: [],
    close: async () => {
      await Promise.all([db.delete(), evidenceDb.delete()]);
    },
  };
}

describe('place: own', () => {
  describeSafeCopies('in the browser', { place: 'own', doublesEvidence: false, canReveal: false, knowsRoom: true }, () => openWeb('own'));
});

describe('place: chosen', () => {
  describeSafeCopies('in the browser', { place: 'chosen', doublesEvidence: true, canReveal: false, knowsRoom: false }, () => openWeb('chosen'));
});
