import { z } from 'zod';
import { isSha256, type PortfolioId, type Sha256 } from '../domain/ids';
import type { Moment } from '../domain/portfolio';
import type { SafeCopyFile } from '../platform/safe-copies';

// Zod would otherwise try to compile its parsers by `new Function`, which the content policy forbids.
z.config({ jitless: true });

/** Bytes. A text of this size is no portfolio; a file of this size is no copy, and is not read. */
export const maxCopyBytes = 256 * 1024 * 1024;
/** Bytes. Room for a hundred thousand evidence files. */
export const maxHeadBytes = 16 * 1024 * 1024;

/** The first line of a copy: all that a list of copies needs. */
export type CopyHead = {
  readonly carrelSafeCopy: 1;
  readonly portfolioId: PortfolioId;
  readonly title: string;
  readonly madeAt: Moment;
  /** Sorted by digest, each once. */
  readonly evidence: readonly SafeCopyFile[];
  readonly portfolioSha256: Sha256;
  readonly portfolioBytes: number;
};

const isoMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
const byteCount = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const sha256 = z.custom<Sha256>((value) => typeof value === 'string' && isSha256(value));

const headLine = z.strictObject({
  carrelSafeCopy: z.literal(1),
  portfolioId: z.custom<PortfolioId>((value) => typeof value === 'string'),
  title: z.string(),
  madeAt: z.string().regex(isoMoment).refine((text) => !Number.isNaN(Date.parse(text))),
  evidence: z.array(z.strictObject({ sha256, size: byteCount })).max(100_000),
  portfolioSha256: sha256,
  portfolioBytes: byteCount,
  portfolio: z.null(),
});

const lineBreak = 0x0a;
const beforeText = ',"portfolio":';
const afterText = '}\n';

/**
 * One copy as a file: a line that describes it, then portfolio.json as it is, then a closing brace. The whole is one JSON
 * object that any program can read, and yet the list needs only the first line and the text comes back byte for byte.
 */
export function toCopyBytes(head: CopyHead, text: Uint8Array): Uint8Array {
  const encoder = new TextEncoder();
  const first = encoder.encode(`${JSON.stringify(head).slice(0, -1)}${beforeText}\n`);
  const last = encoder.encode(afterText);
  const whole = new Uint8Array(first.length + text.length + last.length);
  whole.set(first);
  whole.set(text, first.length);
  whole.set(last, first.length + text.length);
  return whole;
}

export type ReadHead = { readonly head: CopyHead; /** Bytes before the text. */ readonly textStart: number };

/**
 * @param start the beginning of the file
 * @param size bytes of the whole file
 * @returns null when it is not a whole copy of this format, or its first line is longer than `start`
 */
export function parseCopyHead(start: Uint8Array, size: number): ReadHead | null {
  const end = start.indexOf(lineBreak);
  const line = end < 0 ? null : decode(start.subarray(0, end));
  if (line === null || !line.endsWith(beforeText)) return null;
  const parsed = headLine.safeParse(parseJson(`${line}null}`));
  if (!parsed.success) return null;
  const { portfolio: _text, ...head } = parsed.data;
  return end + 1 + head.portfolioBytes + afterText.length === size ? { head, textStart: end + 1 } : null;
}

/** The text of a whole copy, in bytes; its digest is still to be compared. */
export function toTextBytes(whole: Uint8Array, { head, textStart }: ReadHead): Uint8Array {
  return whole.subarray(textStart, textStart + head.portfolioBytes);
}

/** Null when it is not UTF-8. A byte order mark is kept: the text must be what it was. */
export function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
