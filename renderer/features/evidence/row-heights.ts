/** Pixels, until a row has been measured. */
const USUAL_HEIGHT = 60;

/** How high each row is: as measured when it was last drawn, else as the first rows were on average. */
export class RowHeights {
  readonly #measured = new Map<string, number>();
  #usual = 0;

  /** @param rows holds one child for each key, in order */
  measure(keys: readonly string[], rows: HTMLElement): void {
    keys.forEach((key, index) => {
      const height = rows.children[index]?.getBoundingClientRect().height ?? 0;
      if (height > 0) this.#measured.set(key, height);
    });
    // Kept once it is known: were it to change while one scrolls, everything would jump.
    if (this.#usual === 0 && this.#measured.size > 0) this.#usual = [...this.#measured.values()].reduce((sum, height) => sum + height, 0) / this.#measured.size;
  }

  /** Of the rows from `from` up to, not with, `to`. */
  total(keys: readonly string[], from: number, to: number): number {
    let sum = 0;
    for (let index = from; index < to; index += 1) sum += this.#heightOf(keys[index]);
    return sum;
  }

  /** The row that lies `offset` pixels below the top of the first; the last one for anything beyond. */
  rowAt(keys: readonly string[], offset: number): number {
    let bottom = 0;
    const index = keys.findIndex((key) => (bottom += this.#heightOf(key)) > offset);
    return index < 0 ? Math.max(0, keys.length - 1) : index;
  }

  #heightOf(key: string | undefined): number {
    return this.#measured.get(key ?? '') ?? (this.#usual || USUAL_HEIGHT);
  }
}
