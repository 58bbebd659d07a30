import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import { planBundle } from '../../shared/bundle/plan-bundle';
import type { FindingWords } from '../../shared/bundle/plan-input';
import { checkPortfolio } from '../../shared/checks/check-portfolio';
import type { Finding } from '../../shared/checks/finding';
import type { DateOnly, PortfolioRecords, Receipt } from '../../shared/domain/portfolio';
import type { Pack } from '../../shared/packs/pack';
import type { EvidenceFiles, WrittenBundle } from '../../shared/platform/platform';
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
};

export type PreparedBundle = { readonly plan: BundlePlan; readonly isDraft: boolean };

/** Saves what is pending, reads everything once, rehearses and plans. Writes no bundle yet; rejects when saving fails. */
export async function prepareBundle(session: PortfolioSession, files: EvidenceFiles, request: BundleRequest): Promise<PreparedBundle> {
  const isSaved = (await session.autosave.flush()) && (await flushEvidenceEdits(session.db));
  if (!isSaved) throw new Error('what you typed last could not be saved');
  const records = await readPortfolioRecords(session.db);
  const { scope, madeOn } = request;
  const missingFiles = new Set(await files.findMissing(records.evidence.map((item) => item.sha256)));
  const findings = checkPortfolio(records, session.pack, { scope, today: madeOn, missingFiles });
  // A backup is never "ready" or not; everything else with a gap that stops is marked as a draft.
  const isDraft = scope !== 'everything' && findings.some((finding) => finding.severity === 'must');
  const plan = planBundle({
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
  });
  return { plan, isDraft };
}

/** Keeps the receipt of a bundle that has been written and verified, with the frozen copy. @returns the receipt's id */
export async function recordBundle(
  session: PortfolioSession,
  prepared: PreparedBundle,
  made: { readonly request: BundleRequest; readonly written: WrittenBundle },
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
  };
  await keepReceipt(session.db, receipt, prepared.plan);
  return receipt.id;
}
