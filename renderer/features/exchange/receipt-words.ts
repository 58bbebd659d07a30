import type { Receipt } from '../../../shared/domain/portfolio';
import { toMomentText } from '../../../shared/text/dates';
import { toSizeText } from '../../../shared/text/sizes';

/** One zip, one bundle in several zips, or files that were made for a recipient. */
export type ReceiptKind = 'bundle' | 'parts' | 'files';

/** Several zips have the first one's code on their receipt; the code of files is over all of them. */
export function toReceiptKind({ files, receiptCode }: Receipt): ReceiptKind {
  if (files === undefined) return 'bundle';
  return files[0]?.receiptCode === receiptCode ? 'parts' : 'files';
}

export type ReceiptWords = {
  readonly title: string;
  readonly checked: string;
  readonly codeLabel: string;
  readonly codeHelp: string;
  readonly next: readonly (readonly [lead: string, text: string])[];
};

const goOn = ['Go on writing', 'What you sent is kept as it was; a later one is new.'] as const;

export function toReceiptWords(receipt: Receipt): ReceiptWords {
  switch (toReceiptKind(receipt)) {
    case 'files':
      return {
        title: receipt.files?.length === 1 ? 'The file is made' : 'The files are made',
        checked: 'Each is of a type and a size that is taken here. They were made from what you wrote and added.',
        codeLabel: 'Code of the files',
        codeHelp: 'For you: it shows later which files you handed in. The code beside each file is the beginning of its SHA-256.',
        next: [['Hand in the files', 'Upload them, or attach them to an e-mail, in the order of their numbers.'], ['Keep a bundle too', 'Only a bundle can be brought back into Carrel.'], goOn],
      };
    case 'parts':
      return {
        title: 'The bundle is made',
        checked: 'Carrel opened each zip again after writing it. Every file inside matches yours.',
        codeLabel: 'Receipt code of part 1',
        codeHelp: 'For your reviewer. The same codes on their screen mean nothing changed on the way.',
        next: [['Hand over all parts', 'Part 1 has the pages, the others the rest of the evidence.'], ['Give the receipt codes', 'On paper or by phone, so your reviewer can compare.'], goOn],
      };
    case 'bundle':
      return { ...toBundleWords(receipt.scope === 'everything'), codeLabel: 'Receipt code', codeHelp: 'For your reviewer. The same code on their screen means nothing changed on the way.' };
  }
}

function toBundleWords(isBackup: boolean): Pick<ReceiptWords, 'title' | 'checked' | 'next'> {
  const checked = 'Carrel opened it again after writing it. Every file inside matches yours.';
  if (isBackup) {
    return {
      title: 'The safe copy is made',
      checked,
      next: [
        ['Put it somewhere else', 'A USB stick, or a folder that is copied to another place.'],
        ['Bring it back any time', 'Choose “Bring in a bundle or backup” on the first page, here or on another computer.'],
      ],
    };
  }
  return {
    title: 'The bundle is made',
    checked,
    next: [
      ['Hand over the file', 'On a USB stick, or attached to an e-mail.'],
      ['Give the receipt code', 'On paper or by phone, so your reviewer can compare.'],
      ['Go on writing', 'What you sent is kept as it was; a later bundle is a new one.'],
    ],
  };
}

/** For an e-mail. */
export function toReceiptText(receipt: Receipt): string {
  const lines = [receipt.fileName, toMomentText(receipt.madeAt), `${toReceiptWords(receipt).codeLabel} ${receipt.receiptCode}`];
  const files = (receipt.files ?? []).map(({ fileName, size, receiptCode }) => `${fileName}, ${toSizeText(size)}, ${receiptCode}`);
  return [...lines, ...files].join('\n');
}
