/** A bundle that the system asked Carrel to open, until the page that brings it in takes it. */
export class WaitingBundle {
  #file: File | null = null;
  readonly #listeners = new Set<() => void>();

  offer(file: File): void {
    this.#file = file;
    for (const listener of this.#listeners) listener();
  }

  /** Gives the file once. */
  take(): File | null {
    const file = this.#file;
    this.#file = null;
    return file;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export const waitingBundle = new WaitingBundle();
