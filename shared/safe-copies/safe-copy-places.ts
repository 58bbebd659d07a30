import { refused } from '../domain/result';
import type { TransferOptions } from '../platform/transfer';
import type { SafeCopies, SafeCopyId, SafeCopyOutcome, SafeCopyPlace, SafeCopyPlaceId } from '../platform/safe-copies';
import { parseCopyId } from './copy-name';
import { sumSizes, toDistinct } from './go-through-files';
import type { CopyInFolder, SafeCopyFolder } from './safe-copy-folder';

/** A place with its folder. The same folder object each time: it keeps the turns of its writes. */
export type OpenPlace = { readonly id: SafeCopyPlaceId; readonly label: string; readonly copies: SafeCopyFolder };

export type PlacesOfCopies = Pick<SafeCopies, 'places' | 'write' | 'list' | 'read' | 'check' | 'bringBack'>;

/**
 * The part of the port that is the same in every host.
 *
 * @param findPlaces `own` first; never rejects
 */
export function createSafeCopyPlaces(findPlaces: () => Promise<readonly OpenPlace[]>): PlacesOfCopies {
  const find = async (id: SafeCopyId): Promise<{ readonly copies: SafeCopyFolder; readonly at: CopyInFolder } | null> => {
    const at = parseCopyId(id);
    const place = at === null ? undefined : (await findPlaces()).find((candidate) => candidate.id === at.place);
    return at === null || place === undefined ? null : { copies: place.copies, at };
  };
  return {
    places: async () => Promise.all((await findPlaces()).map(toPlace)),
    write: async (copy, options = {}) => {
      const places = await findPlaces();
      const total = sumSizes(toDistinct(copy.evidence));
      const outcomes: SafeCopyOutcome[] = [];
      // One after the other: the own place is safe before a slow stick is waited for.
      for (const [index, { id, copies }] of places.entries()) {
        outcomes.push({ place: id, result: await copies.write(copy, toShare(options, { index, count: places.length, total })) });
      }
      return outcomes;
    },
    list: async () => {
      const lists = await Promise.all((await findPlaces()).map(({ copies }) => copies.list()));
      return lists.flat().sort((a, b) => Date.parse(b.madeAt) - Date.parse(a.madeAt));
    },
    read: async (id) => {
      const found = await find(id);
      return found === null ? refused({ kind: 'not-there' }) : found.copies.read(found.at);
    },
    check: async (id, options = {}) => {
      const found = await find(id);
      return found === null ? refused({ kind: 'not-there' }) : found.copies.check(found.at, options);
    },
    bringBack: async (id, options = {}) => {
      const found = await find(id);
      return found === null ? refused({ kind: 'unreadable', name: 'safe copy' }) : found.copies.bringBack(found.at, options);
    },
  };
}

async function toPlace({ id, label, copies }: OpenPlace): Promise<SafeCopyPlace> {
  return { id, label, state: await copies.findState() };
}

type Share = { readonly index: number; readonly count: number; readonly total: number };

/** Progress over several places runs once, evenly, from nothing to the bytes of the evidence. */
function toShare({ signal, onProgress }: TransferOptions, { index, count, total }: Share): TransferOptions {
  const report = (bytesDone: number): void => onProgress?.(Math.floor((index * total + bytesDone) / count));
  return signal === undefined ? { onProgress: report } : { signal, onProgress: report };
}
