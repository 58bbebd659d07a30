import { severityWords } from '../shared/bundle/pages/page-words';
import type { Severity } from '../shared/checks/finding';
import type { BundleReport, ReadReport } from './bundle-report';
import { toReportLines, toReportSum } from './report-words';

const severities: readonly Severity[] = ['must', 'should', 'remark'];
const INDENT = '  ';

/** The report for a terminal or a mail. */
export function toReportText(reports: readonly BundleReport[]): string {
  const texts = reports.map((report) => (report.verdict === 'refused' ? `${report.file}\n${INDENT}Refused: ${report.sentence} (${report.code})\n` : toReadText(report)));
  const sum = reports.length > 1 ? [`${toReportSum(reports)}\n`] : [];
  return [...texts, ...sum].join('\n');
}

function toReadText(report: ReadReport): string {
  const lines = toReportLines(report);
  const width = Math.max(...lines.map(([label]) => label.length));
  const facts = lines.map(([label, value]) => `${INDENT}${label.padEnd(width)}  ${toOneLine(value)}`);
  const findings = severities.flatMap((severity) => toFindings(report, severity));
  return [report.file, ...facts, ...findings, ''].join('\n');
}

function toFindings({ findings }: ReadReport, severity: Severity): readonly string[] {
  const found = findings.filter((finding) => finding.severity === severity);
  if (found.length === 0) return [];
  const lines = found.map(({ what, why }) => `${INDENT}${INDENT}- ${toOneLine(`${what}. ${why}`)}`);
  return ['', `${INDENT}${severityWords[severity]}`, ...lines];
}

/** A candidate's line end would make a line that looks like ours. */
function toOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
