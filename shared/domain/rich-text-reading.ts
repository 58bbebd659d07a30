import type { EvidenceId } from './ids';
import type { BlockNode, InlineNode, ParagraphNode, PictureNode, RichText } from './rich-text';
import { countWordsIn } from './rich-text-words';

type Reading = {
  readonly words: number;
  readonly paragraphs: number;
  readonly citations: readonly EvidenceId[];
  readonly pictures: readonly PictureNode['attrs'][];
  readonly isBlank: boolean;
};

/** Documents are never changed in place, so what was counted once stays true for that object. */
const readings = new WeakMap<RichText, Reading>();
const plainTexts = new WeakMap<RichText, string>();

/** Words as a person counts them; the rule is in `countWordsIn`. Citations and picture descriptions count nothing. */
export function countWords(doc: RichText): number {
  return readingOf(doc).words;
}

/** Blocks that hold something. A whole list is one; a picture is none. */
export function countParagraphs(doc: RichText): number {
  return readingOf(doc).paragraphs;
}

/** Evidence cited by a chip, each once, in the order of the first citation. */
export function citationsIn(doc: RichText): readonly EvidenceId[] {
  return readingOf(doc).citations;
}

/** Pictures in reading order, with the evidence they show and their description. */
export function picturesIn(doc: RichText): readonly PictureNode['attrs'][] {
  return readingOf(doc).pictures;
}

/** True when there is nothing to read: no text but spaces, no citation, no picture. */
export function isBlank(doc: RichText): boolean {
  return readingOf(doc).isBlank;
}

/** One line for each paragraph. A citation leaves nothing behind unless `nameCitation` says what stands for it. */
export function toPlainText(doc: RichText, nameCitation?: (id: EvidenceId) => string): string {
  if (nameCitation !== undefined) return doc.content.map((block) => toBlockText(block, nameCitation)).join('\n');
  const known = plainTexts.get(doc);
  if (known !== undefined) return known;
  const text = withoutGaps(doc.content.map((block) => toBlockText(block, () => CHIP)).join('\n'));
  plainTexts.set(doc, text);
  return text;
}

function readingOf(doc: RichText): Reading {
  const known = readings.get(doc);
  if (known !== undefined) return known;
  const reading = countDocument(doc);
  readings.set(doc, reading);
  return reading;
}

function countDocument(doc: RichText): Reading {
  const citations = new Set<EvidenceId>();
  const pictures: PictureNode['attrs'][] = [];
  let isCiting = false;
  const noteCitation = (id: EvidenceId): string => {
    citations.add(id);
    isCiting = true;
    return ' ';
  };
  let words = 0;
  let paragraphs = 0;
  let hasText = false;
  for (const block of doc.content) {
    if (block.type === 'picture') {
      pictures.push(block.attrs);
      continue;
    }
    isCiting = false;
    const text = toBlockText(block, noteCitation);
    const isWritten = /\S/.test(text);
    words += countWordsIn(text);
    hasText ||= isWritten;
    if (isWritten || isCiting) paragraphs += 1;
  }
  const isNothing = !hasText && citations.size === 0 && pictures.length === 0;
  return { words, paragraphs, citations: [...citations], pictures, isBlank: isNothing };
}

function toBlockText(block: BlockNode, nameCitation: (id: EvidenceId) => string): string {
  if (block.type === 'picture') return '';
  if (block.type === 'paragraph') return toParagraphText(block, nameCitation);
  return block.content.flatMap((item) => item.content.map((part) => toBlockText(part, nameCitation))).join('\n');
}

function toParagraphText(paragraph: ParagraphNode, nameCitation: (id: EvidenceId) => string): string {
  let text = '';
  for (const node of paragraph.content ?? []) text += toInlineText(node, nameCitation);
  return text;
}

function toInlineText(node: InlineNode, nameCitation: (id: EvidenceId) => string): string {
  if (node.type === 'text') return node.text;
  return node.type === 'hardBreak' ? '\n' : nameCitation(node.attrs.evidenceId);
}

/** Stands for a citation until the spaces around it are settled; no person types this unit. */
const CHIP = '\uFFFC';

/** Where a chip stood between two spaces, or before a full stop, its own space would show. */
function withoutGaps(text: string): string {
  return text.replace(/ ?\uFFFC(?=[ .,;:!?)\n]|$)/g, '').replace(/\uFFFC/g, ' ');
}
