import { html, nothing } from '../shared/bundle/pages/html';
import type { Markup } from '../shared/bundle/pages/html';
import { areaWords, severityWords } from '../shared/bundle/pages/page-words';
import type { Severity } from '../shared/checks/finding';
import type { BundleReport, OtherReport, ReadReport, ReportedFinding } from './bundle-report';
import { toOtherLines, toReportLines, toReportName, toReportSum } from './report-words';
import styleSheet from './report.css?raw';

/** Nothing runs and nothing is fetched, whatever a bundle's texts hold. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
const severities: readonly Severity[] = ['must', 'should', 'remark'];

/** The report as one page that stands alone, on screen and on paper. */
export function toReportHtml(reports: readonly BundleReport[]): string {
  const title = `Report on ${toReportSum(reports)}`;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>
${{ markup: styleSheet }}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<p class="lead">What Carrel’s rehearsal has to say about what is in them. It is advice, not a decision by the program.</p>
${reports.length > 1 ? toOverview(reports) : nothing}${reports.map((report, at) => toReport(report, at))}</main>
</body>
</html>
`.markup;
}

function toOverview(reports: readonly BundleReport[]): Markup {
  const heads = ['Bundle', 'Candidate', 'Set', 'Round', 'Must', 'Should', 'Remarks'].map((head) => html`<th scope="col">${head}</th>`);
  const rows = reports.map((report, at) => {
    const link = html`<th scope="row"><a href="#b${at + 1}"><bdi>${report.verdict === 'sound' ? toReportName(report) : report.file}</bdi></a></th>`;
    if (report.verdict !== 'sound') return html`<tr>${link}<td colspan="6">${report.verdict === 'refused' ? `Refused (${report.code})` : 'No portfolio'}</td></tr>\n`;
    const { counts } = report;
    const cells = [report.round, counts.must, counts.should, counts.remark].map((value) => html`<td class="n">${value}</td>`);
    return html`<tr>${link}<td><bdi>${report.candidate}</bdi></td><td>${report.title}</td>${cells}</tr>\n`;
  });
  return html`<div class="wide" tabindex="0" role="region" aria-label="Overview"><table><caption>Overview</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody></table></div>
`;
}

function toReport(report: BundleReport, at: number): Markup {
  if (report.verdict === 'refused') return toRefusal(report, at);
  return report.verdict === 'sound' ? toSection(report, at) : toOther(report, at);
}

function toOther(report: OtherReport, at: number): Markup {
  return html`<section id="b${at + 1}">
<h2><bdi>${report.file}</bdi></h2>
${toFacts(toOtherLines(report))}</section>
`;
}

function toFacts(lines: readonly (readonly [label: string, value: string])[]): Markup {
  return html`<dl>\n${lines.map(([label, value]) => html`<div><dt>${label}</dt><dd><bdi>${value}</bdi></dd></div>\n`)}</dl>\n`;
}

function toSection(report: ReadReport, at: number): Markup {
  return html`<section id="b${at + 1}">
<h2>${report.title}<br><bdi>${report.candidate || 'No name given'}</bdi></h2>
<p class="file"><bdi>${toReportName(report)}</bdi></p>
${toFacts(toReportLines(report))}${severities.map((severity) => toFindings(report, severity))}</section>
`;
}

function toRefusal({ file, sentence, code }: Extract<BundleReport, { readonly verdict: 'refused' }>, at: number): Markup {
  return html`<section id="b${at + 1}">\n<h2><bdi>${file}</bdi></h2>\n<p class="refused">Refused: ${sentence} (${code})</p>\n</section>\n`;
}

function toFindings({ findings }: ReadReport, severity: Severity): Markup {
  const found = findings.filter((finding) => finding.severity === severity);
  return found.length === 0 ? nothing : html`<h3>${severityWords[severity]}</h3>\n<ul>\n${found.map(toFinding)}</ul>\n`;
}

function toFinding({ severity, area, what, why }: ReportedFinding): Markup {
  return html`<li class="${severity}"><p><strong>${what}</strong> <span class="area">${areaWords[area]}</span></p><p>${why}</p></li>\n`;
}
