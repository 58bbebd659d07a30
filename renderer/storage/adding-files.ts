import type { EvidenceId, RequirementId, SetId } from '../../shared/domain/ids';
import type { WholeInspection } from '../../shared/inspection/inspect-whole';
import { isProgram } from '../../shared/inspection/judge-name';
import type { Platform, StorageProblem } from '../../shared/platform/platform';
import { listReplacement, listStoredFile, type ListedFile, type ListingPorts } from './list-stored-file';

/** One file on its way into the portfolio, and what became of it. */
export type Adding = {
  readonly key: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly state: AddingState;
};

export type AddingState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'working'; readonly bytesDone: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly problem: StorageProblem }
  /** A program or a script: nothing of it was stored. */
  | { readonly kind: 'program' }
  | ListedFile;

export type FileAdderState = {
  /** In the order in which they were given; finished ones stay until `dismiss`. */
  readonly additions: readonly Adding[];
  readonly isBusy: boolean;
};

export type FileAdderPorts = ListingPorts & {
  readonly platform: Pick<Platform, 'evidenceFiles'>;
  /** Looks into the bytes; may reject, the file is then listed as not yet looked at. */
  readonly inspect: (file: Blob, fileName: string) => Promise<WholeInspection>;
  /** Called after every change of the state. */
  readonly onChange?: () => void;
};

/** Puts files into the portfolio, one after the other: hash and store, look inside, list, attach. */
export type FileAdder = {
  /** Resolves when all of `files` are through. Never rejects: every file ends in a state of its own. */
  readonly add: (files: readonly File[], attachTo?: readonly (RequirementId | SetId)[]) => Promise<readonly Adding[]>;
  /** Puts other bytes in an item's place. */
  readonly replace: (evidenceId: EvidenceId, file: File) => Promise<Adding>;
  /** Stops; what is finished stays. */
  readonly cancel: () => void;
  /** Forgets finished files; those still under way stay. */
  readonly dismiss: () => void;
  readonly getState: () => FileAdderState;
  /** When the file behind an item of this sitting was last changed, before it came here; milliseconds since 1970. */
  readonly lastModifiedOf: (evidenceId: EvidenceId) => number | undefined;
  readonly subscribe: (listener: () => void) => () => void;
};

export function createFileAdder(ports: FileAdderPorts): FileAdder {
  return new QueuedFileAdder(ports);
}

type List = (stored: Parameters<typeof listStoredFile>[1]) => Promise<ListedFile>;
type Task = { readonly key: number; readonly file: File; readonly signal: AbortSignal; readonly list: List };

class QueuedFileAdder implements FileAdder {
  readonly #additions = new Map<number, Adding>();
  readonly #lastModified = new Map<EvidenceId, number>();
  readonly #listeners = new Set<() => void>();
  #state: FileAdderState = { additions: [], isBusy: false };
  #controller = new AbortController();
  #tail: Promise<unknown> = Promise.resolve();
  #lastKey = 0;

  constructor(private readonly ports: FileAdderPorts) {}

  // Arrow functions throughout: the screens hand them on by themselves.
  readonly add: FileAdder['add'] = (files, attachTo = []) => this.#enqueue(files, (stored) => listStoredFile(this.ports, stored, attachTo));

  readonly replace: FileAdder['replace'] = async (evidenceId, file) => {
    const [replaced] = await this.#enqueue([file], (stored) => listReplacement(this.ports, stored, evidenceId));
    if (replaced === undefined) throw new Error('a file was queued and lost');
    return replaced;
  };

  readonly cancel = (): void => {
    this.#controller.abort();
    this.#controller = new AbortController();
    for (const { key, state } of this.#additions.values()) {
      if (state.kind === 'waiting') this.#set(key, { kind: 'cancelled' });
    }
    this.#tell();
  };

  readonly dismiss = (): void => {
    for (const { key, state } of this.#additions.values()) if (isFinished(state)) this.#additions.delete(key);
    this.#tell();
  };

  readonly getState = (): FileAdderState => this.#state;

  readonly lastModifiedOf = (evidenceId: EvidenceId): number | undefined => this.#lastModified.get(evidenceId);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async #enqueue(files: readonly File[], list: List): Promise<readonly Adding[]> {
    const { signal } = this.#controller;
    const tasks = files.map((file): Task => ({ key: (this.#lastKey += 1), file, signal, list }));
    for (const { key, file } of tasks) this.#additions.set(key, { key, name: file.name, size: file.size, state: { kind: 'waiting' } });
    this.#tell();
    const runs = tasks.map((task) => (this.#tail = this.#tail.then(() => this.#run(task))) as Promise<Adding>);
    return Promise.all(runs);
  }

  async #run({ key, file, signal, list }: Task): Promise<Adding> {
    const { name, size } = file;
    const end = (state: AddingState): Adding => {
      this.#set(key, state);
      this.#tell();
      return { key, name, size, state };
    };
    if (signal.aborted) return end({ kind: 'cancelled' });
    this.#set(key, { kind: 'working', bytesDone: 0 });
    this.#tell();
    try {
      // What can't be read is told by the store, in its own words.
      if (await isProgram(file, name).catch(() => false)) return end({ kind: 'program' });
      const stored = await this.ports.platform.evidenceFiles.add(file, {
        signal,
        onProgress: (bytesDone) => {
          this.#set(key, { kind: 'working', bytesDone });
          this.#tell();
        },
      });
      if (!stored.ok) return end(stored.problem.kind === 'cancelled' ? { kind: 'cancelled' } : { kind: 'refused', problem: stored.problem });
      // From here on it is a matter of moments: a file that is stored is also listed, cancelled or not.
      const listed = await list({ ...stored.value, name, ...(await this.#inspect(file)) });
      if (listed.kind !== 'already-there') this.#lastModified.set(listed.evidenceId, file.lastModified);
      return end(listed);
    } catch (failure) {
      // The bytes stay: another portfolio may have come to share them meanwhile, and a second try finds them.
      return end({ kind: 'refused', problem: { kind: 'storage-failed', detail: failure instanceof Error ? failure.name : 'unknown' } });
    }
  }

  async #inspect(file: File): Promise<WholeInspection> {
    try {
      return await this.ports.inspect(file, file.name);
    } catch {
      return { inspection: { inspector: 0, detectedType: '', problems: [] }, text: '' };
    }
  }

  #set(key: number, state: AddingState): void {
    const addition = this.#additions.get(key);
    if (addition !== undefined && !isFinished(addition.state)) this.#additions.set(key, { ...addition, state });
  }

  #tell(): void {
    const additions = [...this.#additions.values()];
    this.#state = { additions, isBusy: additions.some(({ state }) => !isFinished(state)) };
    for (const listener of this.#listeners) listener();
    this.ports.onChange?.();
  }
}

export function isFinished(state: AddingState): boolean {
  return state.kind !== 'waiting' && state.kind !== 'working';
}
