import { useState } from 'react';
import printCss from '../../../assets/bundle/print.css?raw';
import type { PrintOptions, PrintPaper } from '../../../shared/bundle/pages/print-options';
import type { PrintDocument } from '../../../shared/platform/documents';
import { toLocalDate } from '../../../shared/text/dates';
import { usePlatform } from '../../platform/platform-context';
import { preparePrintDocument } from '../../storage/print-document';
import { prepareFrozenDocument } from '../../storage/print-frozen-copy';
import type { PrintWish } from '../../storage/print-request';
import { useRecords, useSession } from '../../storage/session-context';
import { useToast } from '../../ui/toast/toast-context';
import { toPrintFonts } from './print-fonts';
import { toPdfSentence, toPrepareSentence, toPrintSentence } from './print-sentences';
import type { PrintSubject } from './print-subjects';

export type PrintChoice = {
  /** Null for what was sent with a bundle. */
  readonly subject: PrintSubject | null;
  readonly paper: PrintPaper;
  readonly isLargePrint: boolean;
  readonly hasOfficialWording: boolean;
  readonly hasEvidenceList: boolean;
};

export type Printing = {
  readonly canMakePdf: boolean;
  readonly isWorking: boolean;
  /** What went wrong the last time; empty for nothing. */
  readonly refusal: string;
  readonly print: (choice: PrintChoice) => void;
  readonly savePdf: (choice: PrintChoice) => void;
};

/** Makes the document and hands it to the host: the dialog's only contact with storage and host. */
export function usePrinting(wish: PrintWish, onDone: () => void): Printing {
  const prepare = usePreparing(wish);
  const { documents, bundles, capabilities } = usePlatform();
  const toast = useToast();
  const [isWorking, setWorking] = useState(false);
  const [refusal, setRefusal] = useState('');

  const run = async (choice: PrintChoice, hand: (document: PrintDocument) => Promise<string>): Promise<void> => {
    setWorking(true);
    setRefusal('');
    const document = await prepare(choice).catch((failure: unknown) => (failure instanceof Error ? failure : new Error(String(failure))));
    const said = document instanceof Error ? toPrepareSentence(document.message) : await hand(document);
    setRefusal(said);
    setWorking(false);
  };
  const print = async (document: PrintDocument): Promise<string> => {
    const isPrinted = await documents.printDocument(document).then(() => true, () => false);
    if (!isPrinted) return toPrintSentence(capabilities.canMakePdf);
    onDone();
    return '';
  };
  const savePdf = async (document: PrintDocument): Promise<string> => {
    const made = await documents.makePdf(document).catch(() => null);
    if (made === null) return toPdfSentence({ kind: 'not-drawn', detail: 'unknown' });
    if (!made.ok) return toPdfSentence(made.problem);
    const { fileName, token } = made.value;
    onDone();
    toast(`The PDF is saved: ${fileName}`, capabilities.canReveal ? { label: 'Show in folder', onPress: () => void bundles.reveal(token) } : undefined);
    return '';
  };
  return { canMakePdf: capabilities.canMakePdf, isWorking, refusal, print: (choice) => void run(choice, print), savePdf: (choice) => void run(choice, savePdf) };
}

function usePreparing({ receiptId }: PrintWish): (choice: PrintChoice) => Promise<PrintDocument> {
  const session = useSession();
  const receipt = useRecords().receipts.find((candidate) => candidate.id === receiptId);
  const { evidenceFiles } = usePlatform();
  return ({ subject, ...choice }) => {
    const options: PrintOptions = { ...choice, ownerId: subject?.ownerId ?? null, receiptCode: '', styleSheet: printCss, fonts: toPrintFonts() };
    if (receipt !== undefined) return prepareFrozenDocument(session.db, receipt, options);
    return preparePrintDocument(session, evidenceFiles, { scope: subject?.scope ?? 'everything', today: toLocalDate(Date.now()), options });
  };
}
