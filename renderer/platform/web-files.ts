import { ZipWriter } from '../../shared/bundle/zip/zip-writer';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { DocumentProblem, NewFile, SavedFiles } from '../../shared/platform/documents';
import { readBlob } from '../workers/blob-bytes';
import { loadWasmBytes } from '../workers/wasm-bytes';
import { placeBundle, type SaveTarget } from './save-target';

type Saved = Result<SavedFiles, DocumentProblem>;
type FilePicker = (options: { readonly suggestedName: string }) => Promise<FileSystemFileHandle>;
type FolderPicker = (options: { readonly mode: 'readwrite' }) => Promise<FileSystemDirectoryHandle>;
type WindowWithPickers = Window & { readonly showSaveFilePicker?: FilePicker; readonly showDirectoryPicker?: FolderPicker };

/**
 * One file by the browser's save dialog or as a download; several in a new folder where the browser can ask for one, in
 * one zip where it can't. Call it first thing in a click, or the browser refuses to ask.
 */
export async function saveFilesInBrowser(name: string, files: readonly NewFile[]): Promise<Saved> {
  const [only, ...others] = files;
  try {
    if (only !== undefined && others.length === 0) return await saveFile(only);
    const parent = await askForFolder();
    if (parent === null) return refused({ kind: 'cancelled' });
    return parent === 'zip' ? await saveZip(name, files) : await saveFolder(parent, name, files);
  } catch (failure) {
    return refused(toProblem(failure));
  }
}

async function saveFile({ name, blob }: NewFile): Promise<Saved> {
  const target = await askForFile(name);
  if (target === null) return refused({ kind: 'cancelled' });
  const place = await placeBundle(new File([blob], name, { type: blob.type }), target);
  return ok({ kind: 'file', place, token: '' });
}

async function askForFile(name: string): Promise<SaveTarget | null> {
  const { showSaveFilePicker } = window as WindowWithPickers;
  if (showSaveFilePicker === undefined) return { kind: 'download', name };
  try {
    return { kind: 'file', handle: await showSaveFilePicker.call(window, { suggestedName: name }) };
  } catch (failure) {
    return isNo(failure) ? null : { kind: 'download', name };
  }
}

async function askForFolder(): Promise<FileSystemDirectoryHandle | 'zip' | null> {
  const { showDirectoryPicker } = window as WindowWithPickers;
  if (showDirectoryPicker === undefined) return 'zip';
  try {
    return await showDirectoryPicker.call(window, { mode: 'readwrite' });
  } catch (failure) {
    // Anything but the person's own "no" (a frame, a policy, a late call) still leaves the zip.
    return isNo(failure) ? null : 'zip';
  }
}

function isNo(failure: unknown): boolean {
  return failure instanceof Error && failure.name === 'AbortError';
}

/** A folder that was not there before; when a file can't be written, the folder goes again. */
export async function saveFolder(parent: FileSystemDirectoryHandle, name: string, files: readonly NewFile[]): Promise<Saved> {
  const place = await findFreeName(parent, name);
  const folder = await parent.getDirectoryHandle(place, { create: true });
  try {
    for (const file of files) await fill(folder, file);
    return ok({ kind: 'folder', place, token: '' });
  } catch (failure) {
    await parent.removeEntry(place, { recursive: true }).catch(() => undefined);
    return refused(toProblem(failure));
  }
}

async function findFreeName(parent: FileSystemDirectoryHandle, name: string): Promise<string> {
  const taken = new Set<string>();
  for await (const entry of parent.keys()) taken.add(entry.normalize('NFC').toLowerCase());
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name} (${number})`;
    if (!taken.has(candidate.normalize('NFC').toLowerCase())) return candidate;
  }
}

async function fill(folder: FileSystemDirectoryHandle, { name, blob }: NewFile): Promise<void> {
  const target = await (await folder.getFileHandle(name, { create: true })).createWritable();
  await blob.stream().pipeTo(target);
}

async function saveZip(name: string, files: readonly NewFile[]): Promise<Saved> {
  const fileName = `${name}.zip`;
  const zip = await zipFiles(files);
  const place = await placeBundle(new File([zip], fileName, { type: 'application/zip' }), { kind: 'download', name: fileName });
  return ok({ kind: 'zip', place, token: '' });
}

/** A plain zip, everything stored: PDF and pictures are compressed already. */
async function zipFiles(files: readonly NewFile[]): Promise<Blob> {
  const pieces = new Map<number, Uint8Array<ArrayBuffer>>();
  const target = { writeAt: (position: number, bytes: Uint8Array) => Promise.resolve(void overwrite(pieces, position, bytes)) };
  const writer = new ZipWriter(target, await loadWasmBytes());
  for (const { name, blob } of files) await writer.add({ path: name, size: blob.size, source: readBlob(blob), compress: false });
  await writer.finish();
  return new Blob([...pieces].sort(([a], [b]) => a - b).map(([, bytes]) => bytes));
}

/** The writer comes back to headers it has written; those lie inside a piece it gave before, or are a piece themselves. */
function overwrite(pieces: Map<number, Uint8Array<ArrayBuffer>>, position: number, bytes: Uint8Array): void {
  for (const [start, piece] of pieces) {
    if (position >= start && position + bytes.length <= start + piece.length) return piece.set(bytes, position - start);
  }
  pieces.set(position, bytes.slice());
}

function toProblem(failure: unknown): DocumentProblem {
  const name = failure instanceof Error ? failure.name : 'unknown';
  if (name === 'AbortError') return { kind: 'cancelled' };
  return name === 'QuotaExceededError' ? { kind: 'disk-full' } : { kind: 'write-failed', detail: name };
}
