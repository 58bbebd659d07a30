import type { IHasher } from 'hash-wasm';
import type { Hasher } from '../../shared/bundle/zip/byte-ports';

/**
 * One machine of hash-wasm for any number of streams: it works on one of them at a time and keeps the state of the
 * others, some hundred bytes each. A machine for every stream would have to be waited for.
 */
export class HashMachine {
  readonly #wasm: IHasher;
  /** Puts away the stream that the machine works on. */
  #putAway: (() => void) | null = null;

  constructor(wasm: IHasher) {
    this.#wasm = wasm;
  }

  open(): Hasher {
    let kept: Uint8Array | null = null;
    let digest: string | null = null;
    const putAway = (): void => void (kept = this.#wasm.save());
    const take = (): IHasher => {
      if (digest !== null) throw new Error('A digest is ended once');
      if (this.#putAway === putAway) return this.#wasm;
      this.#putAway?.();
      this.#putAway = putAway;
      return kept === null ? this.#wasm.init() : this.#wasm.load(kept);
    };
    const end = (): string => {
      const hex = take().digest();
      this.#putAway = null;
      return hex;
    };
    return { update: (bytes) => void take().update(bytes), hex: () => (digest ??= end()) };
  }
}
