import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePortfolioText } from '../../shared/bundle/parse-records';
import type { BundleScope } from '../../shared/bundle/plan-input';
import { toPrintDocument, type PrintedDocument } from '../../shared/bundle/pages/print-document';
import type { PrintOptions } from '../../shared/bundle/pages/print-options';
import { toBundleContents } from '../../shared/bundle/to-contents';
import { readCheckUse } from '../../shared/checks/registry';
import type { SetId } from '../../shared/domain/ids';
import { parsePackText } from '../../shared/packs/parse-pack';

const assets = path.resolve(import.meta.dirname, '../../assets');
const readAsset = (name: string): string => readFileSync(path.join(assets, name), 'utf8');

/** Where a spec serves the document and what it needs. */
export const printOrigin = 'http://print.test';

export const fontNames = ['literata-latin-opsz-normal', 'literata-latin-opsz-italic', 'source-sans-3-latin-wght-normal', 'source-sans-3-latin-wght-italic'] as const;

export const fontFile = (name: string): string => path.join(assets, 'fonts', name);
export const sampleFile = (name: string): string => path.join(assets, 'sample/evidence', name);

export type PrintedSample = { readonly document: PrintedDocument; readonly namesByDigest: ReadonlyMap<string, string> };

/** The sample portfolio, as the application would print it. */
export function toPrintedSample(scope: SetId | 'everything', changes: Partial<PrintOptions> & { readonly isDraft?: boolean } = {}): PrintedSample {
  const parsed = parsePortfolioText(readAsset('sample/portfolio.json'));
  if (!parsed.ok) throw new Error(parsed.problem.kind);
  const { records } = parsed.value;
  const pack = parsePackText(readAsset('packs/lssc.json'), readCheckUse);
  if (!pack.ok) throw new Error('the pack of the sample');
  const { isDraft = true, ...options } = changes;
  const contents = toBundleContents({
    records,
    pack: pack.value,
    scope: scope satisfies BundleScope,
    findings: [],
    describeFinding: () => ({ what: '', why: '' }),
    madeOn: '2026-11-22',
    round: 1,
    isDraft,
    recipientId: '',
    softwareVersion: '0.1.0',
    styleSheet: '',
    pdf: null,
  });
  const document = toPrintDocument(contents, {
    ownerId: null,
    paper: 'letter',
    isLargePrint: false,
    hasOfficialWording: true,
    hasEvidenceList: true,
    receiptCode: '',
    styleSheet: readAsset('bundle/print.css'),
    fonts: fontNames.map((name) => ({ family: name.startsWith('literata') ? 'Literata' : 'Source Sans 3', style: name.includes('italic') ? 'italic' : 'normal', address: `${printOrigin}/fonts/${name}.woff2` })),
    ...options,
  });
  return { document, namesByDigest: new Map(records.evidence.map((item) => [item.sha256, item.originalName])) };
}
