export type CrashPorts = {
  readonly now: () => number;
  /** Asks what to do; `canOpenAgain` is false when it has been tried often enough. */
  readonly ask: (canOpenAgain: boolean) => Promise<'open-again' | 'quit'>;
  readonly openAgain: () => void;
  readonly quit: () => void;
};

/** So many crashes within so many milliseconds are no accident any more. */
const tooMany = 3;
const withinMs = 60_000;

/** What happens when the page's process ends by itself. Opening again brings back what was typed, from the drafts; but never for ever. */
export class CrashGuard {
  readonly #ports: CrashPorts;
  #crashes: readonly number[] = [];
  #isExpected = false;
  #isAsking = false;

  constructor(ports: CrashPorts) {
    this.#ports = ports;
  }

  /** The next end of the page is main's own doing, to get rid of a page that hangs. */
  expectEnd(): void {
    this.#isExpected = true;
  }

  async pageGone(reason: string): Promise<void> {
    const isExpected = this.#isExpected || reason === 'clean-exit';
    this.#isExpected = false;
    if (isExpected || this.#isAsking) return;
    const now = this.#ports.now();
    this.#crashes = [...this.#crashes.filter((at) => now - at < withinMs), now];
    this.#isAsking = true;
    const answer = await this.#ports.ask(this.#crashes.length < tooMany).catch(() => 'quit' as const);
    this.#isAsking = false;
    if (answer === 'open-again') this.#ports.openAgain();
    else this.#ports.quit();
  }
}
