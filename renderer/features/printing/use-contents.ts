import printCss from '../../../assets/bundle/print.css?raw';
import type { BundleContents } from '../../../shared/bundle/bundle-contents';
import type { PrintOptions, PrintPaper } from '../../../shared/bundle/pages/print-options';
import { toLocalDate } from '../../../shared/text/dates';
import { usePlatform } from '../../platform/platform-context';
import { prepareContents } from '../../storage/print-document';
import { toPrintFonts } from '../../storage/print-fonts';
import { readFrozenContents } from '../../storage/print-frozen-copy';
import type { PrintWish } from '../../storage/print-request';
import { useRecords, useSession } from '../../storage/session-context';
import type { PrintSubject } from './print-subjects';

export type PrintChoice = {
  /** Null for what was sent with a bundle. */
  readonly subject: PrintSubject | null;
  readonly paper: PrintPaper;
  readonly isLargePrint: boolean;
  readonly hasOfficialWording: boolean;
  readonly hasEvidenceList: boolean;
};

/** What was chosen, ready to be made into a document of any kind. */
export type ChosenContents = { readonly contents: BundleContents; readonly options: PrintOptions };

/** Of the portfolio as it is, or of what was sent with a bundle. What it gives rejects when saving or reading fails. */
export function useContents({ receiptId }: PrintWish): (choice: PrintChoice) => Promise<ChosenContents> {
  const session = useSession();
  const receipt = useRecords().receipts.find((candidate) => candidate.id === receiptId);
  const { evidenceFiles } = usePlatform();
  return async ({ subject, ...choice }) => {
    const ownerId = subject?.ownerId ?? null;
    const options: PrintOptions = { ...choice, ownerId, receiptCode: receipt?.receiptCode ?? '', styleSheet: printCss, fonts: toPrintFonts() };
    if (receipt !== undefined) return { contents: await readFrozenContents(session.db, receipt), options };
    const contents = await prepareContents(session, evidenceFiles, { scope: subject?.scope ?? 'everything', today: toLocalDate(Date.now()), ownerId });
    return { contents, options };
  };
}
