/** Small letters without accents: `Überblick` is found by `uberblick`, `résumé` by `resume`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}+/gu, '').toLocaleLowerCase('en');
}

/** The words of a text, folded; all that is no letter and no digit parts them. */
export function toSearchWords(text: string): string[] {
  return fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Characters before the word that was found, and in all. */
const BEFORE = 40;
const AROUND = 120;

/** The place in a file where a word of the query stands, as one line; empty when none does, as after a misspelling. */
export function toSnippet(text: string, query: string): string {
  const words = toSearchWords(query).sort((a, b) => b.length - a.length);
  // Folding may change how long a text is, so the place is looked for in windows of the text itself.
  for (const word of words) {
    const at = findFolded(text, word);
    if (at >= 0) return cutAround(text, at);
  }
  return '';
}

function findFolded(text: string, word: string): number {
  const plain = text.toLocaleLowerCase('en').indexOf(word);
  if (plain >= 0) return plain;
  const match = [...text.matchAll(/[\p{L}\p{N}\p{Mn}]+/gu)].find(([found]) => fold(found).startsWith(word));
  return match?.index ?? -1;
}

function cutAround(text: string, at: number): string {
  const from = at < BEFORE ? 0 : text.indexOf(' ', at - BEFORE) + 1 || at;
  const start = Math.min(from, at);
  const end = start + AROUND >= text.length ? text.length : Math.max(text.lastIndexOf(' ', start + AROUND), at);
  const line = text.slice(start, Math.max(end, Math.min(text.length, at + BEFORE))).replace(/\s+/g, ' ').trim();
  return `${start > 0 ? '… ' : ''}${line}${end < text.length ? ' …' : ''}`;
}
