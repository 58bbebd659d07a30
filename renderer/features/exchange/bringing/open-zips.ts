import { toRefusalSentence } from '../../../../shared/bundle/refusal-sentences';
import type { BundleReader, OpenReaderOptions } from '../../../workers/bundle-reader';
import { openBundleInWorker } from '../../../workers/bundle-reader';

/** A zip that was read to its last byte and found sound. Its worker runs until `closeZips`. */
export type OpenedZip = { readonly name: string; readonly reader: BundleReader };

export type OpenedZips = {
  readonly zips: readonly OpenedZip[];
  /** What is wrong with those that were refused, each with its name when there are several. */
  readonly refusals: readonly string[];
  readonly isCancelled: boolean;
};

export type OpenZipsOptions = {
  readonly onProgress: (label: string, bytesDone: number, bytesTotal: number) => void;
  readonly signal: AbortSignal;
};

/** Verifies each file as a bundle in a worker of its own, one after the other. Cancelled: nothing stays open. */
export async function openZips(files: readonly File[], { onProgress, signal }: OpenZipsOptions): Promise<OpenedZips> {
  const zips: OpenedZip[] = [];
  const refusals: string[] = [];
  for (const [index, file] of files.entries()) {
    const label = files.length === 1 ? 'Checking the bundle' : `Checking ${file.name}, ${index + 1} of ${files.length}`;
    onProgress(label, 0, file.size);
    const options: OpenReaderOptions = { signal, onProgress: (_path, done, total) => onProgress(label, done, total) };
    const opened = await openBundleInWorker(file, options);
    if (opened.ok) {
      zips.push({ name: file.name, reader: opened.value });
      continue;
    }
    if (opened.problem.code === 'cancelled') {
      closeZips(zips);
      return { zips: [], refusals: [], isCancelled: true };
    }
    const sentence = toRefusalSentence(opened.problem);
    refusals.push(files.length === 1 ? sentence : `${file.name}: ${sentence}`);
  }
  return { zips, refusals, isCancelled: false };
}

export function closeZips(zips: readonly OpenedZip[]): void {
  for (const { reader } of zips) reader.close();
}
