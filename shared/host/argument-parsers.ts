import { z } from 'zod';
import type { BundlePlan } from '../bundle/bundle-plan';
import { isSha256, type PortfolioId, type Sha256 } from '../domain/ids';
import { refused, ok, type Result } from '../domain/result';
import type { NewSafeCopy, SafeCopyId } from '../platform/safe-copies';
import type { ShellState } from '../platform/shell';
import { maxAppendBytes, type HostArgs, type HostCallName, type HostRefusal } from './contract';

// Zod would otherwise try to compile its parsers by `new Function`, which the content policy forbids.
z.config({ jitless: true });

const maxDigests = 100_000;
const maxEntries = 100_000;
const maxNameLength = 1_024;
/** The page names a few and counts the rest. */
const maxUnsaved = 20;
const maxPathLength = 32_768;

const transferId = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const sha256 = z.custom<Sha256>((value) => typeof value === 'string' && isSha256(value));
const digests = z.array(sha256).max(maxDigests);
const byteCount = z.number().int().nonnegative().max(Number.MAX_SAFE_INTEGER);
const name = z.string().max(maxNameLength);
const token = z.string().regex(/^[A-Za-z0-9-]{1,64}$/);
const dateOnly = z.iso.date();
const nothing = z.strictObject({});

/** A place inside the bundle: below `data/`, forward slashes, no part that climbs or hides. */
const entryPath = z.string().max(maxNameLength).refine(isEntryPath);
const maxNewFiles = 10_000;
const appended = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= maxAppendBytes);
const planName = z.string().min(1).max(255).refine((text) => isPlainPart(text));
/** Told apart without regard to case, as Windows and Macs do. */
const newFileNames = z.array(planName).min(1).max(maxNewFiles).refine((names) => new Set(names.map((one) => one.toLowerCase())).size === names.length);

const plan: z.ZodType<BundlePlan> = z.strictObject({
  name: planName,
  payload: z
    .array(
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('text'), path: entryPath, text: z.string() }),
        z.strictObject({ kind: z.literal('evidence'), path: entryPath, sha256, size: byteCount, compress: z.boolean(), label: name }),
      ]),
    )
    .max(maxEntries),
  bagInfo: z.array(z.tuple([name.min(1), z.string().max(10_000)])).max(100),
});

const portfolioId = z.custom<PortfolioId>((value) => typeof value === 'string' && /^[A-Za-z0-9-]{1,64}$/.test(value));
const safeCopyId: z.ZodType<SafeCopyId> = z.string().regex(/^(own|chosen)\/[A-Za-z0-9-]{1,64}\/[A-Za-z0-9][A-Za-z0-9.-]{0,127}$/);
/** UTF-16 units. The text of a very large portfolio has a few million; anything near this is not a portfolio. */
const maxTextLength = 256 * 1024 * 1024;

const newSafeCopy: z.ZodType<NewSafeCopy> = z.strictObject({
  portfolioId,
  title: name,
  text: z.string().max(maxTextLength),
  evidence: z.array(z.strictObject({ sha256, size: byteCount })).max(maxDigests),
});

const shellState: z.ZodType<ShellState> = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']),
  isPortfolioOpen: z.boolean(),
  recent: z.array(z.strictObject({ id: portfolioId, title: name })).max(100),
});

type Parsers = { readonly [Name in HostCallName]: z.ZodType<HostArgs<Name>> };

/** One parser for every call; arguments with anything more or less than the table says are refused. */
const parsers: Parsers = {
  copyEvidence: z.strictObject({ transferId, name, path: z.string().min(1).max(maxPathLength).refine((text) => !text.includes('\0')) }),
  beginEvidence: z.strictObject({ transferId, name, size: byteCount }),
  appendEvidence: z.strictObject({ transferId, bytes: appended }),
  commitEvidence: z.strictObject({ transferId }),
  findMissingEvidence: z.strictObject({ digests }),
  verifyEvidence: z.strictObject({ transferId, sha256 }),
  listEvidence: nothing,
  discardEvidence: z.strictObject({ digests }),
  writeBundle: z.strictObject({ transferId, plan }),
  revealBundle: z.strictObject({ token }),
  cancelTransfer: z.strictObject({ transferId }),
  printPage: nothing,
  printDocument: z.strictObject({ html: z.string().max(maxTextLength) }),
  makePdf: z.strictObject({ name: planName, html: z.string().max(maxTextLength) }),
  drawPdf: z.strictObject({ transferId, html: z.string().max(maxTextLength), madeOn: dateOnly, author: name }),
  beginFiles: z.strictObject({ transferId, name: planName, files: newFileNames }),
  appendFile: z.strictObject({ transferId, index: z.number().int().nonnegative().max(maxNewFiles), bytes: appended }),
  placeFiles: z.strictObject({ transferId }),
  findSafeCopyPlaces: nothing,
  chooseSafeCopyPlace: nothing,
  forgetSafeCopyPlace: nothing,
  writeSafeCopy: z.strictObject({ transferId, copy: newSafeCopy }),
  listSafeCopies: nothing,
  readSafeCopy: z.strictObject({ id: safeCopyId }),
  checkSafeCopy: z.strictObject({ transferId, id: safeCopyId }),
  bringBackEvidence: z.strictObject({ transferId, id: safeCopyId }),
  revealSafeCopies: z.strictObject({ place: z.enum(['own', 'chosen']) }),
  showShell: z.strictObject({ state: shellState }),
  setUnsaved: z.strictObject({ unsaved: z.array(name).max(maxUnsaved) }),
  confirmFlush: z.strictObject({ requestId: z.number().int().nonnegative(), isWritten: z.boolean() }),
  takeOpenedBundle: nothing,
};

export const hostCallNames = Object.keys(parsers) as readonly HostCallName[];

/** Fails closed: whatever is not exactly as the table says is refused, and nothing of it is passed on. */
export function parseHostArgs<Name extends HostCallName>(call: Name, raw: unknown): Result<HostArgs<Name>, HostRefusal> {
  const parsed = (parsers[call] as z.ZodType<HostArgs<Name>>).safeParse(raw);
  return parsed.success ? ok(parsed.data) : refused({ kind: 'host-refused', code: 'bad-arguments' });
}

function isEntryPath(path: string): boolean {
  return path.startsWith('data/') && path.split('/').every(isPlainPart);
}

function isPlainPart(part: string): boolean {
  return part !== '' && part !== '.' && part !== '..' && !/[\0-\x1f\x7f/\\]/.test(part);
}
