import type { DocxProblem } from '../../../shared/bundle/docx/to-docx';
import type { DocumentProblem } from '../../../shared/platform/documents';
import { toSizeText } from '../../../shared/text/sizes';

/** What happened, what is safe, what to do. */
export function toPdfSentence(problem: DocumentProblem): string {
  switch (problem.kind) {
    case 'cancelled':
      return '';
    case 'disk-full':
      return 'There is not enough room on the disk for the PDF. Your portfolio is as it was, and nothing half made was left behind. Free some room, or choose another place, and save it again.';
    case 'not-drawn':
      return `The pages could not be drawn (${problem.detail}). Your portfolio is as it was. Try again; if it happens again, print fewer pages at a time.`;
    case 'write-failed':
      return `The PDF could not be written (${problem.detail}). Your portfolio is as it was, and an older file of that name too. Choose another place and save it again.`;
  }
}

export function toPrintSentence(canMakePdf: boolean): string {
  const instead = canMakePdf ? ' You can save it as a PDF instead and print that elsewhere.' : '';
  return `The pages could not be printed. Your portfolio is as it was. See whether a printer is set up on this computer, then try again.${instead}`;
}

export function toPrepareSentence(detail: string): string {
  return `The pages could not be made ready: ${detail}. What you wrote is still here. Try again.`;
}

export function toWordSentence(problem: DocumentProblem | DocxProblem): string {
  switch (problem.kind) {
    case 'cancelled':
      return '';
    case 'disk-full':
      return 'There is not enough room on the disk for the Word document. Your portfolio is as it was, and nothing half made was left behind. Free some room, or choose another place, and save it again.';
    case 'pictures-too-large':
      return `The pictures in these texts take ${toSizeText(problem.size)}, more than Word can open in one document. Your portfolio is as it was. Save one set or one response at a time.`;
    case 'not-drawn':
    case 'write-failed':
      return `The Word document could not be written (${problem.detail}). Your portfolio is as it was, and an older file of that name too. Choose another place and save it again.`;
  }
}
