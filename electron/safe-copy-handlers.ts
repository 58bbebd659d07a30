import type { HostAnswer, HostArgs, TransferId } from '../shared/host/contract';
import type { HostPage } from './host-page';
import type { DesktopSafeCopies } from './safe-copies';
import type { Transfers } from './transfers';

type SafeCopyCall =
  | 'findSafeCopyPlaces'
  | 'chooseSafeCopyPlace'
  | 'forgetSafeCopyPlace'
  | 'writeSafeCopy'
  | 'listSafeCopies'
  | 'readSafeCopy'
  | 'checkSafeCopy'
  | 'bringBackEvidence'
  | 'revealSafeCopies';

type SafeCopyHandlers = { readonly [Name in SafeCopyCall]: (args: HostArgs<Name>, page: HostPage) => Promise<HostAnswer<Name>> };

export function createSafeCopyHandlers(copies: DesktopSafeCopies, transfers: Transfers): SafeCopyHandlers {
  const { places } = copies;
  return {
    findSafeCopyPlaces: () => places.places(),
    chooseSafeCopyPlace: (_args, page) => copies.choosePlace(() => page.askForFolder('Choose a second place for safe copies')),
    forgetSafeCopyPlace: async () => {
      await copies.forgetPlace();
      return null;
    },
    writeSafeCopy: ({ transferId, copy }, page) =>
      transfers.run(page.id, transferId, (signal) => places.write(copy, { signal, onProgress: toProgress(page, transferId) })),
    listSafeCopies: () => places.list(),
    readSafeCopy: ({ id }) => places.read(id),
    checkSafeCopy: ({ transferId, id }, page) =>
      transfers.run(page.id, transferId, (signal) => places.check(id, { signal, onProgress: toProgress(page, transferId) })),
    bringBackEvidence: ({ transferId, id }, page) =>
      transfers.run(page.id, transferId, (signal) => places.bringBack(id, { signal, onProgress: toProgress(page, transferId) })),
    revealSafeCopies: async ({ place }) => {
      await copies.reveal(place);
      return null;
    },
  };
}

function toProgress(page: HostPage, transferId: TransferId): (bytesDone: number) => void {
  return (bytesDone) => page.send('transferProgress', { transferId, bytesDone });
}
