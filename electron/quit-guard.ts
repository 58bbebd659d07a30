export type QuitPorts = {
  /** Tells the page to write everything down and to confirm with this id. */
  readonly requestFlush: (requestId: number) => void;
  /** Asks the person, in words, whether to close with something unsaved. */
  readonly askWhetherToLeave: () => Promise<boolean>;
  /** Closes for good, without asking again. */
  readonly leave: () => void;
  /** Milliseconds that a flush may take before the person is asked. */
  readonly limitMs: number;
};

/** Closing waits until the page has written everything down, but never for ever; what can't be saved is asked about. */
export class QuitGuard {
  readonly #ports: QuitPorts;
  #state: 'open' | 'asking' | 'leaving' = 'open';
  #isUnsaved = false;
  #requestId = 0;
  #confirm: (() => void) | null = null;

  constructor(ports: QuitPorts) {
    this.#ports = ports;
  }

  setUnsaved(isUnsaved: boolean): void {
    this.#isUnsaved = isUnsaved;
  }

  /** Only the answer to the request that is waiting counts. */
  confirmFlush(requestId: number): void {
    if (requestId === this.#requestId) this.#confirm?.();
  }

  /** The page is gone (crashed): there is nothing left to wait for. */
  pageGone(): void {
    this.#isUnsaved = false;
    this.#confirm?.();
  }

  /** Whether the window may close now. When not, the guard closes it by `leave` as soon as everything is written. */
  mayClose(): boolean {
    if (this.#state === 'leaving') return true;
    if (this.#state === 'open') {
      this.#state = 'asking';
      void this.#finish();
    }
    return false;
  }

  async #finish(): Promise<void> {
    const isFlushed = await this.#flush();
    const mayLeave = (isFlushed && !this.#isUnsaved) || (await this.#ports.askWhetherToLeave().catch(() => false));
    this.#state = mayLeave ? 'leaving' : 'open';
    if (mayLeave) this.#ports.leave();
  }

  #flush(): Promise<boolean> {
    this.#requestId += 1;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#settle(resolve, false), this.#ports.limitMs);
      this.#confirm = () => {
        clearTimeout(timer);
        this.#settle(resolve, true);
      };
      this.#ports.requestFlush(this.#requestId);
    });
  }

  #settle(resolve: (isFlushed: boolean) => void, isFlushed: boolean): void {
    this.#confirm = null;
    resolve(isFlushed);
  }
}
