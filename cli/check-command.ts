import type { BundleSummary } from '../shared/bundle/read-bundle';
import { checkPortfolio } from '../shared/checks/check-portfolio';
import type { Finding } from '../shared/checks/finding';
import { toMissingFiles } from './bundle-contents-of';
import type { Command, CommandRequest, ExitCode } from './command';
import { toFindingWords } from './finding-words';
import { openBundleFile } from './open-bundle-file';
import type { Output } from './output';
import { toScope } from './portfolio-scope';
import { readPortfolio } from './read-portfolio';
import type { ReadPortfolio } from './read-portfolio';
import { sayRefusal } from './refusals';
import { parseDate, readToday } from './today';

export const checkCommand: Command = {
  name: 'check',
  usage: 'carrel check <zip> [--date YYYY-MM-DD]',
  description: ['Verify a bundle, then rehearse the portfolio in it: what would hold it up?', 'Remarks alone still count as sound.'],
  options: { date: { value: 'YYYY-MM-DD', about: 'rehearse as on this day (today)' } },
  operands: { min: 1, max: 1 },
  async run(request, output) {
    const file = request.operands[0] ?? '';
    const today = parseDate(request.options.date ?? readToday());
    const bundle = today === null ? null : await openBundleFile({ path: file, label: file, output });
    if (today === null || bundle === null) {
      output.complain(today === null ? '--date takes a date such as 2026-11-22.' : `${file}: there is no such file, or it may not be read.`);
      return 2;
    }
    if (bundle.ok) return checkBundle({ request, output, today }, bundle.value.summary);
    return sayRefusal(output, { command: 'check', file }, bundle.problem);
  },
};

type CheckRun = { readonly request: CommandRequest; readonly output: Output; readonly today: string };

function checkBundle({ request, output, today }: CheckRun, summary: BundleSummary): ExitCode {
  const file = request.operands[0] ?? '';
  const about = { command: 'check', file };
  const refuse = (sentence: string): ExitCode => {
    output.say(`refused  ${file}: ${sentence}`, { ...about, verdict: 'refused', code: 'portfolio', sentence });
    return 1;
  };
  if (summary.portfolioText === null) return refuse('It is sound, but not made by Carrel: there is no portfolio in it to rehearse.');
  const read = readPortfolio(summary.portfolioText);
  if (!read.ok) return refuse(read.problem);
  const findings = findIn(read.value, today, summary);
  if (findings === null) return refuse('Its portfolio speaks of a set that its program does not have.');
  const toWords = toFindingWords(read.value);
  for (const finding of findings) {
    const words = toWords(finding);
    output.say(`${finding.severity.padEnd(8)} ${words.what}. ${words.why}`, { ...about, ...finding, ...words });
  }
  const count = findings.filter(({ severity }) => severity !== 'remark').length;
  const verdict = count === 0 ? 'sound' : 'findings';
  output.say(`${verdict.padEnd(8)} ${file}: ${findings.length} findings, ${count} to look at`, { ...about, verdict, findings: findings.length, toLookAt: count });
  return count === 0 ? 0 : 1;
}

function findIn({ records, pack, envelope }: ReadPortfolio, today: string, summary: BundleSummary): readonly Finding[] | null {
  const scope = toScope(envelope.scope, pack);
  if (scope === null) return null;
  return checkPortfolio(records, pack, { today, scope, missingFiles: toMissingFiles(summary, records.evidence) });
}
