import type { ResponseKey } from '../../../shared/domain/ids';
import type { RichText } from '../../../shared/domain/rich-text';

/** The texts on screen as they are typed, for live lengths; everything else follows the saved records. */
export class LiveTexts {
  #texts: ReadonlyMap<ResponseKey, RichText> = new Map();
  readonly #listeners = new Set<() => void>();

  set(key: ResponseKey, doc: RichText): void {
    this.#texts = new Map(this.#texts).set(key, doc);
    for (const listener of this.#listeners) listener();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getTexts = (): ReadonlyMap<ResponseKey, RichText> => this.#texts;
}
