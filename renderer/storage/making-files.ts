import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import type { BundleContents, EvidenceEntry } from '../../shared/bundle/bundle-contents';
import { toPrintDocument } from '../../shared/bundle/pages/print-document';
import type { PrintOptions } from '../../shared/bundle/pages/print-options';
import { planBundle, toPlannedEvidence } from '../../shared/bundle/plan-bundle';
import { planFiles, toPlaces, type FilePlan } from '../../shared/bundle/recipients/plan-files';
import { toFileNames } from '../../shared/bundle/recipients/output-names';
import type { Output } from '../../shared/bundle/recipients/plan-output';
import { toBundleContents } from '../../shared/bundle/to-contents';
import { ok, refused, type Result } from '../../shared/domain/result';
import type { Recipient } from '../../shared/packs/pack';
import type { FileItem, FilesProblem, FilesTask, MadeFile, MakeFiles } from '../../shared/pdf/files-task';
import type { DocumentProblem, NewFile } from '../../shared/platform/documents';
import type { BundleHost } from './bundle-pdf';
import { readPlanInput, type BundleRequest } from './making-bundle';
import type { PortfolioSession } from './portfolio-session';
import { nameOfScope } from './scopes';

export type FilesRequest = Omit<BundleRequest, 'pdf'> & {
  readonly recipient: Recipient;
  readonly output: Extract<Output, { readonly kind: 'files' }>;
  readonly print: PrintOptions;
  /** The portfolio as the person saved it, where the host can't draw it; null for files of evidence alone. */
  readonly portfolioPdf: Blob | null;
  /** Evidence that the person goes on without, by id. */
  readonly without: ReadonlySet<string>;
  readonly canShrink: boolean;
};

export type PreparedFiles = {
  /** The folder's name, where there is one. */
  readonly name: string;
  readonly files: readonly NewFile[];
  /** What the frozen copy is made of. */
  readonly plan: BundlePlan;
  readonly isDraft: boolean;
  readonly leftOut: readonly string[];
};

export type MakingProblem = FilesProblem | DocumentProblem | { readonly kind: 'evidence-missing'; readonly item: string };

type Making = {
  readonly makeFiles: MakeFiles;
  readonly signal: AbortSignal;
  /** Items done, of how many. */
  readonly onProgress: (done: number, total: number) => void;
};

/** The portfolio's own item; no evidence has an id like it. */
export const PORTFOLIO_ID = 'portfolio';
const PORTFOLIO_TITLE = 'Portfolio';

/**
 * Saves what is pending, draws the portfolio and makes every file that the recipient takes; nothing is written yet.
 * Rejects when saving fails. What was not of a type that is taken, and what the person goes on without, is in `leftOut`.
 */
export async function prepareFiles(
  session: PortfolioSession,
  host: BundleHost,
  { request, making }: { readonly request: FilesRequest; readonly making: Making },
): Promise<Result<PreparedFiles, MakingProblem>> {
  const input = await readPlanInput(session, host, request);
  const contents = toBundleContents(input);
  const portfolio = await openPortfolio(contents, host, { request, signal: making.signal });
  if (!portfolio.ok) return portfolio;
  const plan = planFiles(contents.evidence, request.output, { hasPortfolio: portfolio.value !== null });
  const items = await openItems(plan, host, request);
  if (!items.ok) return items;
  const all = [...(portfolio.value === null ? [] : [portfolio.value]), ...items.value];
  const made = await making.makeFiles(toTask(all, session, { request, isWhole: portfolio.value !== null }), { signal: making.signal, onProgress: (done) => making.onProgress(done, all.length) });
  if (!made.ok) return made;
  const gone = new Set(items.value.map(({ id }) => id));
  return ok({
    name: contents.name,
    files: nameFiles(made.value, contents, request.recipient),
    plan: planBundle(input),
    isDraft: input.isDraft,
    leftOut: contents.evidence.filter(({ item }) => !gone.has(item.id)).map(toLabel),
  });
}

function toLabel(entry: EvidenceEntry): string {
  return toPlannedEvidence(entry).label;
}

type Opening = { readonly request: FilesRequest; readonly signal: AbortSignal };

/** Null where the recipient takes no PDF, and where the person makes files of evidence alone. */
async function openPortfolio(contents: BundleContents, { documents, capabilities }: BundleHost, { request, signal }: Opening): Promise<Result<FileItem | null, DocumentProblem>> {
  if (!request.output.types.has('pdf')) return ok(null);
  const toItem = (blob: Blob): FileItem => ({ id: PORTFOLIO_ID, title: PORTFOLIO_TITLE, way: 'pdf', extension: 'pdf', blob, isPortfolio: true });
  if (!capabilities.canMakePdf) return ok(request.portfolioPdf === null ? null : toItem(request.portfolioPdf));
  const { madeOn } = request;
  const drawn = await documents.drawPdf(toPrintDocument(contents, request.print), { madeOn, author: contents.records.head.profile.name.trim(), signal });
  return drawn.ok ? ok(toItem(drawn.value)) : drawn;
}

async function openItems(plan: FilePlan, { evidenceFiles }: BundleHost, { without }: FilesRequest): Promise<Result<readonly FileItem[], MakingProblem>> {
  const items: FileItem[] = [];
  for (const { entry, way } of plan.items) {
    if (without.has(entry.item.id)) continue;
    const blob = await evidenceFiles.open(entry.item.sha256);
    if (blob === null) return refused({ kind: 'evidence-missing', item: toLabel(entry) });
    const extension = /\.([a-z0-9]+)$/.exec(entry.fileName)?.[1] ?? '';
    items.push({ id: entry.item.id, title: toLabel(entry), way, extension, blob, isPortfolio: false });
  }
  return ok(items);
}

/** Without the portfolio among them, the files leave one place for it. */
function toTask(items: readonly FileItem[], { pack }: PortfolioSession, { request, isWhole }: { readonly request: FilesRequest; readonly isWhole: boolean }): FilesTask {
  const { limits, types } = request.output;
  const maxFiles = limits.maxFiles === null ? null : toPlaces(limits.maxFiles, { hasPortfolio: isWhole, takesPdf: types.has('pdf') });
  return { items, limits: { ...limits, maxFiles }, paper: request.print.paper, canShrink: request.canShrink, madeOn: request.madeOn, language: pack.language };
}

function nameFiles(files: readonly MadeFile[], contents: BundleContents, { naming }: Recipient): readonly NewFile[] {
  const { input, records } = contents;
  const facts = { name: records.head.profile.name, set: nameOfScope(input.scope, input.pack), date: input.madeOn };
  const named = files.map(({ title, more, extension, part }) => ({ title, more: title === PORTFOLIO_TITLE ? 0 : more, extension, part }));
  const names = toFileNames(named, facts, naming);
  return files.map(({ blob }, index) => ({ name: names[index] ?? '', blob }));
}
