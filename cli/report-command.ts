import type { DateOnly } from '../shared/domain/portfolio';
import { readBundleContents } from './bundle-contents-of';
import { findBundleFiles } from './bundle-files';
import { toBundleReport } from './bundle-report';
import type { BundleReport } from './bundle-report';
import type { Command, ExitCode } from './command';
import { openBundleFile } from './open-bundle-file';
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
    'in it and what the program’s rule would make of the candidate’s own ratings.',
  ],
  options: {
    format: { value: '<format>', about: 'text (unless said), html to print, csv for a spreadsheet, json' },
    output: { value: '<file>', short: 'o', about: 'where it goes (standard output)' },
    date: { value: 'YYYY-MM-DD', about: 'rehearse as on this day (the day on which each was made)' },
  },
  operands: { min: 1, max: Infinity },
  async run({ operands, options }, output) {
    const write = formats.get(options.format ?? 'text');
    const checkedOn = options.date === undefined ? null : parseDate(options.date);
    if (write === undefined) return complain(output, `--format takes ${[...formats.keys()].join(', ')}.`);
    if (options.date !== undefined && checkedOn === null) return complain(output, '--date takes a date such as 2026-11-22.');
    const { files, emptyFolders } = await findBundleFiles(operands);
    const empty = emptyFolders.reduce<ExitCode>((_, folder) => complainOfEmptyFolder(output, folder), 0);
    const { reports, worst } = await readReports(files, checkedOn, output);
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

async function readReports(files: readonly string[], checkedOn: DateOnly | null, output: Output): Promise<{ readonly reports: readonly BundleReport[]; readonly worst: ExitCode }> {
  const reports: BundleReport[] = [];
  let worst: ExitCode = 0;
  for (const [index, file] of files.entries()) {
    const label = `${index + 1} of ${files.length}  ${file}`;
    const report = await readReport({ file, label, checkedOn }, output);
    if (output.signal.aborted) return { reports, worst: toWorse(worst, 1) };
    if (report === null) complainOfNoFile(output, file);
    else reports.push(report);
    worst = toWorse(worst, report === null ? 2 : toExitCode(report));
  }
  return { reports, worst };
}

type ReportRun = { readonly file: string; readonly label: string; readonly checkedOn: DateOnly | null };

/** Null when there is no such file. */
async function readReport({ file, label, checkedOn }: ReportRun, output: Output): Promise<BundleReport | null> {
  const bundle = await openBundleFile({ path: file, label, output });
  if (bundle === null) return null;
  if (!bundle.ok) return { file, verdict: 'refused', code: bundle.problem.code, sentence: toRefusalSentence(bundle.problem) };
  const contents = readBundleContents(bundle.value.summary, checkedOn);
  if (!contents.ok) return { file, verdict: 'refused', code: 'portfolio', sentence: contents.problem };
  return toBundleReport({ file, ...bundle.value, checkedOn }, contents.value);
}

/** As `carrel check`: remarks alone are sound. */
function toExitCode(report: BundleReport): ExitCode {
  return report.verdict === 'refused' || report.counts.must + report.counts.should > 0 ? 1 : 0;
}
