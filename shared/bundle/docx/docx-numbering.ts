import type { Markup } from '../pages/html';
import { html as xml } from '../pages/html';
import { DEEPEST_LEVEL, type OpenedList } from './docx-collection';
import { toIndent } from './word-markup';
import { wordNamespaces } from './word-namespaces';

const BULLETS = 1;
const NUMBERS = 2;
const levels = Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => level);
const bullets = ['•', '–', '▪'];
const numberForms = ['decimal', 'lowerLetter', 'lowerRoman'];

/** Two kinds of list, and every list of the document as one of them: a numbered one begins with 1 again. */
export function toNumbering(lists: readonly OpenedList[]): Markup {
  return xml`<w:numbering ${wordNamespaces}>${toKind(BULLETS, toBulletLevel)}${toKind(NUMBERS, toNumberLevel)}${lists.map(toList)}</w:numbering>`;
}

function toKind(id: number, toLevel: (level: number) => Markup): Markup {
  return xml`<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.map(toLevel)}</w:abstractNum>\n`;
}

function toBulletLevel(level: number): Markup {
  return toLevel(level, 'bullet', bullets[level % bullets.length] ?? '•');
}

function toNumberLevel(level: number): Markup {
  return toLevel(level, numberForms[level % numberForms.length] ?? 'decimal', `%${level + 1}.`);
}

function toLevel(level: number, form: string, text: string): Markup {
  return xml`<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${toIndent(level)}" w:hanging="360"/></w:pPr></w:lvl>`;
}

function toList({ id, isNumbered, level }: OpenedList): Markup {
  const restart = isNumbered ? xml`<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="1"/></w:lvlOverride>` : xml``;
  return xml`<w:num w:numId="${id}"><w:abstractNumId w:val="${isNumbered ? NUMBERS : BULLETS}"/>${restart}</w:num>\n`;
}
