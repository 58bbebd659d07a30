import type { DateOnly } from '../domain/portfolio';
import type { Result } from '../domain/result';

/** One item that a file is made of. */
export type FileItem = {
  /** Given back in problems. */
  readonly id: string;
  /** On its page, in bookmarks and in names: `E4 Hold handout`. */
  readonly title: string;
  /** `pdf`: may be joined and split. `picture`: JPEG or PNG. `redraw`: to be decoded by the host first. `as-is`: not looked into. */
  readonly way: 'as-is' | 'pdf' | 'picture' | 'redraw' | 'text';
  /** Of the file as it is, without its dot. */
  readonly extension: string;
  readonly blob: Blob;
  /** The portfolio itself: it comes first and stays a file of its own as long as that is possible. */
  readonly isPortfolio: boolean;
};

export type FilesTask = {
  readonly items: readonly FileItem[];
  /** Bytes and counts; null for no limit. */
  readonly limits: { readonly maxFileBytes: number | null; readonly maxTotalBytes: number | null; readonly maxFiles: number | null };
  readonly paper: 'letter' | 'a4';
  /** Pictures that are too large may lose detail. */
  readonly canShrink: boolean;
  /** Stands in the files in place of the clock. */
  readonly madeOn: DateOnly;
  /** Of the texts: `en`. */
  readonly language: string;
};

export type MadeFile = {
  /** Of the first item in it; `portfolio` first. */
  readonly title: string;
  /** How many more items are in it. */
  readonly more: number;
  readonly extension: string;
  /** `1`, `2` where an item was cut into several files; empty otherwise. */
  readonly part: string;
  readonly blob: Blob;
};

/** What is wrong with one item. Sizes in bytes, pages counted from 1. */
export type ItemProblem = { readonly id: string; readonly title: string } & (
  | { readonly kind: 'unreadable' }
  /** It asks for a password. */
  | { readonly kind: 'locked' }
  /** Text with letters that can't be put on a page without their own font. */
  | { readonly kind: 'letters' }
  | { readonly kind: 'too-large'; readonly size: number; readonly limit: number; /** Null where it is not about one page. */ readonly page: number | null; readonly canShrink: boolean }
);

export type FilesProblem =
  | { readonly kind: 'items'; readonly problems: readonly ItemProblem[] }
  | { readonly kind: 'too-many'; readonly files: number; readonly limit: number }
  | { readonly kind: 'total-too-large'; readonly size: number; readonly limit: number };

/** What only the host can do with a picture: decode it and write it again as JPEG, upright on white, at most so wide and high. */
export type Redraw = (picture: Blob, maxSide: number) => Promise<Blob | null>;

export type FilesOptions = { readonly onProgress?: (done: number) => void; readonly signal?: AbortSignal };

export type MakeFiles = (task: FilesTask, options?: FilesOptions) => Promise<Result<readonly MadeFile[], FilesProblem>>;
