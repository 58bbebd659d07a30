import type { Sha256 } from '../../domain/ids';

/** One list of the document: numbering begins anew for each that is numbered. */
export type OpenedList = { readonly id: number; readonly isNumbered: boolean; readonly level: number };

/** The deepest level that Word knows, counted from 0. */
export const DEEPEST_LEVEL = 8;

/** What the body refers to in other parts of the file: addresses, pictures, lists; and numbers that may occur only once. */
export class DocxCollection {
  readonly #addresses = new Map<string, string>();
  readonly #pictures = new Map<Sha256, string>();
  readonly #lists: OpenedList[] = [];
  #lastId = 0;

  /** For bookmarks and drawings. */
  takeId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** @returns the relation's id */
  linkTo(address: string): string {
    return keep(this.#addresses, address, 'link');
  }

  show(sha256: Sha256): string {
    return keep(this.#pictures, sha256, 'picture');
  }

  openList(isNumbered: boolean, level: number): OpenedList {
    const list = { id: this.#lists.length + 1, isNumbered, level: Math.min(level, DEEPEST_LEVEL) };
    this.#lists.push(list);
    return list;
  }

  get addresses(): ReadonlyMap<string, string> {
    return this.#addresses;
  }

  get pictures(): ReadonlyMap<Sha256, string> {
    return this.#pictures;
  }

  get lists(): readonly OpenedList[] {
    return this.#lists;
  }
}

function keep<Key>(known: Map<Key, string>, key: Key, prefix: string): string {
  const id = known.get(key) ?? `${prefix}${known.size + 1}`;
  known.set(key, id);
  return id;
}
