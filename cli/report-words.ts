import { toCount } from '../shared/bundle/pages/count-text';
import { toDateText } from '../shared/text/dates';
import { toNumberText } from '../shared/text/numbers';
import { toSizeText } from '../shared/text/sizes';
import type { BundleReport, OtherReport, ReadReport } from './bundle-report';

/** What is told of a bundle in every form of the report: label and value, in reading order. */
export function toReportLines(report: ReadReport): readonly (readonly [label: string, value: string])[] {
  const { counts, outcomes } = report;
  const who = [report.candidate || 'No name given', report.library].filter((piece) => piece !== '').join(', ');
  const round = `${report.round}${report.isDraft ? ', draft' : ''}, made on ${toDateText(report.madeOn)}`;
  const lines: readonly (readonly [string, string])[] = [
    ['Candidate', who],
    ['Program', `${report.program}, version ${report.packVersion}`],
    [toScopeLabel(report.scope), report.title],
    ['Round', round],
    ['Receipt code', report.receiptCode || 'none'],
    ['Holds', `${toCount(report.responses, 'response', 'responses')}, ${toCount(report.words, 'word', 'words')}, ${toCount(report.evidence, 'item', 'items')} of evidence (${toSizeText(report.evidenceSize)})`],
    ['Zip', [toCount(report.files, 'file', 'files'), toSizeText(report.size), ...(report.part === '' ? [] : [`${report.part}, evidence in other parts is not looked at`])].join(', ')],
    ['Findings', `${toFindingTally(counts)}, as on ${toDateText(report.checkedOn)}`],
  ];
  return [...lines, ...outcomes.map(({ title, sentence }) => ['Estimate', outcomes.length === 1 ? sentence : `${title}. ${sentence}`] as const)];
}

/** The same for a bag without a portfolio. */
export function toOtherLines({ name, sentence, receiptCode, files, size, types, bagInfo }: OtherReport): readonly (readonly [label: string, value: string])[] {
  const endings = types.map(([ending, count]) => `${toNumberText(count)} ${ending === '' ? 'without an ending' : ending}`).join(', ');
  return [
    ['Bag', name],
    ['What it is', sentence],
    ['Receipt code', receiptCode || 'none'],
    ['Holds', `${toCount(files, 'file', 'files')}, ${toSizeText(size)}${endings === '' ? '' : `: ${endings}`}`],
    ...bagInfo.filter(([label]) => toldLabels.has(label.toLowerCase())),
  ];
}

/** Of bag-info.txt, what tells a person whose it is. */
const toldLabels: ReadonlySet<string> = new Set(['source-organization', 'contact-name', 'external-description', 'bagging-date', 'bag-count']);

function toScopeLabel(scope: string): string {
  if (scope === 'everything') return 'Safe copy of';
  return scope === 'program' ? 'Covers' : 'Set';
}

/** `8 to look at: 2 must be settled, 6 should be looked at; 1 remark` */
function toFindingTally({ must, should, remark }: ReadReport['counts']): string {
  if (must + should + remark === 0) return 'none';
  return `${toNumberText(must)} must be settled, ${toNumberText(should)} should be looked at, ${toCount(remark, 'remark', 'remarks')}`;
}

/** `3 bundles: 2 sound, 1 refused` */
export function toReportSum(reports: readonly { readonly file: string; readonly verdict: BundleReport['verdict'] }[]): string {
  // A backup is one bundle with several reports, and one of its portfolios may be refused.
  const files = new Set(reports.map(({ file }) => file));
  const refused = new Set(reports.filter(({ verdict }) => verdict === 'refused').map(({ file }) => file));
  return `${toCount(files.size, 'bundle', 'bundles')}: ${files.size - refused.size} sound, ${refused.size} refused`;
}

/** The file; of a backup, with the portfolio in it. */
export function toReportName({ file, portfolio }: ReadReport): string {
  return portfolio === '' ? file : `${file}, ${portfolio}`;
}
