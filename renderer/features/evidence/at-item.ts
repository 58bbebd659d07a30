import type { Evidence } from '../../../shared/domain/portfolio';

/** What a finding says, as it is said beside the item itself: its name there would only repeat the title. */
export function toWordsAtItem(what: string, { number, title }: Pick<Evidence, 'number' | 'title'>): string {
  const name = `E${number}, ${title}`;
  const bare = what.startsWith(name) ? what.slice(name.length).replace(/^[,:]?\s+/, '') : what;
  return bare.charAt(0).toUpperCase() + bare.slice(1);
}
