import type { FileSample } from '../domain/file-sample';
import type { FileFacts, FileProblem } from '../domain/inspection';

/** A file as an inspector gets it. */
export type FileToInspect = {
  readonly file: Blob;
  readonly fileName: string;
  /** Of the name: lower case, without its dot. */
  readonly extension: string;
  /** What the content shows, as its usual ending; empty when the ends of the file don't tell. */
  readonly detected: string;
  readonly sample: FileSample;
};

/** What an inspector learned inside a file. */
export type LookInside = {
  readonly facts: FileFacts;
  readonly problems: readonly FileProblem[];
  /** The words of the file, for the search and the privacy screen; tables as lines with tabs. At most `MAX_TEXT`. */
  readonly text: string;
};

/**
 * Looks inside files of one type, in a worker. Limits what it unfolds, never runs or loads anything of the file. May
 * throw for a file it can't make sense of: that is told as "could not look inside", never as "nothing wrong".
 */
export type Inspector = (file: FileToInspect) => Promise<LookInside>;

/** The inspector for a type, loaded when it is first needed; null where none is known. */
export type OpenInspector = (detected: string) => Promise<Inspector | null>;

/** Characters of text that are kept of one file; a book has about half a million. */
export const MAX_TEXT = 1_000_000;

/** Joins pieces of text up to `MAX_TEXT`; says when no more is wanted. */
export class TextGatherer {
  readonly #pieces: string[] = [];
  #length = 0;

  get isFull(): boolean {
    return this.#length >= MAX_TEXT;
  }

  add(piece: string): void {
    const room = MAX_TEXT - this.#length;
    if (room <= 0 || piece === '') return;
    const taken = piece.length <= room ? piece : piece.slice(0, room);
    this.#pieces.push(taken);
    this.#length += taken.length;
  }

  toText(): string {
    return this.#pieces.join('');
  }
}

/** Words as a person would count them: runs of letters and digits, with what joins them. */
export function countWords(text: string): number {
  let count = 0;
  for (const _word of text.matchAll(/[\p{L}\p{N}]+(?:['’.\-][\p{L}\p{N}]+)*/gu)) count += 1;
  return count;
}
