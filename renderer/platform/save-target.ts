/** Where a finished bundle goes: a file that the person chose, or the browser's downloads. */
export type SaveTarget = { readonly kind: 'file'; readonly handle: FileSystemFileHandle } | { readonly kind: 'download'; readonly name: string };

type PickerOptions = {
  readonly suggestedName: string;
  readonly types: readonly { readonly description: string; readonly accept: Readonly<Record<string, readonly string[]>> }[];
};
type WindowWithPicker = Window & { readonly showSaveFilePicker?: (options: PickerOptions) => Promise<FileSystemFileHandle> };

/**
 * Asks where to put the bundle, where the browser can; call it first thing in a click, or the browser refuses to ask.
 * @returns null when the person closed the dialog
 */
export async function chooseSaveTarget(name: string): Promise<SaveTarget | null> {
  const download: SaveTarget = { kind: 'download', name };
  const { showSaveFilePicker } = window as WindowWithPicker;
  if (showSaveFilePicker === undefined) return download;
  const types = [{ description: 'Portfolio bundle', accept: { 'application/zip': ['.zip'] } }];
  try {
    return { kind: 'file', handle: await showSaveFilePicker.call(window, { suggestedName: name, types }) };
  } catch (error) {
    // Anything but the person's own "no" (a frame, a policy, a late call) still leaves the download.
    return error instanceof Error && error.name === 'AbortError' ? null : download;
  }
}

const REVOKE_AFTER_MS = 60_000;

/**
 * Copies `bundle` to its place. A chosen file is replaced only when the last byte has been written: the browser writes
 * beside it until then.
 */
export async function placeBundle(bundle: Blob, target: SaveTarget, signal?: AbortSignal): Promise<string> {
  if (target.kind === 'file') {
    await copyTo(target.handle, bundle, signal);
    return target.handle.name;
  }
  const link = document.createElement('a');
  link.href = URL.createObjectURL(bundle);
  link.download = target.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER_MS);
  return target.name;
}

const PIECE_BYTES = 1 << 25;

/** Blobs are copied by the browser itself: through a stream each byte would come by this page's thread, twice as slow. */
async function copyTo(handle: FileSystemFileHandle, bundle: Blob, signal?: AbortSignal): Promise<void> {
  const writable = await handle.createWritable();
  try {
    for (let at = 0; at < bundle.size; at += PIECE_BYTES) {
      signal?.throwIfAborted();
      await writable.write(bundle.slice(at, at + PIECE_BYTES));
    }
    signal?.throwIfAborted();
    await writable.close();
  } catch (error) {
    await writable.abort().catch(() => undefined);
    throw error;
  }
}
