import { toTags } from '../../../shared/domain/tags';

/** A file from a folder, with the folders it lay in as tags. */
export type TaggedFile = { readonly file: File; readonly tags: readonly string[] };

export type FolderFiles = {
  readonly files: readonly TaggedFile[];
  /** Files of the system, such as Thumbs.db, that were left out. */
  readonly hidden: number;
  /** Files and folders that could not be read. */
  readonly unread: number;
};

/** Deeper than this nobody sorts by hand; a folder that holds itself ends here. */
const DEEPEST = 32;
const system: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini', 'icon\r', '__macosx']);

/** What systems and programs put into folders for themselves. */
export function isHiddenName(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || system.has(name.toLowerCase());
}

type Walk = { readonly files: TaggedFile[]; hidden: number; unread: number };

/** Walks dropped folders, by name; loose files between them come along without tags. */
export async function readDropped(entries: readonly FileSystemEntry[]): Promise<FolderFiles> {
  const walk: Walk = { files: [], hidden: 0, unread: 0 };
  for (const entry of entries) await walkEntry(entry, [], walk);
  return walk;
}

async function walkEntry(entry: FileSystemEntry, folders: readonly string[], walk: Walk): Promise<void> {
  if (isHiddenName(entry.name)) {
    walk.hidden += 1;
    return;
  }
  try {
    if (isFile(entry)) walk.files.push({ file: await openFile(entry), tags: toTags(folders) });
    else if (isFolder(entry) && folders.length < DEEPEST) for (const inner of await listFolder(entry)) await walkEntry(inner, [...folders, entry.name], walk);
    else walk.unread += 1;
  } catch {
    walk.unread += 1;
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

async function openFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** Browsers give a hundred entries at a time, and an empty list at the end. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));
    all.push(...some);
  }
}

/** Files of a folder that was chosen in the picker, which gives them in one list with their paths. */
export function toFolderFiles(files: readonly File[]): FolderFiles {
  const seen = files.filter(({ name, webkitRelativePath }) => ![...webkitRelativePath.split('/'), name].some(isHiddenName));
  return {
    files: seen.map((file) => ({ file, tags: toTags(file.webkitRelativePath.split('/').slice(0, -1)) })),
    hidden: files.length - seen.length,
    unread: 0,
  };
}
