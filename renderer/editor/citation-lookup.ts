import type { EvidenceId } from '../../shared/domain/ids';

/** What a chip shows of an item. */
export type CitedItem = {
  readonly id: EvidenceId;
  readonly number: number;
  readonly title: string;
  /** Label of the item's class, in lower case for the chip's name; empty while undecided. */
  readonly classLabel: string;
  readonly shape: 'primary' | 'secondary' | 'none';
};

/** The evidence as the chips see it; changes are told to every chip on screen. */
export class CitationLookup {
  #items: ReadonlyMap<EvidenceId, CitedItem> = new Map();
  readonly #listeners = new Set<() => void>();

  set(items: readonly CitedItem[]): void {
    this.#items = new Map(items.map((item) => [item.id, item]));
    for (const listener of this.#listeners) listener();
  }

  /** Null when the item is gone or in the trash. */
  get(id: EvidenceId): CitedItem | null {
    return this.#items.get(id) ?? null;
  }

  all(): readonly CitedItem[] {
    return [...this.#items.values()];
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
