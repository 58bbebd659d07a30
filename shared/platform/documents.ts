import type { Sha256 } from '../domain/ids';
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
}
