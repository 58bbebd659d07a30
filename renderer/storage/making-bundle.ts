import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import { planBundle } from '../../shared/bundle/plan-bundle';
import type { FindingWords, PlanInput } from '../../shared/bundle/plan-input';
import { toBundleContents } from '../../shared/bundle/to-contents';
import { checkPortfolio } from '../../shared/checks/check-portfolio';
import type { Finding } from '../../shared/checks/finding';
import type { DateOnly, PortfolioRecords, Receipt } from '../../shared/domain/portfolio';
import type { Pack } from '../../shared/packs/pack';
import type { WrittenBundle } from '../../shared/platform/platform';
import { makeBundlePdf, type BundleHost, type PdfRequest } from './bundle-pdf';
import { flushEvidenceEdits } from './evidence-edits';
import { keepReceipt } from './export-store';
import { readPortfolioRecords } from './portfolio-records';
import type { PortfolioSession } from './portfolio-session';
import type { Scope } from './scopes';

export type BundleRequest = {
  readonly scope: Scope;
  readonly recipientId: string;
  readonly round: number;
  readonly madeOn: DateOnly;
  readonly softwareVersion: string;
  readonly styleSheet: string;
  readonly describe: (records: PortfolioRecords, pack: Pack) => (finding: Finding) => FindingWords;
  /** How the PDF inside is drawn, where the host can; null for a bundle without one. */
  readonly pdf: PdfRequest | null;
};

export type PreparedBundle = {
  readonly plan: BundlePlan;
  /** What the plan was made from, for one that must be in several zips. */
  readonly input: PlanInput;
  readonly isDraft: boolean;
  /** The PDF that belongs inside could not be made. */
  readonly isWithoutPdf: boolean;
  /** Must be called when the bundle is written, and when it is not to be: takes its PDF out of the store. Never rejects. */
  readonly discard: () => Promise<void>;
};

/**
 * Saves what is pending, reads everything once, rehearses, draws the PDF and plans. Writes no bundle yet; rejects when
 * saving fails, and when the signal of its PDF is aborted: nothing is left then.
 */
export async function prepareBundle(session: PortfolioSession, host: BundleHost, request: BundleRequest): Promise<PreparedBundle> {
  const input = await readPlanInput(session, host, request);
  const pdf = await makeBundlePdf(toBundleContents(input), host, request.pdf);
  try {
    request.pdf?.signal?.throwIfAborted();
    const planned: PlanInput = { ...input, pdf: pdf.planned };
    return { plan: planBundle(planned), input: planned, isDraft: input.isDraft, isWithoutPdf: pdf.isMissing, discard: pdf.discard };
  } catch (failure) {
    await pdf.discard();
    throw failure;
  }
}

/** Saves what is pending and reads everything that decides an export. Rejects when saving fails. */
export async function readPlanInput(session: PortfolioSession, { evidenceFiles }: Pick<BundleHost, 'evidenceFiles'>, request: Omit<BundleRequest, 'pdf'>): Promise<PlanInput> {
  const isSaved = (await session.autosave.flush()) && (await flushEvidenceEdits(session.db));
  if (!isSaved) throw new Error('what you typed last could not be saved');
  const records = await readPortfolioRecords(session.db);
  const { scope, madeOn } = request;
  const missingFiles = new Set(await evidenceFiles.findMissing(records.evidence.map((item) => item.sha256)));
  const findings = checkPortfolio(records, session.pack, { scope, today: madeOn, missingFiles });
  // A backup is never "ready" or not; everything else with a gap that stops is marked as a draft.
  const isDraft = scope !== 'everything' && findings.some((finding) => finding.severity === 'must');
  return {
    records,
    pack: session.pack,
    scope,
    findings,
    describeFinding: request.describe(records, session.pack),
    madeOn,
    round: request.round,
    isDraft,
    recipientId: request.recipientId,
    softwareVersion: request.softwareVersion,
    styleSheet: request.styleSheet,
    pdf: null,
  };
}

/** Keeps the receipt of a bundle that has been written and verified, with the frozen copy. @returns the receipt's id */
export async function recordBundle(
  session: PortfolioSession,
  prepared: Pick<PreparedBundle, 'plan' | 'isDraft' | 'isWithoutPdf'>,
  made: { readonly request: Omit<BundleRequest, 'pdf'>; readonly written: WrittenBundle },
): Promise<string> {
  const { request, written } = made;
  const receipt: Receipt = {
    id: crypto.randomUUID(),
    fileName: written.fileName,
    size: written.size,
    entries: written.entries,
    round: request.round,
    madeAt: new Date().toISOString(),
    receiptCode: written.receiptCode,
    recipient: request.recipientId,
    scope: request.scope,
    draft: prepared.isDraft,
    ...(prepared.isWithoutPdf && { withoutPdf: true }),
  };
  await keepReceipt(session.db, receipt, prepared.plan);
  return receipt.id;
}
