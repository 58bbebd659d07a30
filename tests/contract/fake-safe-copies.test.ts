import { describe } from 'vitest';
import type { SafeCopyPlaceId } from '../../shared/platform/safe-copies';
import { FakeEvidenceFiles } from '../fakes/fake-evidence-files';
import { FakeSafeCopies } from '../fakes/fake-safe-copies';
import { describeSafeCopies } from './safe-copies.contract';

describe.each<SafeCopyPlaceId>(['own', 'chosen'])('place: %s', (place) => {
  describeSafeCopies('the fake', { place, doublesEvidence: true, canReveal: true, knowsRoom: true }, async () => {
    const evidenceFiles = new FakeEvidenceFiles();
    const copies = new FakeSafeCopies(evidenceFiles);
    let now = '';
    copies.now = () => new Date(now);
    if (place === 'chosen') await copies.choosePlace();
    const at = () => (place === 'own' ? copies.own : copies.chosen!);
    const shelvedPath = (sha256: string): string => `evidence/${sha256.slice(0, 2)}/${sha256}`;
    return {
      copies,
      addEvidence: async (bytes) => void (await evidenceFiles.add(new File([bytes], 'evidence'))),
      loseEvidence: (sha256) => evidenceFiles.discard([sha256]),
      damageEvidence: async (sha256) => evidenceFiles.damage(sha256),
      hasEvidence: async (sha256) => evidenceFiles.kept.has(sha256),
      loseShelved: async (sha256) => void at().folder.files.delete(shelvedPath(sha256)),
      damageShelved: async (sha256) => copies.damageEvidence(sha256, at()),
      damageCopy: async (copy) => copies.damageCopy(copy, at()),
      loseCopy: async ({ id }) => void at().folder.files.delete(id.slice(id.indexOf('/') + 1)),
      listFiles: async () => [...at().folder.files.keys()].sort(),
      setNow: (moment) => void (now = moment),
      setFreeBytes: (bytes) => void (at().folder.freeBytes = bytes),
      answerChoice: (name) => void (copies.nextChoice = name),
      setChosenThere: async (isThere) => void (copies.chosen!.folder.state = isThere ? 'ready' : 'missing'),
      revealed: copies.revealed,
      close: async () => undefined,
    };
  });
});
