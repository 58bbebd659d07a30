import { Dexie, type Table } from 'dexie';
import type { SafeCopyPlace } from '../../shared/platform/safe-copies';
import type { CopyFolder, CopyPath, FolderEntry } from '../../shared/safe-copies/copy-folder';
import { toStorageProblem } from './web-evidence-files';

type FileRow = { readonly path: string; readonly size: number };
type PieceRow = { readonly path: string; readonly index: number; readonly bytes: Uint8Array };

/** Small enough that a list of copies reads little, large enough that a copy is a few rows; bytes. */
const pieceBytes = 64 * 1024;
const chosenKey = 'chosen';

/** Safe copies in this browser, in a database of their own: a damaged or deleted portfolio leaves them as they are. */
export class SafeCopyDatabase extends Dexie {
  declare readonly files: Table<FileRow, string>;
  declare readonly pieces: Table<PieceRow, [string, number]>;
  /** The folder that the person chose as second place. */
  declare readonly places: Table<FileSystemDirectoryHandle, string>;

  constructor(name = 'carrel-safe-copies') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ files: 'path', pieces: '[path+index]', places: '' });
  }

  async readChosen(): Promise<FileSystemDirectoryHandle | null> {
    return (await this.places.get(chosenKey)) ?? null;
  }

  async writeChosen(handle: FileSystemDirectoryHandle | null): Promise<void> {
    if (handle === null) await this.places.delete(chosenKey);
    else await this.places.put(handle, chosenKey);
  }
}

export type SpaceLeft = Pick<StorageManager, 'estimate'>;

/** The browser's `own` place. One transaction puts a file in place or nothing. */
export class DatabaseCopyFolder implements CopyFolder {
  constructor(
    private readonly db: SafeCopyDatabase,
    private readonly storage: SpaceLeft | undefined,
  ) {}

  readonly findState = async (): Promise<SafeCopyPlace['state']> => {
    try {
      await this.db.open();
      return 'ready';
    } catch {
      return 'missing';
    }
  };

  readonly list = async (folder: CopyPath): Promise<readonly FolderEntry[]> => {
    const prefix = folder.map((part) => `${part}/`).join('');
    const rows = prefix === '' ? await this.db.files.toArray() : await this.db.files.where('path').startsWith(prefix).toArray();
    const entries = rows.map(({ path, size }): FolderEntry => {
      const [name = '', ...rest] = path.slice(prefix.length).split('/');
      return rest.length > 0 ? { name, kind: 'folder', size: 0 } : { name, kind: 'file', size };
    });
    return [...new Map(entries.map((entry) => [entry.name, entry])).values()];
  };

  readonly read = async (file: CopyPath, limit: number): Promise<Uint8Array | null> => {
    const path = file.join('/');
    const rows = await this.db.transaction('r', this.db.files, this.db.pieces, async () => {
      const row = await this.db.files.get(path);
      const count = Math.ceil(Math.min(limit, row?.size ?? 0) / pieceBytes);
      return row === undefined ? null : { size: row.size, pieces: await this.db.pieces.where('[path+index]').between([path, 0], [path, count], true, false).toArray() };
    });
    if (rows === null) return null;
    const bytes = new Uint8Array(Math.min(limit, rows.size));
    // A piece that is gone leaves zeros: the digest then says that the copy is damaged.
    for (const piece of rows.pieces) bytes.set(piece.bytes.subarray(0, Math.max(0, bytes.length - piece.index * pieceBytes)), piece.index * pieceBytes);
    return bytes;
  };

  readonly write = async (file: CopyPath, bytes: Uint8Array): Promise<void> => {
    const path = file.join('/');
    const pieces = Array.from({ length: Math.ceil(bytes.length / pieceBytes) }, (_none, index): PieceRow => ({ path, index, bytes: bytes.slice(index * pieceBytes, (index + 1) * pieceBytes) }));
    await this.db.transaction('rw', this.db.files, this.db.pieces, async () => {
      await this.#removePieces(path);
      await this.db.pieces.bulkAdd(pieces);
      await this.db.files.put({ path, size: bytes.length });
    });
    const back = await this.read(file, bytes.length);
    if (back !== null && isEqual(back, bytes)) return;
    await this.remove(file);
    throw new DOMException('What was read back differs from what was written.', 'DataError');
  };

  readonly remove = async (file: CopyPath): Promise<void> => {
    const path = file.join('/');
    await this.db.transaction('rw', this.db.files, this.db.pieces, async () => {
      await this.#removePieces(path);
      await this.db.files.delete(path);
    });
  };

  readonly readFreeBytes = async (): Promise<number> => {
    const { quota, usage = 0 } = (await this.storage?.estimate().catch(() => undefined)) ?? {};
    return quota === undefined ? Infinity : quota - usage;
  };

  /** A transaction leaves nothing half-written. */
  readonly sweep = (): Promise<void> => Promise.resolve();

  readonly toProblem = toCopyProblem;

  async #removePieces(path: string): Promise<void> {
    await this.db.pieces.where('[path+index]').between([path, Dexie.minKey], [path, Dexie.maxKey]).delete();
  }
}

/** What the browser threw, as one of the problems that a safe copy can have. */
export function toCopyProblem(failure: unknown): ReturnType<CopyFolder['toProblem']> {
  const problem = toStorageProblem(failure);
  return problem.kind === 'unreadable' ? { kind: 'storage-failed', detail: 'unreadable' } : problem;
}

export function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  // A plain loop: `every` takes ten times as long, and a copy has millions of bytes.
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}
