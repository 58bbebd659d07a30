import type { TextNode } from '../shared/domain/rich-text';
import { isSafeAddress } from '../shared/domain/parse-rich-text';

/** How a text document is written: plain, or Markdown. */
export interface TextDialect {
  /** A paragraph's line of our own words. */
  readonly plain: (text: string) => string;
  /** Lines; `level` from 1. */
  readonly heading: (level: number, text: string) => readonly string[];
  readonly quote: (text: string) => string;
  readonly text: (node: TextNode) => string;
  /** Between two lines of one paragraph. */
  readonly hardBreak: string;
}

const underlines: readonly string[] = ['=', '-'];

/** For a mail or a simple editor: headings underlined, marks left out, addresses of links said. */
export const plainDialect: TextDialect = {
  plain: (text) => text,
  heading: (level, text) => {
    const underline = underlines[level - 1];
    return underline === undefined ? [text] : [text, underline.repeat(Math.min(text.length, 72))];
  },
  quote: (text) => `  ${text}`,
  text: ({ text, marks }) => {
    const link = toAddress(marks);
    return link === null || link === text ? text : `${text} (${link})`;
  },
  hardBreak: '\n',
};

/** CommonMark; whatever a person wrote stays text, and becomes neither markup nor HTML. */
export const markdownDialect: TextDialect = {
  plain: toEscaped,
  heading: (level, text) => [`${'#'.repeat(Math.min(level, 6))} ${toEscaped(text)}`],
  quote: (text) => `> ${toEscaped(text)}`,
  text: ({ text, marks }) => {
    const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
    if (core === '') return text;
    const kinds = new Set(marks?.map(({ type }) => type));
    const around = `${kinds.has('bold') ? '**' : ''}${kinds.has('italic') ? '*' : ''}`;
    const link = toAddress(marks);
    const marked = `${around}${toEscaped(core)}${[...around].reverse().join('')}`;
    return `${before}${link === null ? marked : `[${marked}](<${link.replace(/[<>\\\s]/g, encodeURIComponent)}>)`}${after}`;
  },
  hardBreak: '\\\n',
};

function toAddress(marks: TextNode['marks']): string | null {
  const link = marks?.find((mark) => mark.type === 'link');
  return link !== undefined && isSafeAddress(link.attrs.href) ? link.attrs.href : null;
}

/** A sign that CommonMark reads, anywhere or at the beginning of a line, gets a backslash. */
function toEscaped(text: string): string {
  return text
    .replace(/[\\`*_[\]<>&~|]/g, '\\$&')
    .replace(/^(\s*)([-+=#])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');
}
