import { EvidenceDatabase } from '../../renderer/platform/evidence-database';
import { createWebBundles } from '../../renderer/platform/web-bundles';
import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import type { Sha256 } from '../../shared/domain/ids';
import type { ContestFile, ContestPage, LibraryAnswer, LibraryJob } from './contest';

const placedName = 'placed.zip';
const evidence = new EvidenceDatabase();
const bundles = createWebBundles({ openEvidence: (sha256) => evidence.readProven(sha256) });

const openPrivateFolder = (): Promise<FileSystemDirectoryHandle> => navigator.storage.getDirectory();

function toPlan(files: readonly ContestFile[]): BundlePlan {
  return {
    name: 'bench-bundle',
    bagInfo: [['Source-Organization', 'Bench'], ['Bagging-Date', '2026-11-22'], ['Bag-Count', '1 of 1']],
    payload: files.map(({ name, size, sha256, compress }) => ({ kind: 'evidence', path: `data/evidence/${name}`, sha256: sha256 as Sha256, size, compress, label: name })),
  };
}

/** The newest file of the private folder: the scratch file of Carrel, or what a library wrote. */
async function findMade(): Promise<File> {
  const root = await openPrivateFolder();
  const found: File[] = [];
  for (const folder of [root, await root.getDirectoryHandle('carrel-scratch', { create: true })]) {
    for await (const entry of folder.values()) if (entry.kind === 'file') found.push(await entry.getFile());
  }
  const newest = found.sort((a, b) => b.lastModified - a.lastModified)[0];
  if (newest === undefined) throw new Error('Nothing was made.');
  return newest;
}

const page: ContestPage = {
  async keepChosenFiles(files) {
    const chosen = new Map([...(document.querySelector('input')?.files ?? [])].map((file) => [file.name, file]));
    for (const { name, sha256 } of files) {
      const file = chosen.get(name);
      if (file === undefined) throw new Error(`${name} was not chosen.`);
      await evidence.writeUnproven(sha256 as Sha256, file.slice(0, file.size, ''));
      await evidence.markProven(sha256 as Sha256);
    }
  },

  /** With a chosen file, which the page cannot be asked for in a bench, or as a download, whose last step is left to `download`. */
  async runCarrel(files, isPlaced) {
    const handle = isPlaced ? await (await openPrivateFolder()).getFileHandle(placedName, { create: true }) : null;
    Object.defineProperty(window, 'showSaveFilePicker', { configurable: true, value: handle === null ? undefined : () => Promise.resolve(handle) });
    HTMLAnchorElement.prototype.click = () => undefined;
    const startedAt = performance.now();
    const written = await bundles.write(toPlan(files));
    if (!written.ok) throw new Error(JSON.stringify(written.problem));
    return performance.now() - startedAt;
  },

  runLibrary(job: LibraryJob) {
    const worker = new Worker(new URL('./library.worker.ts', import.meta.url), { type: 'module' });
    const startedAt = performance.now();
    return new Promise<number>((resolve, reject) => {
      worker.onerror = (event) => reject(new Error(event.message));
      worker.onmessage = ({ data }: MessageEvent<LibraryAnswer>) => {
        worker.terminate();
        if (data.failure === null) resolve(performance.now() - startedAt);
        else reject(new Error(data.failure));
      };
      worker.postMessage(job);
    });
  },

  async download() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await findMade());
    link.download = 'made.zip';
    link.dispatchEvent(new MouseEvent('click'));
  },

  async clear() {
    const root = await openPrivateFolder();
    for await (const [name] of root.entries()) await root.removeEntry(name, { recursive: true });
  },
};

Object.assign(window, { contest: page });
