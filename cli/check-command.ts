import type { BundleSummary, OpenedBundle } from '../shared/bundle/read-bundle';
import { checkPortfolio } from '../shared/checks/check-portfolio';
import type { Finding } from '../shared/checks/finding';
import { toMissingFiles } from './bundle-contents-of';
import { portfolioOption, readOnePortfolio } from './choose-portfolios';
import type { Command, CommandRequest, ExitCode } from './command';
import { toFindingWords } from './finding-words';
import { visitBundleFile } from './open-bundle-file';
import type { Output } from './output';
import { toScope } from './portfolio-scope';
import { readPortfolio } from './read-portfolio';
import type { ReadPortfolio } from './read-portfolio';
import { sayRefusal } from './refusals';
import { parseDate, readToday } from './today';

export const checkCommand: Command = {
  name: 'check',
  usage: 'carrel check <zip> [--date YYYY-MM-DD] [--portfolio <name>]',
  description: ['Verify a bundle, then rehearse the portfolio in it: what would hold it up?', 'Remarks alone still count as sound.'],
  options: { date: { value: 'YYYY-MM-DD', about: 'rehearse as on this day (today)' }, portfolio: portfolioOption },
  operands: { min: 1, max: 1 },
  async run(request, output) {
    const file = request.operands[0] ?? '';
    const today = parseDate(request.options.date ?? readToday());
    const done = today === null ? null : await visitBundleFile({ path: file, label: `reading  ${file}`, output }, (bundle) => checkBundle({ request, output, today }, bundle));
    if (today === null || done === null) {
      output.complain(today === null ? '--date takes a date such as 2026-11-22.' : `${file}: there is no such file, or it may not be read.`);
      return 2;
    }
    return done.ok ? done.value : sayRefusal(output, { command: 'check', file }, done.problem);
  },
};

type CheckRun = { readonly request: CommandRequest; readonly output: Output; readonly today: string };

async function checkBundle({ request, output, today }: CheckRun, bundle: OpenedBundle): Promise<ExitCode> {
  const file = request.operands[0] ?? '';
  const about = { command: 'check', file };
  const refuse = (sentence: string): ExitCode => {
    output.say(`refused  ${file}: ${sentence}`, { ...about, verdict: 'refused', code: 'portfolio', sentence });
    return 1;
  };
  const chosen = await readOnePortfolio(bundle, request.options.portfolio);
  if (!chosen.ok) return refuse(chosen.problem);
  const read = readPortfolio(chosen.value.portfolioText ?? '');
  if (!read.ok) return refuse(read.problem);
  const findings = findIn(read.value, today, chosen.value);
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
