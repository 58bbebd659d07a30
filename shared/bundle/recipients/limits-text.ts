import { toListText, toNumberWord } from '../../text/numbers';
import { toSizeText } from '../../text/sizes';
import type { Output } from './plan-output';

/** The limits in a sentence: `At most ten PDF files of 5 MB each.` Empty where there are none. */
export function toLimitsText({ limits: { maxFileBytes, maxFiles, maxTotalBytes }, ...output }: Output): string {
  if (output.kind === 'bundle' && maxFileBytes === null && maxTotalBytes === null && maxFiles === null) return '';
  const type = output.kind === 'bundle' ? 'zip' : toTypeText(output.types);
  const each = maxFileBytes === null ? '' : ` of ${toSizeText(maxFileBytes)}${maxFiles === 1 ? '' : ' each'}`;
  const together = maxTotalBytes === null ? '' : `, ${toSizeText(maxTotalBytes)} together`;
  if (maxFiles === 1) return `One ${type} file${each === '' ? '' : `, at most${each.replace(' of', '')}`}.`;
  if (maxFiles !== null) return `At most ${toNumberWord(maxFiles)} ${type} files${each}${together}.`;
  const bound = `${each}${together}`.replace(/^ of |^, /, '');
  return bound === '' ? `${toSentence(type)} files.` : `${toSentence(type)} files of at most ${bound}.`;
}

function toTypeText(types: ReadonlySet<string>): string {
  return toListText([...types].map((type) => type.toUpperCase())).replace(/ and (?=[^ ]+$)/, ' or ');
}

function toSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
