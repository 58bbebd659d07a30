import 'fake-indexeddb/auto';
import { createInTurn } from '../../renderer/platform/in-turn';
import { EvidenceDatabase } from '../../renderer/platform/evidence-database';
import { WebEvidenceFiles } from '../../renderer/platform/web-evidence-files';
import { hashBlob } from '../../renderer/workers/hash-blob';
import { UnreadableFile } from '../fakes/unreadable-file';
import { describeEvidenceFiles } from './evidence-files.contract';

describeEvidenceFiles('in the browser', async () => {
  const db = new EvidenceDatabase(`evidence-${crypto.randomUUID()}`);
  let quota = 10_000_000_000;
  const storage = { estimate: async () => ({ quota, usage: 0 }), persist: async () => true };
  return {
    files: new WebEvidenceFiles({ db, hash: hashBlob, inTurn: createInTurn(), storage }),
    makeFile: async (name, bytes) => new File([bytes], name),
    makeUnreadable: async (name) => new UnreadableFile(name),
    damage: async (sha256) => {
      const bytes = new Uint8Array(await (await db.files.get(sha256))!.arrayBuffer());
      await db.files.put(new Blob([bytes.map((byte) => byte ^ 1)]), sha256);
    },
    setFreeBytes: (bytes) => void (quota = bytes),
    countKept: async () => (await db.files.count()) + (await db.unproven.count()),
    close: () => db.delete(),
  };
});
