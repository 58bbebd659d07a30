import type { BundleContents } from '../shared/bundle/bundle-contents';
import { toEvidenceCsv } from '../shared/bundle/evidence-csv';
import type { OpenedBundle } from '../shared/bundle/read-bundle';
import { ok, refused } from '../shared/domain/result';
import type { Result } from '../shared/domain/result';
import { readBundleContents } from './bundle-contents-of';
import { portfolioOption, readOnePortfolio } from './choose-portfolios';
import type { Command, CommandRequest, ExitCode } from './command';
import { toNarrativeText } from './narrative-text';
import { visitBundleFile } from './open-bundle-file';
import type { Output } from './output';
import { findBrowser, printPdf } from './print-pdf';
import { putDocument } from './put-document';
import { complain, complainOfNoFile, sayRefusal } from './refusals';
import { toPageSource, toStandalonePage } from './standalone-page';
import { markdownDialect, plainDialect } from './text-dialect';
import { toWordDocument } from './word-document';

type Conversion = { readonly contents: BundleContents; readonly bundle: OpenedBundle; readonly request: CommandRequest; readonly output: Output };
/** @returns the document, or a sentence saying why there is none */
type Convert = (conversion: Conversion) => Promise<Result<string | Uint8Array, string>>;

const forms: ReadonlyMap<string, Convert> = new Map<string, Convert>([
  ['csv', ({ contents }) => Promise.resolve(ok(toEvidenceCsv(contents)))],
  ['html', toPage],
  ['txt', ({ contents, bundle }) => Promise.resolve(ok(toNarrativeText(contents, bundle.summary.receiptCode, plainDialect)))],
  ['md', ({ contents, bundle }) => Promise.resolve(ok(toNarrativeText(contents, bundle.summary.receiptCode, markdownDialect)))],
  ['docx', toWord],
  ['pdf', toPdf],
]);

export const convertCommand: Command = {
  name: 'convert',
  usage: 'carrel convert <zip> --to csv|html|txt|md|docx|pdf [-o <file>]',
  description: [
    'Verify a bundle, then write what is in it in another form: the list of evidence',
    'for a spreadsheet, or everything that was written as one page, text, Word',
    'document or PDF.',
  ],
  options: {
    to: { value: '<form>', about: 'csv, html, txt, md, docx or pdf; needed' },
    output: { value: '<file>', short: 'o', about: 'where it goes (standard output; needed for docx and pdf)' },
    set: { value: '<id>', about: 'only this set (all that the bundle holds)' },
    portfolio: portfolioOption,
    paper: { value: '<paper>', about: 'html, docx and pdf: letter (unless said) or a4' },
    'large-print': { about: 'html, docx and pdf: in large print' },
    browser: { value: '<program>', about: 'pdf: the Chromium, Chrome or Edge that makes it' },
  },
  operands: { min: 1, max: 1 },
  async run(request, output) {
    const { operands: [file = ''], options } = request;
    const convert = forms.get(options.to ?? '');
    const wrong = findWrongUse(request);
    if (convert === undefined || wrong !== null) return complain(output, wrong ?? `--to takes ${[...forms.keys()].join(', ')}.`);
    const done = await visitBundleFile({ path: file, label: `reading  ${file}`, output }, (bundle) => convertBundle({ convert, request, output }, bundle));
    if (done === null) return complainOfNoFile(output, file);
    if (done.ok) return done.value;
    return output.signal.aborted ? 1 : sayRefusal(output, { command: 'convert', file }, done.problem);
  },
};

function findWrongUse({ options }: CommandRequest): string | null {
  if (options.paper !== undefined && options.paper !== 'letter' && options.paper !== 'a4') return '--paper takes letter or a4.';
  if (options.output === undefined && (options.to === 'pdf' || options.to === 'docx')) return `Say where the ${options.to === 'pdf' ? 'PDF' : 'Word document'} goes: -o <file>.`;
  if (options.to !== 'pdf') return null;
  return findBrowser(options) === '' ? 'A PDF is made by Chromium, Chrome or Edge on this computer: say where its program is with --browser <program>, or take --to html and print that.' : null;
}

type ConvertRun = { readonly convert: Convert; readonly request: CommandRequest; readonly output: Output };

async function convertBundle({ convert, request, output }: ConvertRun, bundle: OpenedBundle): Promise<ExitCode> {
  const { operands: [file = ''], options } = request;
  const chosen = await readOnePortfolio(bundle, options.portfolio);
  const contents = chosen.ok ? readBundleContents(chosen.value, { set: options.set }) : chosen;
  const converted = contents.ok ? await convert({ contents: contents.value, bundle, request, output }) : contents;
  if (output.signal.aborted) return 1;
  if (!converted.ok) {
    output.say(`refused  ${file}: ${converted.problem}`, { command: 'convert', file, verdict: 'refused', code: contents.ok ? 'not-made' : 'portfolio', sentence: converted.problem });
    return 1;
  }
  const document = converted.value;
  if (options.output !== undefined) return putDocument({ document, target: options.output, command: 'convert' }, output);
  if (typeof document === 'string') output.print(document);
  return 0;
}

function toWord({ contents, bundle, request, output }: Conversion): Promise<Result<Uint8Array, string>> {
  const paper = request.options.paper === 'a4' ? 'a4' : 'letter';
  return toWordDocument(contents, bundle, { paper, isLargePrint: request.flags.has('large-print'), signal: output.signal });
}

async function toPage({ contents, bundle, request }: Conversion): Promise<Result<string, string>> {
  const paper = request.options.paper === 'a4' ? 'a4' : 'letter';
  const page = await toStandalonePage(contents, toPageSource(bundle), { paper, isLargePrint: request.flags.has('large-print') });
  return page === null ? refused('Its pictures are too large for one page. Nothing was written. Take --to md, or extract it and open index.html.') : ok(page);
}

async function toPdf(conversion: Conversion): Promise<Result<Uint8Array, string>> {
  const page = await toPage(conversion);
  if (!page.ok) return page;
  const browser = findBrowser(conversion.request.options);
  conversion.output.showProgress(`printing  ${browser}`);
  const pdf = await printPdf({ page: page.value, browser, signal: conversion.output.signal });
  return pdf === null ? refused(`${browser} made no PDF. Nothing was written. Name another browser with --browser, or take --to html and print that.`) : ok(pdf);
}
