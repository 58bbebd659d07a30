import { TextGatherer } from '../../../shared/inspection/look-inside';
import { readXml } from './read-xml';

/** What the XML of a text shows besides its words. */
export type OfficeText = {
  readonly text: string;
  readonly hasDrawing: boolean;
  readonly hasTrackedChanges: boolean;
  readonly hasHiddenText: boolean;
  readonly hasComments: boolean;
  /** Ids of the styles that its words have. */
  readonly styles: ReadonlySet<string>;
};

const drawings = new Set(['drawing', 'pict', 'pic', 'object', 'chart', 'graphicFrame', 'sp', 'cxnSp', 'image', 'frame', 'custom-shape', 'plugin']);
const changes = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'changed-region']);
const comments = new Set(['commentReference', 'annotation']);
const ends: Readonly<Record<string, string>> = { p: '\n', h: '\n', tr: '\n', 'table-row': '\n', tc: '\t', 'table-cell': '\t' };
const cells = new Set(['tc', 'table-cell']);
const marks: Readonly<Record<string, string>> = { tab: '\t', br: '\n', cr: '\n', 'line-break': '\n', s: ' ' };

/** Elements that hold words: of Word, of slides, of OpenDocument. */
export type TextElements = { readonly words: ReadonlySet<string>; readonly unread: ReadonlySet<string> };
export const wordElements: TextElements = { words: new Set(['t']), unread: new Set(['instrText', 'delText']) };
export const openElements: TextElements = { words: new Set(['p', 'h']), unread: new Set(['annotation', 'tracked-changes', 'notes']) };

/** The words of a part with paragraphs as lines and cells apart by tabs. Throws as `readXml` does. */
export function readOfficeText(bytes: Uint8Array, { words, unread }: TextElements): OfficeText {
  const gathered = new TextGatherer();
  const seen = { hasDrawing: false, hasTrackedChanges: false, hasHiddenText: false, hasComments: false };
  const styles = new Set<string>();
  let wordDepth = 0;
  let unreadDepth = 0;
  let cellDepth = 0;
  readXml(bytes, {
    onOpen: (name, attributes) => {
      if (drawings.has(name)) seen.hasDrawing = true;
      if (changes.has(name)) seen.hasTrackedChanges = true;
      if (comments.has(name)) seen.hasComments = true;
      if (name === 'rStyle' || name === 'pStyle') styles.add(attributes['w:val'] ?? '');
      if (isHiding(name, attributes)) seen.hasHiddenText = true;
      if (unread.has(name)) unreadDepth += 1;
      if (cells.has(name)) cellDepth += 1;
      if (words.has(name)) wordDepth += 1;
      if (unreadDepth === 0) gathered.add(marks[name] ?? '');
    },
    onClose: (name) => {
      if (words.has(name)) wordDepth -= 1;
      if (cells.has(name)) cellDepth -= 1;
      if (unread.has(name)) unreadDepth -= 1;
      // A paragraph in a cell must not tear its row apart.
      else if (unreadDepth === 0) gathered.add(cellDepth > 0 && ends[name] === '\n' ? ' ' : (ends[name] ?? ''));
    },
    onText: (text) => {
      if (wordDepth > 0 && unreadDepth === 0) gathered.add(text);
    },
  });
  return { ...seen, styles, text: gathered.toText() };
}

function isHiding(name: string, attributes: Readonly<Record<string, string>>): boolean {
  return name === 'vanish' && attributes['w:val'] !== '0' && attributes['w:val'] !== 'false';
}

/** Styles of Word that hide what has them. */
export function readHidingStyles(bytes: Uint8Array): ReadonlySet<string> {
  const hiding = new Set<string>();
  let style = '';
  readXml(bytes, {
    onOpen: (name, attributes) => {
      if (name === 'style') style = attributes['w:styleId'] ?? '';
      if (isHiding(name, attributes)) hiding.add(style);
    },
  });
  return hiding;
}
