import { createReadStream } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import pagesCss from '../assets/bundle/pages.css?raw';
import { writeBundleFile } from '../electron/bundle-writer';
import type { BundlePlan } from '../shared/bundle/bundle-plan';
import { planBundle } from '../shared/bundle/plan-bundle';
import type { PlanInput } from '../shared/bundle/plan-input';
import { checkPortfolio } from '../shared/checks/check-portfolio';
import { ok, refused } from '../shared/domain/result';
import type { Result } from '../shared/domain/result';
import type { BundleProblem } from '../shared/platform/platform';
import type { Command, CommandRequest, ExitCode } from './command';
import { toFindingWords } from './finding-words';
import type { Output } from './output';
import { openPortfolioFolder } from './portfolio-folder';
import type { PortfolioFolder } from './portfolio-folder';
import { toScope } from './portfolio-scope';
import { makePortfolioPdf } from './portfolio-pdf';
import type { PortfolioPdf } from './portfolio-pdf';
import { findBrowser } from './print-pdf';
import { readPortfolio } from './read-portfolio';
import type { ReadPortfolio } from './read-portfolio';
import { complain } from './refusals';
import { readSoftwareVersion } from './software-version';
import type { PageOptions } from './standalone-page';
import { parseDate, readToday } from './today';

export const buildCommand: Command = {
  name: 'build',
  usage: 'carrel build <portfolio folder> -o <zip> [--set <id>] [--date YYYY-MM-DD]',
  description: [
    'Make a bundle of a folder with portfolio.json and evidence/. The same folder',
    'and date give the same bytes. An older file at <zip> is replaced at the end.',
  ],
  options: {
    output: { value: '<zip>', short: 'o', about: 'where the bundle goes; needed' },
    set: { value: '<id>', about: 'a set, “program” or “everything” (as in portfolio.json)' },
    date: { value: 'YYYY-MM-DD', about: 'the date on the bundle (today)' },
    round: { value: '<n>', about: 'the round on the bundle (the next one of the portfolio)' },
    recipient: { value: '<id>', about: 'one of the program’s recipients (the first)' },
    draft: { about: 'mark it as a draft' },
    pdf: { about: 'put everything written in it as one PDF, too' },
    paper: { value: '<paper>', about: 'with --pdf: letter (unless said) or a4' },
    browser: { value: '<program>', about: 'with --pdf: the Chromium, Chrome or Edge that makes it' },
  },
  operands: { min: 1, max: 1 },
  async run(request, output) {
    const folder = request.operands[0] ?? '';
    const opened = await openPortfolioFolder(folder, (done, total) => output.showProgress(`reading  ${folder}  file ${done + 1} of ${total}`));
    if (opened === null) return complain(output, `${folder}: there is no portfolio.json in it, or it may not be read.`);
    const read = readPortfolio(opened.text);
    if (!read.ok) {
      output.say(`refused  ${folder}: ${read.problem}`, { command: 'build', file: folder, verdict: 'refused', code: 'portfolio', sentence: read.problem });
      return 1;
    }
    const input = toPlanInput(request, read.value, opened);
    if (!input.ok) return complain(output, input.problem);
    return build(request, { input: input.value, folder: opened }, output);
  },
};

type Building = { readonly input: PlanInput; readonly folder: PortfolioFolder };

async function build({ operands, options, flags }: CommandRequest, { input, folder }: Building, output: Output): Promise<ExitCode> {
  const target = options.output ?? '';
  if (!flags.has('pdf')) return write({ plan: planBundle(input), target, folder, pdf: null }, output);
  const browser = findBrowser(options);
  if (browser === '') return complain(output, 'A PDF is made by Chromium, Chrome or Edge on this computer: say where its program is with --browser <program>, or build without --pdf.');
  output.showProgress(`printing  ${operands[0] ?? ''}`);
  const page: PageOptions = { paper: options.paper === 'a4' ? 'a4' : 'letter', isLargePrint: false };
  const pdf = await makePortfolioPdf(input, { folder, browser, page, signal: output.signal });
  if (output.signal.aborted) return 1;
  if (pdf.ok) return write({ plan: planBundle({ ...input, pdf: pdf.value }), target, folder, pdf: pdf.value }, output);
  output.say(`refused  ${target}: ${pdf.problem}`, { command: 'build', file: target, verdict: 'refused', code: 'pdf', sentence: pdf.problem });
  return 1;
}

/** @returns what to plan, or a sentence saying which option is wrong */
function toPlanInput({ options, flags }: CommandRequest, read: ReadPortfolio, folder: PortfolioFolder): Result<PlanInput, string> {
  const { records, pack, envelope } = read;
  const scope = toScope(options.set ?? envelope.scope, pack);
  const madeOn = parseDate(options.date ?? readToday());
  const round = Number(options.round ?? records.head.rounds[scope ?? ''] ?? 1);
  const recipientId = pack.recipients.find(({ id }) => options.recipient === undefined || id === options.recipient)?.id;
  if (options.output === undefined) return refused('Say where the bundle goes: -o <zip>.');
  if (options.paper !== undefined && options.paper !== 'letter' && options.paper !== 'a4') return refused('--paper takes letter or a4.');
  if (scope === null) return refused(`--set: “${options.set ?? envelope.scope}” is not a set of ${pack.id}. It has ${pack.sets.map(({ id }) => id).join(', ')}.`);
  if (madeOn === null) return refused('--date takes a date such as 2026-11-22.');
  if (!Number.isSafeInteger(round) || round < 1) return refused('--round takes a whole number from 1.');
  if (recipientId === undefined) return refused(`--recipient: the program’s recipients are ${pack.recipients.map(({ id }) => id).join(', ')}.`);
  const missingFiles = new Set(records.evidence.map(({ sha256 }) => sha256).filter((sha256) => !folder.evidence.has(sha256)));
  return ok({
    records,
    pack,
    scope,
    findings: checkPortfolio(records, pack, { today: madeOn, scope, missingFiles }),
    describeFinding: toFindingWords(read),
    madeOn,
    round,
    isDraft: flags.has('draft'),
    recipientId,
    softwareVersion: readSoftwareVersion(),
    styleSheet: pagesCss,
    pdf: null,
  });
}

type WriteRun = { readonly plan: BundlePlan; readonly target: string; readonly folder: PortfolioFolder; readonly pdf: PortfolioPdf | null };

async function write({ plan, target, folder, pdf }: WriteRun, output: Output): Promise<ExitCode> {
  const about = { command: 'build', file: target };
  const written = await writeBundleFile({
    plan,
    target: path.resolve(target),
    openEvidence: (sha256) => {
      if (sha256 === pdf?.sha256) return Promise.resolve(Readable.from([pdf.bytes]));
      const file = folder.evidence.get(sha256);
      return Promise.resolve(file === undefined ? null : createReadStream(file, { highWaterMark: 1 << 18 }));
    },
  }, {
    signal: output.signal,
    onProgress: ({ step, bytesDone, bytesTotal }) => output.showProgress(`${step}  ${target}`, { done: bytesDone, total: bytesTotal }),
  });
  if (!written.ok) {
    const sentence = toProblemSentence(written.problem);
    output.say(`refused  ${target}: ${sentence}`, { ...about, verdict: 'refused', ...written.problem, sentence });
    return 1;
  }
  const { entries, size, receiptCode } = written.value;
  output.say(`built    ${target}: ${entries} files, ${size} bytes, receipt code ${receiptCode}`, {
    ...about, verdict: 'built', name: plan.name, files: entries, size, receiptCode,
  });
  return 0;
}

function toProblemSentence(problem: BundleProblem): string {
  const unchanged = 'Nothing was changed.';
  switch (problem.kind) {
    case 'cancelled':
      return `You stopped it. ${unchanged}`;
    case 'disk-full':
      return `There is not enough room on the disk. ${unchanged} Free some room and run it again.`;
    case 'evidence-missing':
      return `The file of “${problem.item}” is not in the evidence folder, or has changed. ${unchanged}`;
    case 'evidence-damaged':
      return `The file of “${problem.item}” changed while it was read. ${unchanged}`;
    case 'too-large':
      return problem.item === null
        ? `The bundle would have more than ${Math.round(problem.most / 2 ** 30)} GiB, which Carrel does not read back. ${unchanged} Build one set at a time.`
        : `The file of “${problem.item}” has more than ${Math.round(problem.most / 2 ** 30)} GiB, which Carrel does not read back. ${unchanged} Replace it with a smaller copy.`;
    case 'verify-failed':
      return `The bundle did not read back as it was written (${problem.detail}). ${unchanged} Try another disk.`;
    case 'no-place-to-build':
      return `There is no place to build the bundle in. ${unchanged}`;
    case 'write-failed':
      return `The bundle could not be written (${problem.detail}). ${unchanged} Check that the folder is there and that you may write to it.`;
  }
}
