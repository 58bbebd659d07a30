import { useState } from 'react';
import { toPrintDocument } from '../../../shared/bundle/pages/print-document';
import { refused } from '../../../shared/domain/result';
import type { Platform } from '../../../shared/platform/platform';
import { usePlatform } from '../../platform/platform-context';
import type { PrintWish } from '../../storage/print-request';
import { useToast } from '../../ui/toast/toast-context';
import { toPdfSentence, toPrepareSentence, toPrintSentence, toWordSentence } from './print-sentences';
import { useContents, type ChosenContents, type PrintChoice } from './use-contents';

export type Printing = {
  readonly canMakePdf: boolean;
  readonly isWorking: boolean;
  /** What went wrong the last time; empty for nothing. */
  readonly refusal: string;
  readonly print: (choice: PrintChoice) => void;
  readonly savePdf: (choice: PrintChoice) => void;
  readonly saveWord: (choice: PrintChoice) => void;
};

/** Makes the document and hands it to the host: the dialog's only contact with storage and host. */
export function usePrinting(wish: PrintWish, onDone: () => void): Printing {
  const prepare = useContents(wish);
  const ways = useWays(onDone);
  const [isWorking, setWorking] = useState(false);
  const [refusal, setRefusal] = useState('');

  const run = async (choice: PrintChoice, hand: (chosen: ChosenContents) => Promise<string>): Promise<void> => {
    setWorking(true);
    setRefusal('');
    const chosen = await prepare(choice).catch((failure: unknown) => (failure instanceof Error ? failure : new Error(String(failure))));
    const said = chosen instanceof Error ? toPrepareSentence(chosen.message) : await hand(chosen);
    setRefusal(said);
    setWorking(false);
  };
  const { capabilities } = usePlatform();
  return {
    canMakePdf: capabilities.canMakePdf,
    isWorking,
    refusal,
    print: (choice) => void run(choice, ways.print),
    savePdf: (choice) => void run(choice, ways.savePdf),
    saveWord: (choice) => void run(choice, ways.saveWord),
  };
}

type Way = (chosen: ChosenContents) => Promise<string>;

/** The ways of a document to paper or to a file; each gives a sentence when it failed, and nothing when it did not. */
function useWays(onDone: () => void): { readonly print: Way; readonly savePdf: Way; readonly saveWord: Way } {
  const { documents, bundles, evidenceFiles, capabilities } = usePlatform();
  const toast = useToast();
  const finish = (said: string, token: string): string => {
    onDone();
    toast(said, capabilities.canReveal ? { label: 'Show in folder', onPress: () => void bundles.reveal(token) } : undefined);
    return '';
  };
  return {
    print: async ({ contents, options }) => {
      const isPrinted = await documents.printDocument(toPrintDocument(contents, options)).then(() => true, () => false);
      if (!isPrinted) return toPrintSentence(capabilities.canMakePdf);
      onDone();
      return '';
    },
    savePdf: async ({ contents, options }) => {
      const made = await documents.makePdf(toPrintDocument(contents, options)).catch(() => null);
      if (made === null) return toPdfSentence({ kind: 'not-drawn', detail: 'unknown' });
      return made.ok ? finish(`The PDF is saved: ${made.value.fileName}`, made.value.token) : toPdfSentence(made.problem);
    },
    saveWord: async (chosen) => {
      const saved = await saveWordFile(chosen, { documents, evidenceFiles }).catch(() => refused({ kind: 'write-failed' as const, detail: 'unknown' }));
      return saved.ok ? finish(`The Word document is saved: ${saved.value.place}`, saved.value.token) : toWordSentence(saved.problem);
    },
  };
}

/** What makes Word documents is loaded when the first is asked for. */
async function saveWordFile({ contents, options }: ChosenContents, { documents, evidenceFiles }: Pick<Platform, 'documents' | 'evidenceFiles'>) {
  const { makeWordFile } = await import('./word-file');
  const made = await makeWordFile(contents, options, evidenceFiles);
  return made.ok ? documents.saveFiles(made.value.name, [made.value]) : made;
}
