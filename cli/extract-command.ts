import path from 'node:path';
import type { OpenedBundle } from '../shared/bundle/read-bundle';
import { toNumberText } from '../shared/text/numbers';
import { toSizeText } from '../shared/text/sizes';
import { toHolding, toHoldingWords } from './bundle-holding';
import { portfolioOption } from './choose-portfolios';
import type { Command, CommandRequest, ExitCode } from './command';
import { planFiles } from './files-to-extract';
import { visitBundleFile } from './open-bundle-file';
import type { Output } from './output';
import { placeFiles } from './place-files';
import type { FileToPlace } from './place-files';
import type { PlaceProblem } from './place-problem';
import { complain, complainOfNoFile, sayRefusal } from './refusals';

export const extractCommand: Command = {
  name: 'extract',
  usage: 'carrel extract <zip> --to <folder> [--evidence | --all] [--portfolio <name>]',
  description: [
    'Verify a bundle, then write its files: all of them in one folder of the bundle’s',
    'name, or only the evidence. A file that is there already is left alone, and so',
    'is everything else then. Stopped or failed, it leaves nothing behind.',
  ],
  options: {
    to: { value: '<folder>', about: 'where the files go; needed, made when missing' },
    evidence: { about: 'only the evidence files, without folders' },
    portfolio: portfolioOption,
    all: { about: 'the whole bundle, as it is in the zip (unless --evidence)' },
    force: { about: 'replace files that are there already' },
  },
  operands: { min: 1, max: 1 },
  async run({ operands: [file = ''], options: { to, portfolio }, flags }, output) {
    if (to === undefined || to === '') return complain(output, 'Say where the files go: --to <folder>.');
    if (flags.has('evidence') && flags.has('all')) return complain(output, 'Say --evidence or --all, not both.');
    const extracted = await visitBundleFile({ path: file, label: `reading  ${file}`, output }, (bundle) => extract({ file, to, portfolio, flags, output }, bundle));
    if (extracted === null) return complainOfNoFile(output, file);
    if (extracted.ok) return extracted.value;
    return output.signal.aborted ? 1 : sayRefusal(output, { command: 'extract', file }, extracted.problem);
  },
};

type Extraction = { readonly file: string; readonly to: string; readonly portfolio: string | undefined; readonly flags: CommandRequest['flags']; readonly output: Output };

async function extract(extraction: Extraction, bundle: OpenedBundle): Promise<ExitCode> {
  const { file, to, portfolio, flags, output } = extraction;
  const about = { command: 'extract', file };
  const planned = planFiles(bundle, { isEvidenceOnly: flags.has('evidence'), portfolio });
  if (!planned.ok) {
    output.say(`refused  ${file}: ${planned.problem}`, { ...about, verdict: 'refused', code: 'portfolio', sentence: planned.problem });
    return 1;
  }
  const files = planned.value;
  const placed = await placeFiles(files, {
    folder: to,
    isReplacing: flags.has('force'),
    signal: output.signal,
    onProgress: (done, total) => output.showProgress(`writing  ${to}`, { done, total }),
  });
  if (!placed.ok) {
    if (placed.problem.kind === 'stopped') return 1;
    const sentence = toSentence(placed.problem, flags.has('force'));
    output.say(`refused  ${file}: ${sentence}`, { ...about, verdict: 'refused', code: placed.problem.kind, sentence });
    return 1;
  }
  return sayDone(extraction, files, bundle);
}

function sayDone({ file, to, output }: Extraction, files: readonly FileToPlace[], { summary }: OpenedBundle): ExitCode {
  const about = { command: 'extract', file };
  for (const { target, size } of files) output.say(`wrote    ${path.join(to, target)}`, { ...about, wrote: path.join(to, target), size });
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  const holding = toHolding(summary);
  const what = toHoldingWords(holding);
  output.say(`done     ${file}: ${toNumberText(files.length)} files, ${toSizeText(bytes)}, in ${to}${what === '' ? '' : ` (${what})`}`, { ...about, verdict: 'extracted', holds: holding.kind, files: files.length, size: bytes });
  return 0;
}

function toSentence(problem: Exclude<PlaceProblem, { readonly kind: 'stopped' }>, isReplacing: boolean): string {
  // What was replaced before it failed cannot be had back.
  const unchanged = isReplacing ? 'No new file was left behind.' : 'Nothing was written.';
  switch (problem.kind) {
    case 'nothing-to-place':
      return 'There are no such files in it. Without --evidence you get everything that is there.';
    case 'exists':
      return `“${problem.target}” is there already. ${unchanged} Choose another folder, or replace what is there with --force.`;
    case 'in-the-way':
      return `“${problem.target}” cannot be written: a folder or a link is in its place. ${unchanged} Choose another folder.`;
    case 'disk-full':
      return `There is not enough room on the disk. ${unchanged} Free some room and run it again.`;
    case 'changed':
      return `The zip changed while it was read. ${unchanged} Run it again.`;
    case 'write-failed':
      return `The files could not be written (${problem.detail}). ${unchanged} Check that you may write to the folder.`;
  }
}
