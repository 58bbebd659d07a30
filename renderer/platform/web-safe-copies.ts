import type { Sha256 } from '../../shared/domain/ids';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { EvidenceFiles } from '../../shared/platform/platform';
import type { SafeCopies, SafeCopyPlace, SafeCopyPlaceId, SafeCopyProblem } from '../../shared/platform/safe-copies';
import type { CopyFolder, EvidenceShelf } from '../../shared/safe-copies/copy-folder';
import { copiesFolderName } from '../../shared/safe-copies/place-name';
import { writeReadMe } from '../../shared/safe-copies/read-me';
import { SafeCopyFolder } from '../../shared/safe-copies/safe-copy-folder';
import { createSafeCopyPlaces, type OpenPlace, type PlacesOfCopies } from '../../shared/safe-copies/safe-copy-places';
import type { HashBlob } from '../workers/hash-blob';
import type { InTurn } from './in-turn';
import { DirectoryCopyFolder, type AskableHandle } from './web-safe-copies-directory';
import { DirectoryEvidenceShelf } from './web-safe-copies-directory-shelf';
import { SharedEvidenceShelf } from './web-safe-copies-shelf';

/** Remembers the folder that the person granted. */
export type ChosenHandle = { readonly readChosen: () => Promise<FileSystemDirectoryHandle | null>; readonly writeChosen: (handle: FileSystemDirectoryHandle | null) => Promise<void> };

export type WebSafeCopyPorts = {
  /** The `own` place. */
  readonly folder: CopyFolder;
  readonly chosen: ChosenHandle;
  readonly evidenceFiles: EvidenceFiles;
  readonly hash: HashBlob;
  readonly inTurn: InTurn;
  /** The browser's folder dialog; missing in browsers that have none. */
  readonly askForFolder?: (() => Promise<FileSystemDirectoryHandle>) | undefined;
  readonly now?: () => Date;
};

type ChosenPlace = OpenPlace & { readonly handle: AskableHandle };

/** Safe copies in the browser: a database apart from the portfolios, and a folder where the browser grants one. */
export class WebSafeCopies implements SafeCopies {
  readonly #ports: WebSafeCopyPorts;
  readonly #own: OpenPlace;
  readonly #places: PlacesOfCopies;
  #chosen: ChosenPlace | null = null;

  constructor(ports: WebSafeCopyPorts) {
    this.#ports = ports;
    this.#own = { id: 'own', label: 'This browser', copies: this.#openCopies('own', ports.folder, new SharedEvidenceShelf(ports.evidenceFiles)) };
    this.#places = createSafeCopyPlaces(() => this.#findPlaces());
  }

  readonly places: SafeCopies['places'] = () => this.#places.places();
  readonly write: SafeCopies['write'] = (copy, options) => this.#places.write(copy, options);
  readonly list: SafeCopies['list'] = () => this.#places.list();
  readonly read: SafeCopies['read'] = (id) => this.#places.read(id);
  readonly check: SafeCopies['check'] = (id, options) => this.#places.check(id, options);
  readonly bringBack: SafeCopies['bringBack'] = (id, options) => this.#places.bringBack(id, options);

  readonly choosePlace = async (): Promise<Result<SafeCopyPlace | null, SafeCopyProblem>> => {
    const asked = await this.#ask();
    if (!asked.ok || asked.value === null) return asked.ok ? ok(null) : asked;
    const folder = new DirectoryCopyFolder(asked.value);
    try {
      await folder.prepare();
      await writeReadMe(folder);
      await this.#ports.chosen.writeChosen(asked.value);
    } catch (failure) {
      return refused(folder.toProblem(failure));
    }
    const place = this.#openChosen(asked.value);
    this.#chosen = place;
    return ok({ id: place.id, label: place.label, state: await place.copies.findState() });
  };

  readonly forgetPlace = async (): Promise<void> => {
    await this.#ports.chosen.writeChosen(null);
    this.#chosen = null;
  };

  readonly allowPlace = async (): Promise<void> => {
    // The folder that is known already is asked for at once: waiting first would use up the person's click.
    const handle = this.#chosen?.handle ?? (await this.#readChosen());
    await handle?.requestPermission?.({ mode: 'readwrite' }).catch(() => undefined);
  };

  /** No browser shows a folder in the system's file manager. */
  readonly reveal = (): Promise<void> => Promise.resolve();

  async #ask(): Promise<Result<AskableHandle | null, SafeCopyProblem>> {
    try {
      return ok((await this.#ports.askForFolder?.()) ?? null);
    } catch (failure) {
      const isTurnedDown = failure instanceof DOMException && failure.name === 'AbortError';
      return isTurnedDown ? ok(null) : refused({ kind: 'place-unusable', state: 'not-allowed' });
    }
  }

  async #findPlaces(): Promise<readonly OpenPlace[]> {
    const handle = await this.#readChosen();
    if (handle === null) return [this.#own];
    // Another window may have chosen another folder meanwhile.
    const isKnown = (await this.#chosen?.handle.isSameEntry(handle).catch(() => false)) === true;
    const place = isKnown && this.#chosen !== null ? this.#chosen : this.#openChosen(handle);
    this.#chosen = place;
    return [this.#own, place];
  }

  #readChosen(): Promise<AskableHandle | null> {
    return this.#ports.chosen.readChosen().catch(() => null);
  }

  #openChosen(handle: AskableHandle): ChosenPlace {
    const folder = new DirectoryCopyFolder(handle);
    const shelf = new DirectoryEvidenceShelf(folder, this.#ports.evidenceFiles, this.#ports.hash);
    const label = handle.name === copiesFolderName ? `The folder ${copiesFolderName}` : handle.name;
    return { id: 'chosen', label, handle, copies: this.#openCopies('chosen', folder, shelf) };
  }

  #openCopies(place: SafeCopyPlaceId, folder: CopyFolder, shelf: EvidenceShelf): SafeCopyFolder {
    const { hash, inTurn, now = () => new Date() } = this.#ports;
    const digest = (bytes: Uint8Array): Promise<Sha256> => hash(new Blob([bytes.slice()]));
    return new SafeCopyFolder({ place, folder, shelf, digest, now, inTurn: (task) => inTurn(`carrel-safe-copies:${place}`, task) });
  }
}

type FolderPicker = (options: { readonly id: string; readonly mode: 'readwrite'; readonly startIn: 'documents' }) => Promise<FileSystemDirectoryHandle>;

/** The browser's folder dialog, where it has one. */
export function findFolderDialog(): (() => Promise<FileSystemDirectoryHandle>) | undefined {
  const { showDirectoryPicker } = window as Window & { readonly showDirectoryPicker?: FolderPicker };
  return showDirectoryPicker === undefined ? undefined : () => showDirectoryPicker.call(window, { id: 'carrel-safe-copies', mode: 'readwrite', startIn: 'documents' });
}
