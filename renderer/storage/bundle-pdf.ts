import type { BundleContents } from '../../shared/bundle/bundle-contents';
import { toPrintDocument } from '../../shared/bundle/pages/print-document';
import type { PrintOptions } from '../../shared/bundle/pages/print-options';
import type { PlannedPdf } from '../../shared/bundle/plan-input';
import { portfolioPdf } from '../../shared/bundle/portfolio-pdf';
import type { Sha256 } from '../../shared/domain/ids';
import type { Platform } from '../../shared/platform/platform';
import { discardUnused, type SharedStores } from './discard-unused';
import { openPortfolioLock, type PortfolioLock } from './portfolio-lock';

/** What making a bundle asks of this computer. */
export type BundleHost = SharedStores & Pick<Platform, 'documents' | 'capabilities'>;

export type PdfRequest = {
  readonly options: PrintOptions;
  readonly signal?: AbortSignal;
  /** Called before drawing begins, where it does. */
  readonly onDraw?: () => void;
};

export type BundlePdf = {
  /** Null where none is made, and where it could not be made. */
  readonly planned: PlannedPdf | null;
  readonly isMissing: boolean;
  /** Takes the PDF out of the evidence store again, once the bundle is written or is not to be. Never rejects. */
  readonly discard: () => Promise<void>;
};

/** Held while a PDF is in the store for a bundle, so that no other window takes it for one that was left behind. */
const lockName = 'carrel-bundle-pdf';

const withoutPdf: BundlePdf = { planned: null, isMissing: false, discard: () => Promise.resolve() };

/**
 * Draws a bundle's PDF and puts it into the evidence store, from where the bundle's writer takes it. A PDF that a killed
 * Carrel left there is taken out first. Never rejects: a bundle can do without its PDF, and says so.
 */
export async function makeBundlePdf(contents: BundleContents, host: BundleHost, request: PdfRequest | null): Promise<BundlePdf> {
  if (request === null || !host.capabilities.canMakePdf) return withoutPdf;
  const lock = await openPortfolioLock(lockName);
  if (lock.isHeld) await discardLeft(host);
  request.onDraw?.();
  const planned = await drawIntoStore(contents, host, request).catch(() => null);
  if (planned === null) lock.release();
  return { planned, isMissing: planned === null, discard: planned === null ? withoutPdf.discard : () => discard(planned.sha256, host, lock) };
}

async function drawIntoStore(contents: BundleContents, { documents, evidenceFiles, registry }: BundleHost, { options, signal }: PdfRequest): Promise<PlannedPdf | null> {
  const given = signal === undefined ? {} : { signal };
  const { input, records } = contents;
  const drawn = await documents.drawPdf(toPrintDocument(contents, options), { madeOn: input.madeOn, author: records.head.profile.name.trim(), ...given });
  if (!drawn.ok) return null;
  const sha256 = await toDigest(drawn.value);
  // Noted before a byte is stored: whenever Carrel ends, the next bundle knows what to take out.
  await registry.passingFiles.put({ sha256 });
  const added = await evidenceFiles.add(new File([drawn.value], portfolioPdf.fileName, { type: portfolioPdf.mediaType }), given);
  if (added.ok && added.value.sha256 === sha256) return { sha256, size: added.value.size };
  await registry.passingFiles.delete(sha256);
  return null;
}

async function discardLeft(host: BundleHost): Promise<void> {
  const left = await host.registry.passingFiles.toArray().catch(() => []);
  for (const { sha256 } of left) await discard(sha256, host, null);
}

/** What can't be taken out stays noted, and is tried again with the next bundle. */
async function discard(sha256: Sha256, { registry, evidenceFiles }: BundleHost, lock: PortfolioLock | null): Promise<void> {
  try {
    await discardUnused({ registry, evidenceFiles }, [sha256]);
    await registry.passingFiles.delete(sha256);
  } catch {
    /* A portfolio could not be asked whether it lists these bytes. */
  } finally {
    lock?.release();
  }
}

async function toDigest(blob: Blob): Promise<Sha256> {
  const digest = await crypto.subtle.digest('SHA-256', await blob.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('') as Sha256;
}
