import type { Sha256 } from '../domain/ids';
import type { DateOnly } from '../domain/portfolio';
import type { Result } from '../domain/result';

/** A whole HTML document of its own, with its styles inside it and no script; pictures are asked for by digest. */
export type PrintDocument = {
  /** File name without extension, as it will be suggested. */
  readonly name: string;
  /** A picture is written `<img src="picture:<sha256>">`; only those listed in `pictures` are filled in. */
  readonly html: string;
  readonly pictures: readonly { readonly sha256: Sha256; readonly mediaType: string }[];
};

export type MadeDocument = {
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  /** For `bundles.reveal`. */
  readonly token: string;
};

export type DocumentProblem =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'disk-full' }
  /** The document could not be drawn. */
  | { readonly kind: 'not-drawn'; readonly detail: string }
  | { readonly kind: 'write-failed'; readonly detail: string };

export type DrawOptions = {
  /** Stands in the PDF in place of the clock, so that one document drawn twice gives the same bytes. */
  readonly madeOn: DateOnly;
  /** Whom the PDF names as its author; nobody when it is empty or left out. */
  readonly author?: string;
  readonly signal?: AbortSignal;
};

/** One of the files made for a recipient. Its name is safe on every system and unlike the others', without regard to case. */
export type NewFile = { readonly name: string; readonly blob: Blob };

export type SavedFiles = {
  /** `folder`: all in a new folder. `zip`: all in one zip, where no folder can be asked for. `file`: the one file itself. */
  readonly kind: 'file' | 'folder' | 'zip';
  /** The folder's, the zip's or the file's own name, never a path. */
  readonly place: string;
  /** For `bundles.reveal`. */
  readonly token: string;
};

export interface Documents {
  /** Opens the host's print dialog for the page on screen. */
  readonly print: () => Promise<void>;
  /** Opens the host's print dialog for a document that is not on screen. Rejects when it can't be drawn. */
  readonly printDocument: (document: PrintDocument) => Promise<void>;
  /**
   * Makes a tagged PDF with bookmarks from the headings: asks where, writes beside, renames. On any refusal an older file
   * is as it was. Only where `canMakePdf`.
   */
  readonly makePdf: (document: PrintDocument) => Promise<Result<MadeDocument, DocumentProblem>>;
  /** Draws the same PDF without asking or writing anything, for a bundle. Only where `canMakePdf`; refused elsewhere as `makePdf` is. */
  readonly drawPdf: (document: PrintDocument, options: DrawOptions) => Promise<Result<Blob, DocumentProblem>>;
  /**
   * Puts files where the person wants them: one file under a name that is asked for, several in a new folder `name` (or
   * `name (2)`) that never was there before. All or nothing: on any refusal no half folder and no half file stays.
   */
  readonly saveFiles: (name: string, files: readonly NewFile[]) => Promise<Result<SavedFiles, DocumentProblem>>;
}
