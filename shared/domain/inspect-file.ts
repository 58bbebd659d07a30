import { toExtension } from './file-formats';
import { readFileSample } from './file-sample';
import { detectFileType, isTypeMismatch, settleFileType } from './file-type';
import type { FileProblem, Inspection } from './inspection';
import { detectTextEncoding, isBlankText } from './text-types';

/** Raised when the inspector learns to see more; kept with each result. */
export const INSPECTOR_VERSION = 1;

/** What is read at a time while a text shows nothing but white space; bytes, an even number because of UTF-16. */
const BLANK_STEP = 1_048_576;

/**
 * Looks at a file's bytes once, when it is added: its true type, whether it is empty, whether its name's ending lies.
 * Reads both ends, and further only through white space. Rejects when the bytes can't be read.
 */
export async function inspectFile(file: Blob, fileName: string): Promise<Inspection> {
  const sample = await readFileSample(file);
  const extension = toExtension(fileName);
  const detected = detectFileType(sample);
  const problems: FileProblem[] = [];
  if (sample.size === 0 || (await isBlank(file, sample.head))) problems.push({ kind: 'empty' });
  else if (isTypeMismatch(extension, detected)) problems.push({ kind: 'type-mismatch', extension, detected });
  return { inspector: INSPECTOR_VERSION, detectedType: settleFileType(extension, detected), problems };
}

async function isBlank(file: Blob, head: Uint8Array): Promise<boolean> {
  const encoding = detectTextEncoding(head);
  if (encoding === null) return false;
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < file.size; at += BLANK_STEP) {
    const bytes = at === 0 && file.size <= head.length ? head : new Uint8Array(await file.slice(at, at + BLANK_STEP).arrayBuffer());
    if (!isBlankText(decoder.decode(bytes, { stream: true }))) return false;
  }
  return true;
}
