import type { BundlePlan, PlannedEvidence } from '../../../../shared/bundle/bundle-plan';
import type { Sha256 } from '../../../../shared/domain/ids';
import type { BundleProblem, BundleProgress, Bundles, WrittenBundle } from '../../../../shared/platform/platform';
import { readEverything, toBackupPlan, type BackupRequest, type Everything } from '../../../storage/backing-up';
import type { SharedStores } from '../../../storage/discard-unused';

/** Where backing up stands. `without`: files found damaged or gone while writing, which the person goes on without. */
export type BackupState =
  | { readonly step: 'reading' }
  | { readonly step: 'asking'; readonly everything: Everything; readonly problem: BundleProblem | null; readonly without: readonly PlannedEvidence[] }
  | { readonly step: 'making'; readonly progress: BundleProgress | null }
  | { readonly step: 'done'; readonly everything: Everything; readonly written: WrittenBundle; readonly without: readonly PlannedEvidence[] };

export type BackupPorts = {
  readonly stores: SharedStores;
  readonly bundles: Pick<Bundles, 'write'>;
  readonly toRequest: (without: ReadonlySet<Sha256>) => BackupRequest;
};

/** Backs up every portfolio of this computer into one bundle. One lost file is named and left out; it does not stop the rest. */
export class BackupMachine {
  #state: BackupState = { step: 'reading' };
  #without: readonly PlannedEvidence[] = [];
  #controller = new AbortController();
  readonly #listeners = new Set<() => void>();

  constructor(private readonly ports: BackupPorts) {}

  readonly getState = (): BackupState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly read = (): void => this.#safely(() => this.#ask(null));

  readonly make = (): void => this.#safely(() => this.#make());

  readonly cancel = (): void => this.#controller.abort();

  async #ask(problem: BundleProblem | null): Promise<void> {
    const everything = await readEverything(this.ports.stores);
    this.#set({ step: 'asking', everything, problem, without: this.#without });
  }

  async #make(): Promise<void> {
    const { signal } = (this.#controller = new AbortController());
    this.#set({ step: 'making', progress: null });
    // Read again: what was written since the question is in it.
    const everything = await readEverything(this.ports.stores);
    const plan = toBackupPlan(everything, this.ports.toRequest(new Set(this.#without.map(({ sha256 }) => sha256))));
    const written = await this.ports.bundles.write(plan, { signal, onProgress: (progress) => this.#set({ step: 'making', progress }) });
    if (written.ok) return this.#set({ step: 'done', everything, written: written.value, without: this.#without });
    const lost = findLost(plan, written.problem);
    if (lost !== null) this.#without = [...this.#without, lost];
    await this.#ask(written.problem.kind === 'cancelled' ? null : written.problem);
  }

  #safely(run: () => Promise<void>): void {
    void run().catch((failure: unknown) => {
      const problem: BundleProblem = { kind: 'write-failed', detail: failure instanceof Error ? failure.message : String(failure) };
      const everything = this.#state.step === 'asking' ? this.#state.everything : { portfolios: [], notOpened: [] };
      this.#set({ step: 'asking', everything, problem, without: this.#without });
    });
  }

  #set(state: BackupState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** The file that stopped the writing, by the label that the host names it with. */
function findLost(plan: BundlePlan, problem: BundleProblem): PlannedEvidence | null {
  if (problem.kind !== 'evidence-missing' && problem.kind !== 'evidence-damaged') return null;
  return plan.payload.find((entry): entry is PlannedEvidence => entry.kind === 'evidence' && entry.label === problem.item) ?? null;
}
