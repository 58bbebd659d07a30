import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe } from 'vitest';
import { EvidenceFolder } from '../../electron/evidence-files';
import type { HostHandlers } from '../../electron/handler-table';
import type { HostPage } from '../../electron/host-page';
import { answerHostCall } from '../../electron/host-request';
import { DesktopSafeCopies } from '../../electron/safe-copies';
import { createSafeCopyHandlers } from '../../electron/safe-copy-handlers';
import { Transfers } from '../../electron/transfers';
import { createElectronSafeCopies } from '../../renderer/platform/electron-safe-copies';
import type { HostCallName } from '../../shared/host/contract';
import type { SafeCopyPlaceId } from '../../shared/platform/safe-copies';
import { describeSafeCopies } from './safe-copies.contract';

/** The desktop's adapter, its parsers and handlers, and two folders on a disk; without Electron between. */
describe.each<SafeCopyPlaceId>(['own', 'chosen'])('place: %s', (place) => {
  describeSafeCopies('on the desktop', { place, doublesEvidence: true, canReveal: true, knowsRoom: true }, async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'carrel-safe-copies-'));
    const [documents, profile] = [path.join(root, 'Documents'), path.join(root, 'profile')];
    await mkdir(profile, { recursive: true });
    const evidence = new EvidenceFolder(path.join(profile, 'evidence'));
    await evidence.prepare();
    const revealed: string[] = [];
    let [now, freeBytes, choice] = ['2026-11-22T18:10:05.120Z', 10_000_000_000, place === 'chosen' ? 'STICK' : null];
    const desktop = new DesktopSafeCopies({
      documentsFolder: documents,
      profileFolder: profile,
      evidence,
      showInFolder: (file) => void revealed.push(file),
      now: () => new Date(now),
      disk: { readFreeBytes: async () => freeBytes },
    });
    const transfers = new Transfers();
    const cancelTransfer: HostHandlers['cancelTransfer'] = ({ transferId }, { id }) => {
      transfers.cancel(id, transferId);
      return null;
    };
    const handlers = { ...createSafeCopyHandlers(desktop, transfers), cancelTransfer } as HostHandlers;
    const listeners = new Set<(event: unknown) => void>();
    const askForFolder = async (): Promise<string | null> => {
      if (choice !== null) await mkdir(path.join(root, choice), { recursive: true });
      return choice === null ? null : path.join(root, choice);
    };
    const page = { id: 1, send: (_name: string, event: unknown) => listeners.forEach((listener) => listener(event)), askForFolder } as unknown as HostPage;
    const sender = { origin: 'app://carrel', url: 'app://carrel/', isMainFrame: true };
    const call = (name: HostCallName) => (raw: unknown) => answerHostCall({ call: name, sender, raw, page }, handlers, () => undefined);
    const calls = [...Object.keys(handlers)].map((name) => [name, call(name as HostCallName)]);
    const onTransferProgress = (listener: (event: unknown) => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    };
    const copies = createElectronSafeCopies({ ...Object.fromEntries(calls), onTransferProgress });
    if (place === 'chosen') await copies.choosePlace();
    const top = path.join(place === 'own' ? documents : path.join(root, 'STICK'), 'Carrel safe copies');
    const shelved = (sha256: string): string => path.join(top, 'evidence', sha256.slice(0, 2), sha256);
    const inTop = (id: string): string => path.join(top, id.slice(id.indexOf('/') + 1));
    const flip = async (file: string, at = 0): Promise<void> => {
      const bytes = await readFile(file);
      await writeFile(file, bytes.with(at < 0 ? bytes.length + at : at, bytes.at(at)! ^ 1));
    };
    let made = 0;
    return {
      copies,
      addEvidence: async (bytes) => {
        const own = path.join(root, `own-${(made += 1)}`);
        await writeFile(own, bytes);
        await evidence.copy({ path: own, name: 'own' });
      },
      loseEvidence: (sha256) => evidence.discard([sha256]),
      damageEvidence: (sha256) => flip(evidence.toPath(sha256)),
      hasEvidence: async (sha256) => (await evidence.findMissing([sha256])).length === 0,
      loseShelved: (sha256) => rm(shelved(sha256)),
      damageShelved: (sha256) => flip(shelved(sha256)),
      damageCopy: ({ id }) => flip(inTop(id), -4),
      loseCopy: ({ id }) => rm(inTop(id)),
      listFiles: async () => {
        const found = await readdir(top, { recursive: true, withFileTypes: true }).catch(() => []);
        const files = found.filter((entry) => entry.isFile()).map((entry) => path.relative(top, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
        return files.filter((file) => place === 'own' || file !== 'READ ME.txt').sort();
      },
      setNow: (moment) => void (now = moment),
      setFreeBytes: (bytes) => void (freeBytes = bytes),
      answerChoice: (name) => void (choice = name),
      setChosenThere: (isThere) => (isThere ? rename(path.join(root, 'away'), path.join(root, 'KINGSTON')) : rename(path.join(root, 'KINGSTON'), path.join(root, 'away'))),
      revealed,
      close: () => rm(root, { recursive: true, force: true }),
    };
  });
});
