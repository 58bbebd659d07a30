import type { PortfolioId, Sha256 } from '../../shared/domain/ids';
import { ok, type Result } from '../../shared/domain/result';
import type { TransferOptions } from '../../shared/platform/platform';
import type { NewSafeCopy, SafeCopies, SafeCopy, SafeCopyOutcome, SafeCopyPlace, SafeCopyPlaceId, SafeCopyProblem } from '../../shared/platform/safe-copies';
import { SafeCopyFolder } from '../../shared/safe-copies/safe-copy-folder';
import { createSafeCopyPlaces, type OpenPlace } from '../../shared/safe-copies/safe-copy-places';
import { createTurns } from '../../shared/safe-copies/turns';
import type { FakeEvidenceFiles } from './fake-evidence-files';
import { digestOf, MemoryCopyFolder, MemoryShelf } from './memory-copy-folder';

type FakePlace = OpenPlace & { readonly folder: MemoryCopyFolder; readonly shelf: MemoryShelf };

/** Safe copies in memory: the application's own rules over folders that a test can fill, damage and take away. */
export class FakeSafeCopies implements SafeCopies {
  readonly own: FakePlace;
  chosen: FakePlace | null = null;
  /** What the person answers when asked for a second place: its label, null for no, or a refusal. */
  nextChoice: string | null | SafeCopyProblem = 'KINGSTON';
  /** What the browser answers when asked to allow the second place again. */
  willAllow = true;
  /** The clock of every copy; a test may move it. */
  now: () => Date = () => new Date();
  /** Every copy asked for, before anything is done with it. */
  readonly asked: NewSafeCopy[] = [];
  readonly revealed: SafeCopyPlaceId[] = [];
  /** Each write waits for this before it begins, so that a test can look at the middle. */
  gate: Promise<void> = Promise.resolve();
  readonly #places;

  constructor(private readonly evidenceFiles: FakeEvidenceFiles) {
    this.own = this.#openPlace('own', 'Carrel safe copies in Documents');
    this.#places = createSafeCopyPlaces(async () => (this.chosen === null ? [this.own] : [this.own, this.chosen]));
  }

  readonly places = (): Promise<readonly SafeCopyPlace[]> => this.#places.places();
  readonly list = (): Promise<readonly SafeCopy[]> => this.#places.list();
  readonly read: SafeCopies['read'] = (id) => this.#places.read(id);
  readonly check: SafeCopies['check'] = (id, options) => this.#places.check(id, options);
  readonly bringBack: SafeCopies['bringBack'] = (id, options) => this.#places.bringBack(id, options);

  readonly write = async (copy: NewSafeCopy, options?: TransferOptions): Promise<readonly SafeCopyOutcome[]> => {
    this.asked.push(copy);
    await this.gate;
    return this.#places.write(copy, options);
  };

  readonly choosePlace = async (): Promise<Result<SafeCopyPlace | null, SafeCopyProblem>> => {
    const choice = this.nextChoice;
    if (choice === null) return ok(null);
    if (typeof choice !== 'string') return { ok: false, problem: choice };
    this.chosen = this.#openPlace('chosen', choice);
    return ok({ id: 'chosen', label: choice, state: 'ready' });
  };

  readonly forgetPlace = async (): Promise<void> => void (this.chosen = null);

  readonly allowPlace = async (): Promise<void> => {
    if (this.willAllow && this.chosen?.folder.state === 'not-allowed') this.chosen.folder.state = 'ready';
  };

  readonly reveal = async (place: SafeCopyPlaceId): Promise<void> => void this.revealed.push(place);

  /** Changes a stored evidence file; its size stays. */
  damageEvidence(sha256: Sha256, place: FakePlace = this.own): void {
    const path = `evidence/${sha256.slice(0, 2)}/${sha256}`;
    this.#change(path, place, (bytes) => bytes.map((byte) => byte ^ 1));
  }

  /** Changes one letter of a copy's text; its size stays. */
  damageCopy({ portfolioId, id }: SafeCopy, place: FakePlace = this.own): void {
    this.#change(`${portfolioId}/${id.split('/')[2] ?? ''}`, place, (bytes) => bytes.with(bytes.length - 4, (bytes.at(-4) ?? 0) ^ 1));
  }

  /** All files of one portfolio's copies, by name. */
  namesOf(portfolioId: PortfolioId, place: FakePlace = this.own): readonly string[] {
    return [...place.folder.files.keys()].filter((path) => path.startsWith(`${portfolioId}/`)).map((path) => path.slice(portfolioId.length + 1));
  }

  #change(path: string, { folder }: FakePlace, change: (bytes: Uint8Array) => Uint8Array): void {
    const bytes = folder.files.get(path);
    if (bytes === undefined) throw new Error(`nothing to change at ${path}`);
    folder.files.set(path, change(bytes));
  }

  #openPlace(id: SafeCopyPlaceId, label: string): FakePlace {
    const folder = new MemoryCopyFolder();
    const now = (): Date => this.now();
    const shelf = new MemoryShelf(folder, this.evidenceFiles, now);
    const copies = new SafeCopyFolder({ place: id, folder, shelf, digest: async (bytes) => digestOf(bytes), now, inTurn: createTurns() });
    return { id, label, folder, shelf, copies };
  }
}
