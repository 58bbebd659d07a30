import type { BundleContents } from '../../shared/bundle/bundle-contents';
import { toNarratives } from '../../shared/bundle/bundle-contents';
import { toPrintDocument } from '../../shared/bundle/pages/print-document';
import type { PrintOptions } from '../../shared/bundle/pages/print-options';
import type { BundleScope, PlanInput } from '../../shared/bundle/plan-input';
import { toBundleContents } from '../../shared/bundle/to-contents';
import { checkPortfolio } from '../../shared/checks/check-portfolio';
import type { Finding } from '../../shared/checks/finding';
import { toOwner } from '../../shared/domain/ids';
import type { DateOnly } from '../../shared/domain/portfolio';
import type { EvidenceFiles } from '../../shared/platform/platform';
import type { PrintDocument } from '../../shared/platform/documents';
import { toFindingText, toNames } from '../../shared/text/finding-text';
import { flushEvidenceEdits } from './evidence-edits';
import { readPortfolioRecords } from './portfolio-records';
import type { PortfolioSession } from './portfolio-session';
import { softwareVersion } from './software-version';

export type PrintRequest = {
  readonly scope: BundleScope;
  readonly today: DateOnly;
  readonly options: PrintOptions;
};

/** Saves what is pending, reads everything once and makes a document of it. Rejects when saving fails. */
export async function preparePrintDocument(session: PortfolioSession, files: Pick<EvidenceFiles, 'findMissing'>, request: PrintRequest): Promise<PrintDocument> {
  return toPrintDocument(await prepareContents(session, files, { ...request, ownerId: request.options.ownerId }), request.options);
}

/** `ownerId` for the one response that is meant; null for the whole scope. */
export type ContentsRequest = { readonly scope: BundleScope; readonly today: DateOnly; readonly ownerId: string | null };

/** The same for documents of every kind: what is in the scope, and whether it is a draft. Rejects when saving fails. */
export async function prepareContents(session: PortfolioSession, files: Pick<EvidenceFiles, 'findMissing'>, request: ContentsRequest): Promise<BundleContents> {
  const isSaved = (await session.autosave.flush()) && (await flushEvidenceEdits(session.db));
  if (!isSaved) throw new Error('what you typed last could not be saved');
  const records = await readPortfolioRecords(session.db);
  const { scope, today, ownerId } = request;
  const missingFiles = new Set(await files.findMissing(records.evidence.map((item) => item.sha256)));
  const findings = checkPortfolio(records, session.pack, { scope, today, missingFiles });
  const names = toNames(records, session.pack, scope);
  const input: PlanInput = {
    records,
    pack: session.pack,
    scope,
    findings,
    describeFinding: (finding) => toFindingText(finding, names),
    madeOn: today,
    round: records.head.rounds[scope] ?? 1,
    isDraft: false,
    recipientId: '',
    softwareVersion,
    styleSheet: '',
    pdf: null,
  };
  const contents = toBundleContents(input);
  const isDraft = findings.some((finding) => finding.severity === 'must' && isAbout(finding, ownerId, contents));
  return { ...contents, input: { ...input, isDraft } };
}

/** About one response, only what it lacks itself makes the document a draft. */
function isAbout({ where }: Finding, ownerId: string | null, contents: BundleContents): boolean {
  if (ownerId === null) return true;
  switch (where.kind) {
    case 'response':
      return toOwner(where.key) === ownerId;
    case 'requirement':
      return where.requirementId === ownerId;
    case 'set':
      return where.setId === ownerId;
    case 'evidence':
      return toNarratives(contents).some((narrative) => narrative.ownerId === ownerId && narrative.evidence.some(({ entry }) => entry.item.id === where.evidenceId));
    case 'plan':
    case 'profile':
    case 'declarations':
      return false;
  }
}
