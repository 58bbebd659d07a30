import type { BundleRefusal } from '../shared/bundle/bundle-refusal';
import { toRefusalSentence } from '../shared/bundle/refusal-sentences';
import type { Result } from '../shared/domain/result';
import { toNumberText } from '../shared/text/numbers';
import { toSizeText } from '../shared/text/sizes';
import { findBundleFiles } from './bundle-files';
import type { Command, ExitCode } from './command';
import { openBundleFile } from './open-bundle-file';
import type { VerifiedBundle } from './open-bundle-file';
import type { Output } from './output';
import { complainOfEmptyFolder, complainOfNoFile, toWorse } from './refusals';
import { createTable } from './table';
import type { Table } from './table';

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'carrel verify <zip or folder>...',
  description: ['Read each bundle to its last byte: is it whole and undamaged? A folder stands', 'for all zips in it. One row for each bundle, and why one was refused.'],
  options: {},
  operands: { min: 1, max: Infinity },
  async run({ operands }, output) {
    const { files, emptyFolders } = await findBundleFiles(operands);
    let worst: ExitCode = 0;
    for (const folder of emptyFolders) worst = complainOfEmptyFolder(output, folder);
    const tally = files.length === 0 ? null : await verifyAll(files, output);
    if (output.signal.aborted || tally === null) return toWorse(worst, 1);
    if (files.length > 1) output.note(`${files.length} bundles: ${tally[0]} sound, ${tally[1]} refused, ${tally[2]} not found`);
    return toWorse(worst, tally[2] > 0 ? 2 : tally[1] > 0 ? 1 : 0);
  },
};

/** How many ended with each exit code. */
type Tally = readonly [sound: number, refused: number, gone: number];

async function verifyAll(files: readonly string[], output: Output): Promise<Tally> {
  const table = createTable([
    { head: 'Bundle', width: Math.max(...files.map((file) => file.length)) },
    { head: 'Result', width: 7 },
    { head: 'Files', width: 7, isNumber: true },
    { head: 'Size', width: 9, isNumber: true },
    { head: 'Receipt code', width: 24 },
    { head: 'Why not' },
  ]);
  const tally: [number, number, number] = [0, 0, 0];
  output.note(table.head);
  for (const [index, file] of files.entries()) {
    const result = await openBundleFile({ path: file, label: `${index + 1} of ${files.length}  ${file}`, output });
    if (output.signal.aborted) break;
    if (result === null) complainOfNoFile(output, file);
    else sayResult({ output, table, file }, result);
    tally[result === null ? 2 : result.ok ? 0 : 1] += 1;
  }
  return tally;
}

type Saying = { readonly output: Output; readonly table: Table; readonly file: string };

function sayResult({ output, table, file }: Saying, result: Result<VerifiedBundle, BundleRefusal>): void {
  const about = { command: 'verify', file };
  if (!result.ok) {
    const sentence = toRefusalSentence(result.problem);
    output.say(table.toRow([file, 'refused', '', '', '', `${sentence} (${result.problem.code})`]), { ...about, verdict: 'refused', ...result.problem, sentence });
    return;
  }
  const { summary, size } = result.value;
  const { receiptCode, remarks, bagVersion, portfolioText } = summary;
  const files = summary.files.length;
  output.say(table.toRow([file, 'sound', toNumberText(files), toSizeText(size), receiptCode || 'none', '']), {
    ...about, verdict: 'sound', files, size, receiptCode, bagVersion, hasPortfolio: portfolioText !== null, remarks,
  });
}
