/** Text of an element that is never shown. */
const unseen = /<(script|style|template|noscript|title)\b[^>]*>[^]*?<\/\1\s*>/gi;
const breaking = /<\/?(?:p|div|h[1-6]|li|tr|br|table|ul|ol|section|article|header|footer|blockquote|pre|text|tspan)\b[^>]*>/gi;
const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ndash: '–', mdash: '—', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”' };

/** The words of HTML or SVG as they are read, with the addresses of mails; cells of tables apart by tabs. */
export function toMarkupText(markup: string): string {
  const mails = [...markup.matchAll(/\bhref\s*=\s*["']?mailto:([^"'?>\s]+)/gi)].map((match) => match[1] ?? '');
  const text = markup
    .replace(/<!--[^]*?-->/g, '')
    .replace(/<!\[CDATA\[([^]*?)\]\]>/g, '$1')
    .replace(unseen, ' ')
    .replace(/\s+/g, ' ')
    .replace(/<\/t[dh]\s*>/gi, '\t')
    .replace(breaking, '\n')
    .replace(/<[^>]*>/g, '');
  const lines = toPlain(text).split('\n').map((line) => line.replace(/^ +| +$/g, '')).filter((line) => line !== '');
  return [...lines, ...mails].join('\n');
}

function toPlain(text: string): string {
  return text.replace(/&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole) => toCharacter(whole.slice(1, -1)) ?? whole);
}

/** @param reference without its `&` and `;` */
function toCharacter(reference: string): string | null {
  if (!reference.startsWith('#')) return named[reference.toLowerCase()] ?? null;
  const code = /^#x/i.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
