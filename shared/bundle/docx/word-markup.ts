import type { Markup } from '../pages/html';
// What HTML needs escaped is what XML needs escaped.
import { html as xml, nothing } from '../pages/html';
import type { OpenedList } from './docx-collection';

export type RunLook = { readonly isBold?: boolean; readonly isItalic?: boolean; readonly style?: 'Hyperlink' | 'Number' };

/** Text with one look. Line ends and tabs are elements of their own; spaces are kept. */
export function toRun(text: string, { isBold = false, isItalic = false, style }: RunLook = {}): Markup {
  const looks = [
    style === undefined ? nothing : xml`<w:rStyle w:val="${style}"/>`,
    isBold ? xml`<w:b/><w:bCs/>` : nothing,
    isItalic ? xml`<w:i/><w:iCs/>` : nothing,
    isRightToLeft(text) ? xml`<w:rtl/>` : nothing,
  ].filter((look) => look !== nothing);
  const properties = looks.length === 0 ? nothing : xml`<w:rPr>${looks}</w:rPr>`;
  const pieces = text.split(/(\r\n|[\r\n\u2028\u2029]|\t)/).map((piece, at) => (at % 2 === 0 ? toText(piece) : piece === '\t' ? xml`<w:tab/>` : xml`<w:br/>`));
  return xml`<w:r>${properties}${pieces}</w:r>`;
}

function toText(text: string): Markup {
  return text === '' ? nothing : xml`<w:t xml:space="preserve">${text}</w:t>`;
}

export type ParagraphLook = {
  /** A style's id; left out for running text. */
  readonly style?: string;
  readonly list?: OpenedList;
  /** Under a list's item, as deep as its text. */
  readonly under?: OpenedList;
  readonly isOnNewPage?: boolean;
  readonly isKeptWithNext?: boolean;
  readonly isRightToLeft?: boolean;
};

export function toParagraph(content: Markup | readonly Markup[], look: ParagraphLook = {}): Markup {
  const { style, list, under } = look;
  const looks = [
    style === undefined ? nothing : xml`<w:pStyle w:val="${style}"/>`,
    look.isKeptWithNext === true ? xml`<w:keepNext/>` : nothing,
    look.isOnNewPage === true ? xml`<w:pageBreakBefore/>` : nothing,
    list === undefined ? nothing : xml`<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>`,
    look.isRightToLeft === true ? xml`<w:bidi/>` : nothing,
    under === undefined ? nothing : xml`<w:ind w:left="${toIndent(under.level)}"/>`,
  ].filter((one) => one !== nothing);
  const properties = looks.length === 0 ? nothing : xml`<w:pPr>${looks}</w:pPr>`;
  return xml`<w:p>${properties}${content}</w:p>\n`;
}

/** Of a list's text, in twentieths of a point. */
export function toIndent(level: number): number {
  return 360 * (level + 1);
}

/** A link to a place inside the document. */
export function toInnerLink(place: string, text: string, look: RunLook = { style: 'Hyperlink' }): Markup {
  return xml`<w:hyperlink w:anchor="${place}" w:history="1">${toRun(text, look)}</w:hyperlink>`;
}

/** Gives what it is put around a name that links can lead to. */
export function toPlace(id: number, name: string, content: Markup): Markup {
  return xml`<w:bookmarkStart w:id="${id}" w:name="${name}"/>${content}<w:bookmarkEnd w:id="${id}"/>`;
}

const strong = /\p{L}/u;
const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** By its first letter, as a browser decides. */
export function isRightToLeft(text: string): boolean {
  const first = strong.exec(text);
  return first !== null && rightToLeft.test(first[0]);
}
