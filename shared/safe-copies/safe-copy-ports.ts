import type { Sha256 } from '../domain/ids';
import type { SafeCopyPlaceId } from '../platform/safe-copies';
import type { CopyFolder, EvidenceShelf } from './copy-folder';
import type { InTurn } from './turns';

/** What a host gives for one place. */
export type SafeCopyPorts = {
  readonly place: SafeCopyPlaceId;
  readonly folder: CopyFolder;
  readonly shelf: EvidenceShelf;
  readonly digest: (bytes: Uint8Array) => Promise<Sha256>;
  readonly now: () => Date;
  /** Writes to one folder never overlap, nor does thinning with a write. */
  readonly inTurn: InTurn;
};
