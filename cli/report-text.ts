import { severityWords } from '../shared/bundle/pages/page-words';
import type { Severity } from '../shared/checks/finding';
import type { BundleReport, ReadReport } from './bundle-report';
import { toOtherLines, toReportLines, toReportName, toReportSum } from './report-words';

const severities: readonly Severity[] = ['must', 'should', 'remark'];
const INDENT = '  ';

/** The report for a terminal or a mail. */
export function toReportText(reports: readonly BundleReport[]): string {
  const texts = reports.map((report) => {
    if (report.verdict === 'refused') return `${report.file}\n${INDENT}Refused: ${report.sentence} (${report.code})\n`;
    return report.verdict === 'sound' ? toReadText(report) : [report.file, ...toFacts(toOtherLines(report)), ''].join('\n');
  });
  const sum = reports.length > 1 ? [`${toReportSum(reports)}\n`] : [];
  return [...texts, ...sum].join('\n');
}

function toReadText(report: ReadReport): string {
  const findings = severities.flatMap((severity) => toFindings(report, severity));
  return [toReportName(report), ...toFacts(toReportLines(report)), ...findings, ''].join('\n');
}

function toFacts(lines: readonly (readonly [label: string, value: string])[]): readonly string[] {
  const width = Math.max(...lines.map(([label]) => label.length));
  return lines.map(([label, value]) => `${INDENT}${label.padEnd(width)}  ${toOneLine(value)}`);
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
