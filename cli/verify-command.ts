import type { BundleRefusal } from '../shared/bundle/bundle-refusal';
import { toRefusalSentence } from '../shared/bundle/refusal-sentences';
import type { Command, ExitCode } from './command';
import { openBundleFile } from './open-bundle-file';
import type { VerifiedBundle } from './open-bundle-file';
import type { Output } from './output';

export const verifyCommand: Command = {
  name: 'verify',
  usage: 'carrel verify <zip>...',
  description: ['Read each bundle to its last byte: is it whole and undamaged?'],
  options: {},
  operands: { min: 1, max: Infinity },
  async run({ operands }, output) {
    let worst: ExitCode = 0;
    for (const file of operands) worst = toWorse(worst, await verifyOne(file, output));
    return worst;
  },
};

async function verifyOne(file: string, output: Output): Promise<ExitCode> {
  const result = await openBundleFile(file);
  if (result === null) {
    output.complain(`${file}: there is no such file, or it may not be read.`);
    return 2;
  }
  if (!result.ok) {
    sayRefusal(output, { command: 'verify', file }, result.problem);
    return 1;
  }
  sayBundle(output, file, result.value);
  return 0;
}

/** Wrong use outweighs damage, damage outweighs sound. */
function toWorse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}

function sayBundle(output: Output, file: string, { summary, size }: VerifiedBundle): void {
  const files = summary.files.length;
  const code = summary.receiptCode === '' ? 'no receipt code' : `receipt code ${summary.receiptCode}`;
  const { receiptCode, remarks, bagVersion, portfolioText } = summary;
  output.say(`sound    ${file}: ${files} files, ${size} bytes, ${code}`, {
    command: 'verify',
    file,
    verdict: 'sound',
    files,
    size,
    receiptCode,
    bagVersion,
    hasPortfolio: portfolioText !== null,
    remarks,
  });
}

export type About = { readonly command: string; readonly file: string };

/** The way every command says that a file is no bundle. */
export function sayRefusal(output: Output, about: About, problem: BundleRefusal): void {
  const sentence = toRefusalSentence(problem);
  output.say(`refused  ${about.file}: ${sentence} (${problem.code})`, { ...about, verdict: 'refused', ...problem, sentence });
}
