type SyncAccessHandle = { readonly write: (bytes: Uint8Array, options: { readonly at: number }) => number; readonly flush: () => void; readonly close: () => void };

/** A file of the page's private folder, written from its first byte to its last. */
export type Sink = { readonly write: (bytes: Uint8Array) => void; readonly close: () => void };

const BUFFER_BYTES = 1 << 20;

/** Gathers small pieces into writes of a mebibyte, which every one of the libraries needs. */
export async function openSink(fileName: string): Promise<Sink> {
  const file = await (await navigator.storage.getDirectory()).getFileHandle(fileName, { create: true });
  const handle = await (file as unknown as { readonly createSyncAccessHandle: () => Promise<SyncAccessHandle> }).createSyncAccessHandle();
  const buffer = new Uint8Array(BUFFER_BYTES);
  let [at, filled] = [0, 0];
  const put = (bytes: Uint8Array): void => {
    if (handle.write(bytes, { at }) < bytes.length) throw new Error('The disk is full.');
    at += bytes.length;
  };
  const flush = (): void => {
    put(buffer.subarray(0, filled));
    filled = 0;
  };
  return {
    write(bytes) {
      if (filled + bytes.length > BUFFER_BYTES) flush();
      if (bytes.length >= BUFFER_BYTES) return put(bytes);
      buffer.set(bytes, filled);
      filled += bytes.length;
    },
    close() {
      flush();
      handle.flush();
      handle.close();
    },
  };
}
