import { refused, ok, type Result } from '../shared/domain/result';
import type { TransferId } from '../shared/host/contract';
import type { DocumentProblem } from '../shared/platform/documents';
import { FolderFiles, orAbandon, prepareFile, prepareFolder, toFilesProblem, type FilesPlace } from './folder-files';
import type { HostHandlers } from './handler-table';
import type { HostPage } from './host-page';
import type { WrittenBundles } from './written-bundles';

type FilesCall = 'beginFiles' | 'appendFile' | 'placeFiles';

export type FilesHosting = {
  readonly handlers: Pick<HostHandlers, FilesCall>;
  readonly abandon: (pageId: number, transferId: TransferId) => Promise<void>;
  readonly forgetPage: (pageId: number) => Promise<void>;
};

type Open = { readonly pageId: number; readonly files: FolderFiles; readonly place: FilesPlace };

const notBegun = refused<DocumentProblem>({ kind: 'cancelled' });

/** Files of the page's own making, put where the person wants them: asked for, appended in order, then placed all at once. */
export function createFilesHandlers(written: WrittenBundles): FilesHosting {
  const running = new RunningFiles();
  const handlers: FilesHosting['handlers'] = {
    beginFiles: async ({ transferId, name, files }, page) => {
      await running.end(page.id, transferId);
      const place = await askForPlace(page, name, files);
      if (!place.ok) return place;
      running.begin(transferId, { pageId: page.id, files: new FolderFiles(place.value), place: place.value });
      return ok(null);
    },
    appendFile: async ({ transferId, index, bytes }, page) => {
      const found = running.find(page.id, transferId);
      if (found === null) return notBegun;
      const appended = await orAbandon(found.files, () => found.files.append(index, bytes));
      if (appended.ok) return ok(null);
      running.forget(page.id, transferId);
      return appended;
    },
    placeFiles: async ({ transferId }, page) => {
      const found = running.find(page.id, transferId);
      if (found === null) return notBegun;
      running.forget(page.id, transferId);
      const placed = await orAbandon(found.files, () => found.files.place());
      return placed.ok ? ok({ ...placed.value, token: written.remember(found.place.path) }) : placed;
    },
  };
  return { handlers, abandon: (pageId, transferId) => running.end(pageId, transferId), forgetPage: (pageId) => running.endPage(pageId) };
}

/** What is being written, by page and transfer. */
class RunningFiles {
  readonly #open = new Map<string, Open>();

  begin(transferId: TransferId, open: Open): void {
    this.#open.set(toKey(open.pageId, transferId), open);
  }

  find(pageId: number, transferId: TransferId): Open | null {
    return this.#open.get(toKey(pageId, transferId)) ?? null;
  }

  forget(pageId: number, transferId: TransferId): void {
    this.#open.delete(toKey(pageId, transferId));
  }

  /** What is under way is not waited for: closing a file waits for it. */
  async end(pageId: number, transferId: TransferId): Promise<void> {
    const ended = this.find(pageId, transferId);
    this.forget(pageId, transferId);
    await ended?.files.abandon();
  }

  async endPage(pageId: number): Promise<void> {
    const ended = [...this.#open].filter(([, open]) => open.pageId === pageId);
    for (const [key] of ended) this.#open.delete(key);
    await Promise.all(ended.map(([, { files }]) => files.abandon()));
  }
}

function toKey(pageId: number, transferId: TransferId): string {
  return `${String(pageId)}:${transferId}`;
}

/** One file is saved under a name of the person's choice; several go into a new folder of theirs. */
async function askForPlace(page: HostPage, name: string, files: readonly string[]): Promise<Result<FilesPlace, DocumentProblem>> {
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) {
    const target = await page.askWhereToSave(only, only.toLowerCase().endsWith('.pdf') ? 'pdf' : 'file');
    return target === null ? notBegun : ok(prepareFile(target));
  }
  const parent = await page.askForFolder('Where should the new folder go?');
  if (parent === null) return notBegun;
  try {
    return ok(await prepareFolder(parent, name, files));
  } catch (failure) {
    return toFilesProblem(failure);
  }
}
