export type LinkPorts = { readonly open: (address: string) => void };

/**
 * Asks before an address leaves for the browser: it could carry words away, and Carrel promises that nothing is sent.
 * One question at a time; what a page asks for meanwhile is dropped, so that it can't bury the person in dialogs.
 */
export class LinkAsker {
  readonly #ports: LinkPorts;
  #isAsking = false;

  constructor(ports: LinkPorts) {
    this.#ports = ports;
  }

  async offer(address: string, ask: () => Promise<boolean>): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    const isWanted = await ask().catch(() => false);
    this.#isAsking = false;
    if (isWanted) this.#ports.open(address);
  }
}
