import type { BundleSummary, OpenedBundle } from '../shared/bundle/read-bundle';
import type { DateOnly } from '../shared/domain/portfolio';
import { readBundleContents } from './bundle-contents-of';
import { findBundleFiles } from './bundle-files';
import { toBundleReport } from './bundle-report';
import type { BundleReport } from './bundle-report';
import { toHolding } from './bundle-holding';
import { choosePortfolios, portfolioOption } from './choose-portfolios';
import type { Command, ExitCode } from './command';
import { visitBundleFile } from './open-bundle-file';
import { toOtherReport } from './other-report';
import type { Output } from './output';
import { putDocument } from './put-document';
import { complain, complainOfEmptyFolder, complainOfNoFile, toWorse } from './refusals';
import { toReportCsv } from './report-csv';
import { toReportHtml } from './report-html';
import { toReportText } from './report-text';
import { toRefusalSentence } from '../shared/bundle/refusal-sentences';
import { parseDate } from './today';

const formats: ReadonlyMap<string, (reports: readonly BundleReport[]) => string> = new Map([
  ['text', toReportText],
  ['html', toReportHtml],
  ['csv', toReportCsv],
  ['json', (reports: readonly BundleReport[]) => `${JSON.stringify(reports, null, 2)}\n`],
]);

export const reportCommand: Command = {
  name: 'report',
  usage: 'carrel report <zip or folder>... [--format text|html|csv|json] [-o <file>]',
  description: [
    'Verify each bundle and tell whose it is, what it holds, what the rehearsal finds',
    'in it and what the program’s rule would make of the candidate’s own ratings. Of a',
    'backup, each portfolio; of a bag made by others, what is in it.',
  ],
  options: {
    format: { value: '<format>', about: 'text (unless said), html to print, csv for a spreadsheet, json' },
    output: { value: '<file>', short: 'o', about: 'where it goes (standard output)' },
    date: { value: 'YYYY-MM-DD', about: 'rehearse as on this day (the day on which each was made)' },
    portfolio: portfolioOption,
  },
  operands: { min: 1, max: Infinity },
  async run({ operands, options }, output) {
    const write = formats.get(options.format ?? 'text');
    const checkedOn = options.date === undefined ? null : parseDate(options.date);
    if (write === undefined) return complain(output, `--format takes ${[...formats.keys()].join(', ')}.`);
    if (options.date !== undefined && checkedOn === null) return complain(output, '--date takes a date such as 2026-11-22.');
    const { files, emptyFolders } = await findBundleFiles(operands);
    const empty = emptyFolders.reduce<ExitCode>((_, folder) => complainOfEmptyFolder(output, folder), 0);
    const { reports, worst } = await readReports(files, { checkedOn, portfolio: options.portfolio }, output);
    if (output.signal.aborted || reports.length === 0) return toWorse(empty, worst);
    const put = await putReports(reports, { write, target: options.output }, output);
    return toWorse(empty, toWorse(worst, put));
  },
};

type Form = { readonly write: (reports: readonly BundleReport[]) => string; readonly target: string | undefined };

async function putReports(reports: readonly BundleReport[], { write, target }: Form, output: Output): Promise<ExitCode> {
  if (target !== undefined) return putDocument({ document: write(reports), target, command: 'report' }, output);
  if (output.isJson) for (const report of reports) output.say('', { command: 'report', ...report });
  else output.print(write(reports));
  return 0;
}

type ReadWish = { readonly checkedOn: DateOnly | null; readonly portfolio: string | undefined };

async function readReports(files: readonly string[], wish: ReadWish, output: Output): Promise<{ readonly reports: readonly BundleReport[]; readonly worst: ExitCode }> {
  const reports: BundleReport[] = [];
  let worst: ExitCode = 0;
  for (const [index, file] of files.entries()) {
    const read = await visitBundleFile({ path: file, label: `${index + 1} of ${files.length}  ${file}`, output }, (bundle, size) => readBundleReports({ file, size, bundle }, wish));
    if (output.signal.aborted) return { reports, worst: toWorse(worst, 1) };
    if (read === null) worst = toWorse(worst, complainOfNoFile(output, file));
    else if (read.ok) reports.push(...read.value);
    else reports.push({ file, verdict: 'refused', code: read.problem.code, sentence: toRefusalSentence(read.problem) });
  }
  return { reports, worst: reports.map(toExitCode).reduce(toWorse, worst) };
}

type ReadBundle = { readonly file: string; readonly size: number; readonly bundle: OpenedBundle };

/** One report; of a backup, one for each portfolio, read one after another. */
async function readBundleReports({ file, size, bundle }: ReadBundle, { checkedOn, portfolio }: ReadWish): Promise<readonly BundleReport[]> {
  const { summary } = bundle;
  const refuse = (sentence: string): BundleReport => ({ file, verdict: 'refused', code: 'portfolio', sentence });
  const chosen = choosePortfolios(bundle, portfolio);
  if (!chosen.ok) return [hasPortfolios(summary) ? refuse(chosen.problem) : toOtherReport(file, summary, chosen.problem)];
  const reports: BundleReport[] = [];
  for (const { name, read } of chosen.value) {
    const one = await read();
    const contents = one.ok ? readBundleContents(one.value, { checkedOn }) : one;
    reports.push(one.ok && contents.ok ? toBundleReport({ file, portfolio: name, size, summary: one.value, checkedOn }, contents.value) : refuse(`${name === '' ? '' : `${name}: `}${contents.ok ? '' : contents.problem}`));
  }
  return reports;
}

function hasPortfolios(summary: BundleSummary): boolean {
  const { kind } = toHolding(summary);
  return kind === 'portfolio' || kind === 'backup';
}

/** As `carrel check`: remarks alone are sound. */
function toExitCode(report: BundleReport): ExitCode {
  if (report.verdict === 'no-portfolio') return 0;
  return report.verdict === 'refused' || report.counts.must + report.counts.should > 0 ? 1 : 0;
}
