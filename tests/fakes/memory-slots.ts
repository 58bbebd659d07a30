import type { DraftSlots } from '../../renderer/storage/draft-journal';

/** `localStorage` in memory; it can be full, and it outlives a session as the browser's does. */
export class MemorySlots implements DraftSlots {
  readonly kept = new Map<string, string>();
  isFull = false;

  getItem(name: string): string | null {
    return this.kept.get(name) ?? null;
  }

  setItem(name: string, text: string): void {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.kept.set(name, text);
  }

  removeItem(name: string): void {
    this.kept.delete(name);
  }
}
