import { toErrorCode } from './storage-problem';

export type FaultPorts = {
  readonly log: (kind: string, code: string) => void;
  /** Whether a window is open in which words may still wait to be saved. */
  readonly hasWindow: () => boolean;
  readonly tell: () => void;
  readonly end: () => void;
};

/**
 * What becomes of a bug in the main process. Node would end the program at once, and with it the page and the words in
 * it that are not saved yet. The page saves by itself, without main: so Carrel stays while there is a window, says once
 * that it is broken, and leaves the ending to the person. Nothing of a transfer that broke is left: files are put in
 * place only when they are whole. Without a window there is nothing to save.
 */
export class ProcessFaults {
  readonly #ports: FaultPorts;
  #isTold = false;

  constructor(ports: FaultPorts) {
    this.#ports = ports;
  }

  readonly fault = (kind: 'exception' | 'rejection', failure: unknown): void => {
    this.#ports.log(kind, failure instanceof Error ? `${failure.name} ${toErrorCode(failure)}` : typeof failure);
    if (!this.#ports.hasWindow()) return this.#ports.end();
    if (this.#isTold) return;
    this.#isTold = true;
    this.#ports.tell();
  };
}
