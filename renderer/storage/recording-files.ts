import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import { toManifestText } from '../../shared/bundle/manifest';
import { toReceiptCode } from '../../shared/bundle/receipt-code';
import type { Receipt, ReceiptFile } from '../../shared/domain/portfolio';
import type { NewFile, SavedFiles } from '../../shared/platform/documents';
import type { WrittenBundle } from '../../shared/platform/platform';
import { keepReceipt } from './export-store';
import type { BundleRequest } from './making-bundle';
import type { PortfolioSession } from './portfolio-session';

type Request = Omit<BundleRequest, 'pdf'>;

/** A bundle in several zips: the receipt is the first's, which has the pages, and lists all of them. @returns the receipt's id */
export async function recordParts(
  session: PortfolioSession,
  prepared: { readonly plan: BundlePlan; readonly isDraft: boolean; readonly isWithoutPdf: boolean },
  made: { readonly request: Request; readonly written: readonly WrittenBundle[] },
): Promise<string> {
  const [first] = made.written;
  if (first === undefined) throw new Error('No part was written.');
  return keep(session, prepared.plan, {
    ...toCommon(made.request, prepared.isDraft),
    fileName: first.fileName,
    size: first.size,
    entries: first.entries,
    receiptCode: first.receiptCode,
    ...(prepared.isWithoutPdf && { withoutPdf: true as const }),
    files: made.written.map(({ fileName, size, receiptCode }) => ({ fileName, size, receiptCode })),
  });
}

/**
 * Files made for a recipient: each with the beginning of its own digest; the receipt's code is over the list of all of
 * them, as `sha256sum` would write it. @returns the receipt's id
 */
export async function recordFiles(
  session: PortfolioSession,
  prepared: { readonly plan: BundlePlan; readonly isDraft: boolean; readonly leftOut: readonly string[] },
  made: { readonly request: Request; readonly saved: SavedFiles; readonly files: readonly NewFile[] },
): Promise<string> {
  const digests: { readonly path: string; readonly digest: string }[] = [];
  for (const { name, blob } of made.files) digests.push({ path: name, digest: await toDigest(await blob.arrayBuffer()) });
  const files: readonly ReceiptFile[] = made.files.map(({ name, blob }, index) => ({ fileName: name, size: blob.size, receiptCode: toReceiptCode(digests[index]?.digest ?? '') }));
  return keep(session, prepared.plan, {
    ...toCommon(made.request, prepared.isDraft),
    fileName: made.saved.place,
    size: files.reduce((sum, file) => sum + file.size, 0),
    entries: files.length,
    receiptCode: toReceiptCode(await toDigest(new TextEncoder().encode(toManifestText(digests)))),
    files,
    ...(prepared.leftOut.length > 0 && { leftOut: prepared.leftOut }),
  });
}

function toCommon(request: Request, draft: boolean): Pick<Receipt, 'round' | 'recipient' | 'scope' | 'draft'> {
  return { round: request.round, recipient: request.recipientId, scope: request.scope, draft };
}

async function keep(session: PortfolioSession, plan: BundlePlan, facts: Omit<Receipt, 'id' | 'madeAt'>): Promise<string> {
  const receipt: Receipt = { id: crypto.randomUUID(), madeAt: new Date().toISOString(), ...facts };
  await keepReceipt(session.db, receipt, plan);
  return receipt.id;
}

async function toDigest(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
