import { toBagPart } from '../shared/bundle/bag-part';
import type { BagPart } from '../shared/bundle/bag-part';
import type { BundleRefusal } from '../shared/bundle/bundle-refusal';
import { toRefusalSentence } from '../shared/bundle/refusal-sentences';
import type { Result } from '../shared/domain/result';
import { toNumberText } from '../shared/text/numbers';
import { toSizeText } from '../shared/text/sizes';
import { findBundleFiles } from './bundle-files';
import { toHolding, toHoldingWords } from './bundle-holding';
import type { Holding } from './bundle-holding';
import { toMissingParts } from './missing-parts';
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
  description: ['Read each bundle to its last byte: is it whole and undamaged? A folder stands', 'for all zips in it. One row for each bundle: why one was refused, or which part', 'of a larger one it is.'],
  options: {},
  operands: { min: 1, max: Infinity },
  async run({ operands }, output) {
    const { files, emptyFolders } = await findBundleFiles(operands);
    let worst: ExitCode = 0;
    for (const folder of emptyFolders) worst = complainOfEmptyFolder(output, folder);
    const tally = files.length === 0 ? null : await verifyAll(files, output);
    if (output.signal.aborted || tally === null) return toWorse(worst, 1);
    if (files.length > 1) output.note(`${files.length} bundles: ${tally.sound} sound, ${tally.refused} refused, ${tally.gone} not found`);
    for (const sentence of toMissingParts(tally.parts)) output.note(sentence);
    return toWorse(worst, tally.gone > 0 ? 2 : tally.refused > 0 ? 1 : 0);
  },
};

type Tally = { readonly sound: number; readonly refused: number; readonly gone: number; readonly parts: readonly BagPart[] };

async function verifyAll(files: readonly string[], output: Output): Promise<Tally> {
  const table = createTable([
    { head: 'Bundle', width: Math.max(...files.map((file) => file.length)) },
    { head: 'Result', width: 7 },
    { head: 'Files', width: 7, isNumber: true },
    { head: 'Size', width: 9, isNumber: true },
    { head: 'Receipt code', width: 24 },
    { head: 'Note' },
  ]);
  const tally = { sound: 0, refused: 0, gone: 0, parts: new Array<BagPart>() };
  output.note(table.head);
  for (const [index, file] of files.entries()) {
    const result = await openBundleFile({ path: file, label: `${index + 1} of ${files.length}  ${file}`, output });
    if (output.signal.aborted) break;
    if (result === null) complainOfNoFile(output, file);
    else sayResult({ output, table, file }, result);
    tally[result === null ? 'gone' : result.ok ? 'sound' : 'refused'] += 1;
    const part = result?.ok === true ? toBagPart(result.value.summary.bagInfo) : null;
    if (part !== null) tally.parts.push(part);
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
  const holding = toHolding(summary);
  output.say(table.toRow([file, 'sound', toNumberText(files), toSizeText(size), receiptCode || 'none', toHoldingWords(holding)]), {
    ...about, verdict: 'sound', files, size, receiptCode, bagVersion, hasPortfolio: portfolioText !== null, holds: holding.kind, ...toDetails(holding), remarks,
  });
}

function toDetails(holding: Holding): Readonly<Record<string, unknown>> {
  if (holding.kind === 'backup') return { portfolios: holding.folders.map(({ name }) => name) };
  return holding.kind === 'others' || holding.part === null ? {} : { part: holding.part };
}
