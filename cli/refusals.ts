import type { BundleRefusal } from '../shared/bundle/bundle-refusal';
import { toRefusalSentence } from '../shared/bundle/refusal-sentences';
import type { ExitCode } from './command';
import type { Output } from './output';

export type About = { readonly command: string; readonly file: string };

/** The way every command says that a file is no bundle. */
export function sayRefusal(output: Output, about: About, problem: BundleRefusal): ExitCode {
  const sentence = toRefusalSentence(problem);
  output.say(`refused  ${about.file}: ${sentence} (${problem.code})`, { ...about, verdict: 'refused', ...problem, sentence });
  return 1;
}

/** Wrong use: said in words to standard error. */
export function complain(output: Output, sentence: string): ExitCode {
  output.complain(sentence);
  return 2;
}

export function complainOfNoFile(output: Output, file: string): ExitCode {
  return complain(output, `${file}: there is no such file, or it may not be read.`);
}

export function complainOfEmptyFolder(output: Output, folder: string): ExitCode {
  return complain(output, `${folder}: there is no zip in this folder.`);
}

/** Wrong use outweighs damage, damage outweighs sound. */
export function toWorse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b;
}
