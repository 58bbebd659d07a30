import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PlanInput, PlannedPdf } from '../shared/bundle/plan-input';
import { toBundleContents } from '../shared/bundle/to-contents';
import type { Sha256 } from '../shared/domain/ids';
import { ok, refused } from '../shared/domain/result';
import type { Result } from '../shared/domain/result';
import { normalizePdf } from '../shared/pdf/normalize-pdf';
import type { PortfolioFolder } from './portfolio-folder';
import { printPdf } from './print-pdf';
import { toStandalonePage } from './standalone-page';
import type { PageOptions } from './standalone-page';

export type PdfMaking = { readonly folder: PortfolioFolder; readonly browser: string; readonly page: PageOptions; readonly signal: AbortSignal };

export type PortfolioPdf = PlannedPdf & { readonly bytes: Uint8Array };

/** Everything in the scope as one PDF for its bundle (decision 0017). @returns a sentence when there is none */
export async function makePortfolioPdf(input: PlanInput, { folder, browser, page, signal }: PdfMaking): Promise<Result<PortfolioPdf, string>> {
  const sizes = new Map<string, number>(input.records.evidence.map(({ sha256, size }) => [sha256, size]));
  const source = {
    receiptCode: '',
    sizeOf: (sha256: string) => (folder.evidence.has(sha256) ? (sizes.get(sha256) ?? null) : null),
    readPicture: (sha256: string) => readFile(folder.evidence.get(sha256) ?? ''),
  };
  const html = await toStandalonePage(toBundleContents(input), source, page);
  if (html === null) return refused('Its pictures are too large for a PDF. Nothing was changed. Build it without --pdf.');
  const drawn = await printPdf({ page: html, browser, signal });
  const pdf = drawn === null ? null : normalizePdf(drawn, { madeOn: input.madeOn, author: input.records.head.profile.name.trim() });
  if (pdf?.ok !== true) return refused(`${browser} made no PDF that could be put in. Nothing was changed. Name another browser with --browser, or build it without --pdf.`);
  const bytes = pdf.value;
  return ok({ bytes, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') as Sha256 });
}
