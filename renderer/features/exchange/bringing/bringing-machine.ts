import type { ImportReport } from '../../../../shared/bundle/import-report';
import type { Platform } from '../../../../shared/platform/platform';
import { addToPortfolio, type AddToPorts } from '../../../storage/adding-to-portfolio';
import type { PortfolioEntry } from '../../../storage/registry-database';
import type { Waiting } from '../../../storage/waiting-bundle';
import { toAddToSentence, toBringSentence, toGoneSentence } from '../bring-sentences';
import { bringOffers } from './bring-offers';
import { isPlain, type Brought, type BringingState, type Choice } from './bringing-state';
import type { BagFile, PortfolioOffer } from './found';
import { lookIntoZips } from './look-into-zips';
import { closeZips, type OpenedZip, type OpenedZips, type OpenZipsOptions } from './open-zips';

export type BringingPorts = {
  readonly registry: AddToPorts['registry'];
  readonly platform: Pick<Platform, 'evidenceFiles'>;
  readonly inspect: AddToPorts['inspect'];
  readonly openZips: (files: readonly File[], options: OpenZipsOptions) => Promise<OpenedZips>;
};

/**
 * Bringing in, from the first file to the report. One thing runs at a time: what is asked meanwhile waits its turn. A
 * refusal or a cancel leads back to the question, if there was one; what is on this computer is then as it was.
 */
export class BringingMachine {
  #state: BringingState = { step: 'choosing', refusals: [] };
  /** Open, each with a worker of its own, until `#close`. */
  #zips: readonly OpenedZip[] = [];
  #choice: Choice | null = null;
  #controller = new AbortController();
  #tail: Promise<void> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  constructor(private readonly ports: BringingPorts) {}

  readonly getState = (): BringingState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Verifies files and says what they are; after a question they join those that are open. */
  readonly take = (files: readonly File[]): void => this.#run(() => this.#take(files));

  /** The system asked Carrel to open a bundle: it stands alone, whatever was chosen before. */
  readonly takeWaiting = (waiting: Waiting): void =>
    this.#run(async () => {
      this.#startOver(waiting.kind === 'gone' ? [toGoneSentence(waiting.name)] : []);
      if (waiting.kind === 'file') await this.#take([waiting.file]);
    });

  readonly cancel = (): void => this.#controller.abort();

  /** Leaves what was found and asks for files again. */
  readonly startOver = (): void => this.#startOver([]);

  readonly bringAsCopies = (name: string, offers: readonly PortfolioOffer[]): void => this.#run(() => this.#bringAsCopies(name, offers));

  readonly bringBack = (offer: PortfolioOffer, entry: PortfolioEntry): void => this.#set({ step: 'merging', offer, entry });

  /** The bundle was brought back into the portfolio it came from. */
  readonly endMerge = (report: ImportReport): void => {
    if (this.#state.step !== 'merging') return;
    const { offer, entry } = this.#state;
    this.#end({ name: offer.opened.name, kind: 'merged', sections: [{ entry, report, fileCount: offer.opened.source.files.length }], failures: [] });
  };

  readonly addFiles = (entry: PortfolioEntry, files: readonly BagFile[]): void => this.#run(() => this.#addFiles(entry, files));

  /** The page is left: stops, and ends every worker. */
  readonly close = (): void => {
    this.#controller.abort();
    this.#closeZips();
  };

  async #take(files: readonly File[]): Promise<void> {
    const opened = await this.ports.openZips(files, { onProgress: this.#tellProgress, signal: this.#begin() });
    this.#zips = [...this.#zips, ...opened.zips];
    if (opened.zips.length === 0) return this.#goBack(opened.refusals);
    const found = await lookIntoZips(this.#zips, this.ports.registry);
    if (found.kind === 'nothing') return this.#startOver([...opened.refusals, ...found.sentences]);
    if (isPlain(found) && this.#choice === null && opened.refusals.length === 0) return this.#bringAsCopies(found.offer.opened.name, [found.offer]);
    this.#choice = found;
    this.#set({ step: 'found', found, refusals: opened.refusals });
  }

  async #bringAsCopies(name: string, offers: readonly PortfolioOffer[]): Promise<void> {
    const stores = { registry: this.ports.registry, evidenceFiles: this.ports.platform.evidenceFiles };
    const brought = await bringOffers(offers, stores, { name, signal: this.#begin(), onProgress: this.#tellProgress });
    if (brought.sections.length > 0) this.#end(brought);
    else this.#goBack(brought.failures.map((failure) => (offers.length === 1 ? failure.sentence : `${failure.name}: ${failure.sentence}`)));
  }

  async #addFiles(entry: PortfolioEntry, files: readonly BagFile[]): Promise<void> {
    const added = await addToPortfolio({ id: entry.id, files }, this.ports, { signal: this.#begin(), onProgress: this.#tellProgress });
    if (!added.ok) return this.#goBack([toAddToSentence(added.problem, entry.title)]);
    const name = this.#choice?.kind === 'bag' ? this.#choice.name : '';
    this.#end({ name, kind: 'files', sections: [{ entry, report: added.value, fileCount: files.length }], failures: [] });
  }

  #run(run: () => Promise<void>): void {
    this.#tail = this.#tail.then(run).catch((failure: unknown) => this.#goBack([toBringSentence({ kind: 'storage', problem: { kind: 'storage-failed', detail: String(failure) } })]));
  }

  #begin(): AbortSignal {
    this.#controller = new AbortController();
    return this.#controller.signal;
  }

  readonly #tellProgress = (label: string, bytesDone: number, bytesTotal: number): void => this.#set({ step: 'working', label, bytesDone, bytesTotal });

  #goBack(refusals: readonly string[]): void {
    if (this.#choice === null) this.#startOver(refusals);
    else this.#set({ step: 'found', found: this.#choice, refusals });
  }

  #startOver(refusals: readonly string[]): void {
    this.#closeZips();
    this.#set({ step: 'choosing', refusals });
  }

  #end(brought: Brought): void {
    this.#closeZips();
    this.#set({ step: 'done', brought });
  }

  #closeZips(): void {
    closeZips(this.#zips);
    this.#zips = [];
    this.#choice = null;
  }

  #set(state: BringingState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
