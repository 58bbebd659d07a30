export type QuitPorts = {
  /** Tells the page to write everything down and to confirm with this id. */
  readonly requestFlush: (requestId: number) => void;
  /** Asks the person whether to close with this unsaved; the names may be none when the page does not answer. */
  readonly askWhetherToLeave: (unsaved: readonly string[]) => Promise<boolean>;
  /** Closes for good, without asking again. */
  readonly leave: () => void;
  /** The person keeps the window open. */
  readonly stay: () => void;
  /** Milliseconds that a flush may take before the person is asked. */
  readonly limitMs: number;
};

/** Closing waits until the page has written everything down, but never for ever; what can't be saved is named and asked about. */
export class QuitGuard {
  readonly #ports: QuitPorts;
  #state: 'open' | 'asking' | 'leaving' = 'open';
  #unsaved: readonly string[] = [];
  #requestId = 0;
  #confirm: ((isWritten: boolean) => void) | null = null;

  constructor(ports: QuitPorts) {
    this.#ports = ports;
  }

  /** Closing has begun, or is done. */
  get isClosing(): boolean {
    return this.#state !== 'open';
  }

  setUnsaved(unsaved: readonly string[]): void {
    this.#unsaved = unsaved;
  }

  /** Only the answer to the request that is waiting counts. */
  confirmFlush(requestId: number, isWritten: boolean): void {
    if (requestId === this.#requestId) this.#confirm?.(isWritten);
  }

  /** The page is gone (crashed): there is nothing left to wait for. */
  pageGone(): void {
    this.#unsaved = [];
    this.#confirm?.(true);
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

  /** Whether the system may end the session now. It is held up only for words that are not saved; then the guard closes the window. */
  mayEndSession(): boolean {
    return this.#unsaved.length === 0 || this.mayClose();
  }

  async #finish(): Promise<void> {
    const isWritten = await this.#flush();
    const mayLeave = (isWritten && this.#unsaved.length === 0) || (await this.#ports.askWhetherToLeave(this.#unsaved).catch(() => false));
    this.#state = mayLeave ? 'leaving' : 'open';
    if (mayLeave) this.#ports.leave();
    else this.#ports.stay();
  }

  #flush(): Promise<boolean> {
    this.#requestId += 1;
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#settle(resolve, false), this.#ports.limitMs);
      this.#confirm = (isWritten) => {
        clearTimeout(timer);
        this.#settle(resolve, isWritten);
      };
      this.#ports.requestFlush(this.#requestId);
    });
  }

  #settle(resolve: (isWritten: boolean) => void, isWritten: boolean): void {
    this.#confirm = null;
    resolve(isWritten);
  }
}
