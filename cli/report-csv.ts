import { toCell } from '../shared/bundle/evidence-csv';
import type { BundleReport } from './bundle-report';

type Column = readonly [head: string, value: (report: Extract<BundleReport, { readonly verdict: 'sound' }>) => string | number];

const columns: readonly Column[] = [
  ['Candidate', (report) => report.candidate],
  ['Library', (report) => report.library],
  ['Program', (report) => report.program],
  ['Set', (report) => report.title],
  ['Round', (report) => report.round],
  ['Draft', (report) => (report.isDraft ? 'yes' : 'no')],
  ['Made on', (report) => report.madeOn],
  ['Receipt code', (report) => report.receiptCode],
  ['Files', (report) => report.files],
  ['Size in bytes', (report) => report.size],
  ['Responses', (report) => report.responses],
  ['Words', (report) => report.words],
  ['Evidence', (report) => report.evidence],
  ['Must be settled', (report) => report.counts.must],
  ['Should be looked at', (report) => report.counts.should],
  ['Remarks', (report) => report.counts.remark],
  ['Estimate', (report) => report.outcomes.map(({ title, estimate }) => (report.outcomes.length === 1 ? estimate.verdict : `${title}: ${estimate.verdict}`)).join('; ')],
];

/** One row for each bundle: RFC 4180, UTF-8, with a byte-order mark because Excel needs one. */
export function toReportCsv(reports: readonly BundleReport[]): string {
  const head = ['File', 'Portfolio', 'Result', 'Note', ...columns.map(([name]) => name)];
  const rows = reports.map((report) => {
    if (report.verdict !== 'sound') return [report.file, '', report.verdict === 'refused' ? 'refused' : 'sound', report.sentence, ...columns.map(() => '')];
    return [report.file, report.portfolio, report.verdict, report.part, ...columns.map(([, value]) => String(value(report)))];
  });
  return `\uFEFF${[head, ...rows].map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;
}
