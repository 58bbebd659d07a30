import type MiniSearch from 'minisearch';
import type { EvidenceId, Sha256 } from '../../shared/domain/ids';
import type { Evidence } from '../../shared/domain/portfolio';
import { fold, toSearchWords } from './evidence-search-words';

/** What the search reads of an item. */
export type SearchedItem = Pick<Evidence, 'id' | 'number' | 'title' | 'description' | 'originalName' | 'tags' | 'sha256' | 'inspection'>;

export type SearchPorts = {
  /** The words of files; a file without any is left out. */
  readonly readTexts: (digests: readonly Sha256[]) => Promise<readonly { readonly sha256: Sha256; readonly text: string }[]>;
  /** Lets the page go on before the next step. */
  readonly pause: () => Promise<void>;
  /** Milliseconds. */
  readonly now: () => number;
};

/** `inFile`: at least one of the words stands only in the file itself. */
export type SearchHits = ReadonlyMap<EvidenceId, { readonly inFile: boolean }>;

export type SearchProgress = { readonly done: number; readonly total: number };

type Label = { readonly source: string; readonly text: string; readonly sha256: Sha256; readonly inspector: number };
type WordIndex = MiniSearch<{ readonly id: Sha256; readonly text: string }>;

/** Milliseconds one step of reading may take before the page has its turn again. */
const STEP = 12;
/** Milliseconds between two words on how far it is. */
const TELL = 500;
/** Texts read from the disk at once. */
const BATCH = 20;
/** Characters of one text indexed in one go; a longer text is taken in pieces. */
const PIECE = 20_000;
/** Characters of one file that are searched, so that 5,000 long files still fit into memory. */
export const SEARCHED_TEXT = 100_000;
/** Shorter words are looked for in titles and notes only: in files they would stand nearly everywhere. */
const SHORTEST_IN_FILES = 3;
/** Shorter words must stand there whole, longer ones may be begun only. */
const PREFIX_FROM = 4;
/** From here on one letter may be wrong. */
const FUZZY_FROM = 6;

/**
 * Finds items by number, title, note, file name, tags and the words inside the files. What is said about an item is
 * searched at once; files are read in small steps and join the search as they come.
 */
export class EvidenceSearch {
  readonly #labels = new Map<EvidenceId, Label>();
  readonly #read = new Set<Sha256>();
  readonly #pieces = new Map<Sha256, Sha256[]>();
  readonly #listeners = new Set<() => void>();
  #opening: Promise<WordIndex> | null = null;
  #index: WordIndex | null = null;
  readonly #answers = new Map<string, ReadonlySet<string>>();
  #run = 0;
  #progress: SearchProgress = { done: 0, total: 0 };

  constructor(private readonly ports: SearchPorts) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How many of the files have been read; the same object until that changes. */
  readonly getProgress = (): SearchProgress => this.#progress;

  /** The items as they are now; only what changed is folded again. Files are read by `readFiles`. */
  setItems(items: readonly SearchedItem[]): void {
    const ids = new Set(items.map(({ id }) => id));
    for (const id of this.#labels.keys()) if (!ids.has(id)) this.#labels.delete(id);
    for (const item of items) {
      const source = `e${item.number} ${item.title} ${item.description} ${item.originalName} ${(item.tags ?? []).join(' ')}`;
      const known = this.#labels.get(item.id);
      const { sha256, inspection } = item;
      // A file that was looked at again may have other words.
      if (known?.sha256 === sha256 && known.inspector !== inspection.inspector) this.#forget(sha256);
      else if (known?.source === source && known.sha256 === sha256) continue;
      this.#labels.set(item.id, { source, text: fold(source), sha256, inspector: inspection.inspector });
    }
  }

  /** Reads the files of the items that were not read yet. A later call, or `stop`, ends an earlier one. Rejects when the disk fails. */
  async readFiles(): Promise<void> {
    const run = (this.#run += 1);
    const digests = [...new Set([...this.#labels.values()].map(({ sha256 }) => sha256))];
    const open = digests.filter((sha256) => !this.#read.has(sha256));
    this.#tell({ done: digests.length - open.length, total: digests.length });
    if (open.length === 0) return;
    let toldAt = this.ports.now();
    const index = await (this.#opening ??= openIndex());
    this.#index = index;
    for (let at = 0; at < open.length && run === this.#run; at += BATCH) {
      const batch = open.slice(at, at + BATCH);
      await this.#addTexts(index, await this.ports.readTexts(batch));
      for (const sha256 of batch) this.#read.add(sha256);
      const isLast = at + batch.length >= open.length;
      // Everything found is looked for anew each time, so it is told now and then only.
      if (run !== this.#run || (!isLast && this.ports.now() - toldAt < TELL)) continue;
      toldAt = this.ports.now();
      this.#tell({ done: digests.length - open.length + at + batch.length, total: digests.length });
    }
  }

  stop(): void {
    this.#run += 1;
  }

  /** Items in which every word is found; null for a query without words, which finds everything. */
  find(query: string): SearchHits | null {
    const words = toSearchWords(query);
    if (words.length === 0) return null;
    const files = words.map((word) => this.#findFiles(word));
    const hits = new Map<EvidenceId, { readonly inFile: boolean }>();
    for (const [id, { text, sha256 }] of this.#labels) {
      const inLabel = words.map((word) => text.includes(word));
      const hasFile = files.some((found) => found?.has(sha256) === true);
      // A short word stands in nearly every file that has the others.
      if (words.every((_, index) => inLabel[index] === true || (files[index]?.has(sha256) ?? hasFile))) hits.set(id, { inFile: inLabel.includes(false) });
    }
    return hits;
  }

  #forget(sha256: Sha256): void {
    this.#read.delete(sha256);
    this.#answers.clear();
    for (const id of this.#pieces.get(sha256) ?? []) this.#index?.discard(id);
    this.#pieces.delete(sha256);
  }

  /** Digests of the files that have the word; null where it is too short to be asked for. */
  #findFiles(word: string): ReadonlySet<string> | null {
    if (word.length < SHORTEST_IN_FILES) return null;
    if (this.#index === null) return new Set();
    const known = this.#answers.get(word);
    if (known !== undefined) return known;
    const found = this.#index.search(word, { prefix: (term) => term.length >= PREFIX_FROM, fuzzy: (term) => (term.length >= FUZZY_FROM ? 0.1 : false), combineWith: 'AND' });
    const files = new Set(found.map(({ id }) => (id as string).slice(0, 64)));
    // While one types, all but the last word stay the same.
    this.#answers.set(word, files);
    return files;
  }

  async #addTexts(index: WordIndex, texts: readonly { readonly sha256: Sha256; readonly text: string }[]): Promise<void> {
    let startedAt = this.ports.now();
    for (const { sha256, text } of texts) {
      for (const [id, piece] of toPieces(sha256, text.slice(0, SEARCHED_TEXT))) {
        // Two runs may meet over the same file; the first one has it.
        if (index.has(id)) continue;
        index.add({ id, text: piece });
        this.#pieces.set(sha256, [...(this.#pieces.get(sha256) ?? []), id]);
        if (this.ports.now() - startedAt < STEP) continue;
        await this.ports.pause();
        startedAt = this.ports.now();
      }
    }
    this.#answers.clear();
    await this.ports.pause();
  }

  #tell(progress: SearchProgress): void {
    this.#progress = progress;
    for (const listener of this.#listeners) listener();
  }
}

/** A long text is several entries, each under its digest and a number, so that no single step is long. */
function* toPieces(sha256: Sha256, text: string): Generator<readonly [Sha256, string]> {
  for (let start = 0; start < text.length; ) {
    const space = text.lastIndexOf(' ', start + PIECE);
    const end = start + PIECE >= text.length || space <= start ? start + PIECE : space;
    yield [`${sha256}${start === 0 ? '' : `.${start}`}` as Sha256, text.slice(start, end)];
    start = end;
  }
}

async function openIndex(): Promise<WordIndex> {
  const { default: Index } = await import('minisearch');
  return new Index({ fields: ['text'], tokenize: toSearchWords, processTerm: (term) => (term.length > 1 && term.length < 40 ? term : null) });
}
