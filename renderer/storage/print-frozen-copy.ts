import { z } from 'zod';
import type { BundleContents } from '../../shared/bundle/bundle-contents';
import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import { toPrintDocument } from '../../shared/bundle/pages/print-document';
import type { PrintOptions } from '../../shared/bundle/pages/print-options';
import { parsePortfolioText } from '../../shared/bundle/parse-records';
import type { FindingWords } from '../../shared/bundle/plan-input';
import { toBundleContents } from '../../shared/bundle/to-contents';
import type { Finding } from '../../shared/checks/finding';
import { readCheckUse } from '../../shared/checks/registry';
import type { EvidenceId } from '../../shared/domain/ids';
import type { Receipt } from '../../shared/domain/portfolio';
import { parsePackText } from '../../shared/packs/parse-pack';
import type { PrintDocument } from '../../shared/platform/documents';
import { toLocalDate } from '../../shared/text/dates';
import { readFrozenCopy } from './export-store';
import type { PortfolioDatabase } from './portfolio-database';
import { softwareVersion } from './software-version';
import type { Scope } from './scopes';

z.config({ jitless: true });

/** What was sent with a bundle, from the copy that was kept of it. Rejects when there is none or it can't be read. */
export async function prepareFrozenDocument(db: PortfolioDatabase, receipt: Receipt, options: PrintOptions): Promise<PrintDocument> {
  return toPrintDocument(await readFrozenContents(db, receipt), { ...options, receiptCode: receipt.receiptCode });
}

export async function readFrozenContents(db: PortfolioDatabase, receipt: Receipt): Promise<BundleContents> {
  const plan = await readFrozenCopy(db, receipt.id);
  const parsed = parsePortfolioText(textOf(plan, 'data/portfolio.json'));
  if (!parsed.ok) throw new Error(`the copy could not be read (${parsed.problem.kind})`);
  const { records } = parsed.value;
  const pack = parsePackText(records.packJson, readCheckUse);
  if (!pack.ok) throw new Error('the program pack in the copy could not be read');
  const found = parseFileFindings(textOf(plan, 'data/checks.json'));
  return toBundleContents({
    records,
    pack: pack.value,
    scope: receipt.scope as Scope,
    findings: [...found.keys()],
    describeFinding: (finding) => found.get(finding) ?? { what: '', why: '' },
    madeOn: toLocalDate(receipt.madeAt),
    round: receipt.round,
    isDraft: receipt.draft,
    recipientId: receipt.recipient,
    softwareVersion,
    styleSheet: '',
    pdf: null,
  });
}

function textOf(plan: BundlePlan | null, path: string): string {
  const entry = plan?.payload.find((candidate) => candidate.path === path);
  return entry?.kind === 'text' ? entry.text : '';
}

/** What the list of gaps is made from, beside the texts: findings about files that must be settled. */
const fileFinding = z.object({
  check: z.string(),
  area: z.literal('files'),
  severity: z.literal('must'),
  where: z.object({ kind: z.literal('evidence'), evidenceId: z.string().transform((id) => id as EvidenceId) }),
  messageKey: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  words: z.object({ what: z.string(), why: z.string() }),
});

function parseFileFindings(text: string): ReadonlyMap<Finding, FindingWords> {
  const listed = z.object({ findings: z.array(z.unknown()) }).safeParse(text === '' ? null : JSON.parse(text));
  const found = new Map<Finding, FindingWords>();
  for (const raw of listed.success ? listed.data.findings : []) {
    const parsed = fileFinding.safeParse(raw);
    if (!parsed.success) continue;
    const { words, ...finding } = parsed.data;
    found.set(finding, words);
  }
  return found;
}
