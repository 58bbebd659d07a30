import type { SafeCopy, SafeCopyPlace } from '../../../shared/platform/safe-copies';
import type { Moment } from '../../../shared/domain/portfolio';
import { usePlatform } from '../../platform/platform-context';
import { useSafeCopyReport } from '../../storage/safe-copies-context';
import { toPlaceLabel } from '../../storage/safe-copies-words';
import { useRecords } from '../../storage/session-context';

export type SafeCopiesOnSide = {
  readonly isInBrowser: boolean;
  /** The newest of each place, the newest first. */
  readonly newest: readonly { readonly copy: SafeCopy; readonly place: string }[];
  /** A place that is not as it should be. */
  readonly trouble: SafeCopyPlace | null;
  /** When everything was last made into a file to carry; null for never. */
  readonly carriedAt: Moment | null;
};

export function useSafeCopiesSide(): SafeCopiesOnSide {
  const { host } = usePlatform().capabilities;
  const { copies, places } = useSafeCopyReport();
  const { receipts } = useRecords();
  const newest = copies.filter((copy, at) => copies.findIndex(({ place }) => place === copy.place) === at);
  return {
    isInBrowser: host === 'browser',
    newest: newest.map((copy) => ({ copy, place: toPlaceLabel(copy, places ?? []) })),
    trouble: places?.find(({ state }) => state !== 'ready') ?? null,
    carriedAt: receipts.filter(({ scope }) => scope === 'everything').map(({ madeAt }) => madeAt).sort().at(-1) ?? null,
  };
}
