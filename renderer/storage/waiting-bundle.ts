/** `gone`: there is no such file any more, or it can't be read. */
export type Waiting = { readonly kind: 'file'; readonly file: File } | { readonly kind: 'gone'; readonly name: string };

/** A bundle that the system asked Carrel to open, until the page that brings it in takes it. */
export class WaitingBundle {
  #waiting: Waiting | null = null;
  readonly #listeners = new Set<() => void>();

  offer(waiting: Waiting): void {
    this.#waiting = waiting;
    for (const listener of this.#listeners) listener();
  }

  /** Gives it once. */
  take(): Waiting | null {
    const waiting = this.#waiting;
    this.#waiting = null;
    return waiting;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export const waitingBundle = new WaitingBundle();
