/** What somebody asked to have printed: what they are at, or what was sent with a bundle. */
export type PrintWish = {
  /** Which of the two buttons comes first. */
  readonly kind: 'print' | 'save-pdf';
  /** Of the bundle whose frozen copy is meant; empty for the portfolio as it is. */
  readonly receiptId: string;
};

/** Carries wishes from buttons, keys and the menu of the system to the one place that asks what to print. */
export class PrintRequests {
  readonly #listeners = new Set<(wish: PrintWish) => void>();

  /** @returns false when nobody listens: no portfolio is open */
  ask(kind: PrintWish['kind'], receiptId = ''): boolean {
    for (const listener of this.#listeners) listener({ kind, receiptId });
    return this.#listeners.size > 0;
  }

  readonly subscribe = (listener: (wish: PrintWish) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export const printRequests = new PrintRequests();
