import type { TransferId } from '../shared/host/contract';

/** Running transfers of all pages, so that each can be cancelled, and all of a page when it goes away. */
export class Transfers {
  readonly #running = new Map<string, AbortController>();

  /** Runs `work` with a signal of its own; a transfer of the same name that still runs is cancelled first. */
  async run<T>(pageId: number, transferId: TransferId, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const key = toKey(pageId, transferId);
    this.#running.get(key)?.abort();
    const controller = new AbortController();
    this.#running.set(key, controller);
    try {
      return await work(controller.signal);
    } finally {
      if (this.#running.get(key) === controller) this.#running.delete(key);
    }
  }

  cancel(pageId: number, transferId: TransferId): void {
    this.#running.get(toKey(pageId, transferId))?.abort();
  }

  cancelPage(pageId: number): void {
    for (const [key, controller] of this.#running) if (key.startsWith(`${String(pageId)}:`)) controller.abort();
  }
}

function toKey(pageId: number, transferId: TransferId): string {
  return `${String(pageId)}:${transferId}`;
}
