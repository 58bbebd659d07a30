import type { ResponseKey } from '../../shared/domain/ids';
import type { Moment } from '../../shared/domain/portfolio';

/**
 * Which saved text each response on screen goes on from. A save counts from the moment it is handed to the disk: what is
 * typed while it lands goes on from it too. So a draft's base is what is saved, or newer when the save never landed.
 */
export class ResponseLineage {
  readonly #bases = new Map<ResponseKey, Moment>();
  #lastAt = 0;

  /** The text of `updatedAt` was put on screen, or is on its way to the disk; an older one changes nothing. */
  advance(key: ResponseKey, updatedAt: Moment): void {
    if (updatedAt > this.baseOf(key)) this.#bases.set(key, updatedAt);
  }

  /** Empty for a first text. */
  baseOf(key: ResponseKey): Moment {
    return this.#bases.get(key) ?? '';
  }

  /** A moment (milliseconds since 1970) after every earlier one and after the base of `key`, wherever the clock was set. */
  nextMoment(key: ResponseKey): number {
    const base = this.baseOf(key);
    this.#lastAt = Math.max(Date.now(), this.#lastAt + 1, base === '' ? 0 : Date.parse(base) + 1);
    return this.#lastAt;
  }
}
