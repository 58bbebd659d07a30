import { FakeEvidenceFiles } from '../fakes/fake-evidence-files';
import { UnreadableFile } from '../fakes/unreadable-file';
import { describeEvidenceFiles } from './evidence-files.contract';

describeEvidenceFiles('the fake', async () => {
  const files = new FakeEvidenceFiles();
  return {
    files,
    makeFile: async (name, bytes) => new File([bytes], name),
    makeUnreadable: async (name) => new UnreadableFile(name),
    damage: async (sha256) => files.damage(sha256),
    setFreeBytes: (bytes) => void (files.freeBytes = bytes),
    countKept: async () => files.kept.size,
    close: async () => undefined,
  };
});
