export type TransferOptions = {
  /** Called with bytes done so far; never more than the total. */
  readonly onProgress?: (bytesDone: number) => void;
  readonly signal?: AbortSignal;
};

export type StorageProblem =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'disk-full' }
  /** The file could not be read: moved, a folder, no permission. */
  | { readonly kind: 'unreadable'; readonly name: string }
  | { readonly kind: 'storage-failed'; readonly detail: string };
