import { toSizeText } from '../shared/text/sizes';

/** Bytes. */
export type Progress = { readonly done: number; readonly total: number };

const WIDTH = 20;

/** `[========            ]  40 %  reading  access.zip  40 MB of 100 MB`; the label alone where nobody knows how much there is. */
export function toProgressLine(label: string, progress?: Progress): string {
  if (progress === undefined || progress.total <= 0) return label;
  const share = Math.min(1, Math.max(0, progress.done / progress.total));
  const filled = Math.floor(share * WIDTH);
  return `[${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}] ${String(Math.floor(share * 100)).padStart(3)} %  ${label}  ${toSizeText(progress.done)} of ${toSizeText(progress.total)}`;
}
