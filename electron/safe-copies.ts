import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import type { Sha256 } from '../shared/domain/ids';
import { ok, type Result } from '../shared/domain/result';
import type { SafeCopyPlace, SafeCopyPlaceId, SafeCopyProblem } from '../shared/platform/safe-copies';
import { copiesFolderName } from '../shared/safe-copies/place-name';
import { readMeName, writeReadMe } from '../shared/safe-copies/read-me';
import { SafeCopyFolder } from '../shared/safe-copies/safe-copy-folder';
import { createSafeCopyPlaces, type OpenPlace, type PlacesOfCopies } from '../shared/safe-copies/safe-copy-places';
import { createTurns } from '../shared/safe-copies/turns';
import type { EvidenceFolder } from './evidence-files';
import { prepareChosenFolder, readChosenFolder, toPlaceLabel, writeChosenFolder } from './safe-copy-place';
import { DiskCopyFolder, type CopyFolderOnDisk } from './safe-copy-folder';
import { DiskEvidenceShelf } from './safe-copy-shelf';
import { toErrorCode } from './storage-problem';

export type DesktopSafeCopyPorts = {
  /** The person's own documents: the first place is in it, outside the profile. */
  readonly documentsFolder: string;
  readonly profileFolder: string;
  readonly evidence: EvidenceFolder;
  readonly showInFolder: (path: string) => void;
  readonly now?: () => Date;
  readonly disk?: Pick<CopyFolderOnDisk, 'readFreeBytes' | 'staleAfterMs'>;
};

type PlaceOnDisk = OpenPlace & { readonly path: string; readonly folder: DiskCopyFolder };

/** The desktop's places for safe copies. Paths stay in here; the page knows names and ids. */
export class DesktopSafeCopies {
  readonly places: PlacesOfCopies;
  readonly #ports: DesktopSafeCopyPorts;
  readonly #own: PlaceOnDisk;
  readonly #settings: string;
  /** Read once, at the first question. */
  #chosen: Promise<PlaceOnDisk | null> | null = null;

  constructor(ports: DesktopSafeCopyPorts) {
    this.#ports = ports;
    this.#settings = join(ports.profileFolder, 'safe-copy-place.json');
    const label = `${copiesFolderName} in ${basename(ports.documentsFolder)}`;
    this.#own = this.#openPlace('own', { path: join(ports.documentsFolder, copiesFolderName), label });
    this.places = createSafeCopyPlaces(() => this.#findPlaces());
  }

  /** @param ask shows the folder dialog; null when the person changed their mind */
  async choosePlace(ask: () => Promise<string | null>): Promise<Result<SafeCopyPlace | null, SafeCopyProblem>> {
    const chosen = await ask();
    if (chosen === null) return ok(null);
    const prepared = await prepareChosenFolder(chosen, { ownFolder: this.#own.path, profileFolder: this.#ports.profileFolder });
    if (!prepared.ok) return prepared;
    const place = this.#openPlace('chosen', { path: prepared.value, label: toPlaceLabel(prepared.value) });
    try {
      // The first file shows whether the place can be written at all.
      await writeReadMe(place.folder);
    } catch (failure) {
      return { ok: false, problem: place.folder.toProblem(failure) };
    }
    return this.#remember(place);
  }

  async forgetPlace(): Promise<void> {
    this.#chosen = Promise.resolve(null);
    await writeChosenFolder(this.#settings, null);
  }

  async reveal(id: SafeCopyPlaceId): Promise<void> {
    const place = (await this.#findPlaces()).find((candidate) => candidate.id === id);
    if (place === undefined || (await place.folder.findState()) !== 'ready') return;
    const isThere = await writeReadMe(place.folder).then(() => true, () => false);
    if (isThere) this.#ports.showInFolder(join(place.path, readMeName));
  }

  async #remember(place: PlaceOnDisk): Promise<Result<SafeCopyPlace, SafeCopyProblem>> {
    try {
      await writeChosenFolder(this.#settings, place.path);
    } catch (failure) {
      return { ok: false, problem: { kind: 'storage-failed', detail: toErrorCode(failure) } };
    }
    this.#chosen = Promise.resolve(place);
    return ok({ id: place.id, label: place.label, state: await place.folder.findState() });
  }

  async #findPlaces(): Promise<readonly PlaceOnDisk[]> {
    this.#chosen ??= readChosenFolder(this.#settings).then((path) => (path === null ? null : this.#openPlace('chosen', { path, label: toPlaceLabel(path) })));
    const chosen = await this.#chosen;
    return chosen === null ? [this.#own] : [this.#own, chosen];
  }

  #openPlace(id: SafeCopyPlaceId, { path, label }: { readonly path: string; readonly label: string }): PlaceOnDisk {
    const { evidence, now = () => new Date(), disk } = this.#ports;
    // A place of the person's own choice may be a stick: it is made once, when it is chosen.
    const folder = new DiskCopyFolder({ ...disk, folder: path, mayBeMade: id === 'own' });
    const shelf = new DiskEvidenceShelf(folder, evidence);
    return { id, label, path, folder, copies: new SafeCopyFolder({ place: id, folder, shelf, digest, now, inTurn: createTurns() }) };
  }
}

function digest(bytes: Uint8Array): Promise<Sha256> {
  return Promise.resolve(createHash('sha256').update(bytes).digest('hex') as Sha256);
}
