import { openAsBlob } from 'node:fs';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { EvidenceFolder } from '../../electron/evidence-files';
import type { EvidenceFiles } from '../../shared/platform/platform';
import { describeEvidenceFiles } from './evidence-files.contract';

/** The desktop's store without IPC: files reach it by their paths, as the preload hands them over. */
describeEvidenceFiles('on disk', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'carrel-evidence-'));
  let freeBytes = 10_000_000_000;
  const folder = new EvidenceFolder(path.join(root, 'evidence'), async () => freeBytes);
  await mkdir(path.join(root, 'evidence'), { recursive: true });
  await folder.prepare();
  const paths = new WeakMap<File, string>();
  let made = 0;
  const makeFile = async (name: string, write: (at: string) => Promise<unknown>): Promise<File> => {
    const at = path.join(root, `own-${(made += 1)}`);
    await write(at);
    const file = new File([], name);
    paths.set(file, at);
    return file;
  };
  const open: EvidenceFiles['open'] = async (sha256) =>
    (await folder.findMissing([sha256])).length > 0 ? null : openAsBlob(folder.toPath(sha256));
  const files: EvidenceFiles = {
    add: (file, options) => folder.copy({ path: paths.get(file) ?? '', name: file.name }, options),
    open,
    openView: async () => null,
    findMissing: (digests) => folder.findMissing(digests),
    verify: async (sha256, options) => {
      const verdict = await folder.verify(sha256, options);
      if (verdict === 'cancelled') throw new DOMException('cancelled', 'AbortError');
      return verdict;
    },
    list: () => folder.list(),
    discard: (digests) => folder.discard(digests),
  };
  return {
    files,
    makeFile: (name, bytes) => makeFile(name, (at) => writeFile(at, bytes)),
    makeUnreadable: (name) => makeFile(name, (at) => mkdir(at)),
    damage: async (sha256) => writeFile(folder.toPath(sha256), (await readFile(folder.toPath(sha256))).map((byte) => byte ^ 1)),
    setFreeBytes: (bytes) => void (freeBytes = bytes),
    countKept: async () => (await readdir(path.join(root, 'evidence'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length,
    close: () => rm(root, { recursive: true, force: true }),
  };
});
