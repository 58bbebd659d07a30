export type HangPorts = {
  /** Asks the person; the question is taken back when the signal fires. */
  readonly ask: (signal: AbortSignal) => Promise<'wait' | 'reload'>;
  readonly reload: () => void;
  /** Milliseconds that a page may hang before the person is asked, and again after they chose to wait. */
  readonly patienceMs: number;
};

/** A page that does not answer may be busy with a large file: the person is asked late, and the question goes away by itself. */
export class HangGuard {
  readonly #ports: HangPorts;
  #hang: AbortController | null = null;

  constructor(ports: HangPorts) {
    this.#ports = ports;
  }

  hangs(): void {
    if (this.#hang !== null) return;
    const hang = new AbortController();
    this.#hang = hang;
    this.#askLater(hang);
  }

  /** The page answers again, or is gone. */
  ends(): void {
    this.#hang?.abort();
    this.#hang = null;
  }

  #askLater(hang: AbortController): void {
    const timer = setTimeout(() => void this.#ask(hang), this.#ports.patienceMs);
    hang.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  }

  async #ask(hang: AbortController): Promise<void> {
    const answer = await this.#ports.ask(hang.signal).catch(() => 'wait' as const);
    if (hang.signal.aborted) return;
    if (answer === 'wait') return this.#askLater(hang);
    this.ends();
    this.#ports.reload();
  }
}
