import type { Evidence } from '../../../shared/domain/portfolio';
import { toSentenceCase } from '../../../shared/text/sentence-case';

/** What a finding says, as it is said beside the item itself: its name there would only repeat the title. */
export function toWordsAtItem(what: string, { number, title }: Pick<Evidence, 'number' | 'title'>): string {
  const name = `E${number}, ${title}`;
  const bare = what.startsWith(name) ? what.slice(name.length).replace(/^[,:]?\s+/, '') : what;
  return toSentenceCase(bare);
}
