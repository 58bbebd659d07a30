import { toDateText } from '../../text/dates';
import { toSizeText } from '../../text/sizes';
import type { EvidenceEntry, Narrative } from '../bundle-contents';
import { toExtension } from '../names';
import type { Markup } from '../pages/html';
import { html as xml, nothing } from '../pages/html';
import { privacyWords, words } from '../pages/page-words';
import { toShortNames } from '../pages/short-names';
import { toEntryPlace, toNarrativePlace, type DocxContext } from './docx-context';
import { toInnerLink, toParagraph, toPlace, toRun } from './word-markup';

/** Of 1,000: number, item, class, where it is mentioned. */
const shares = [80, 500, 170, 250] as const;
const heads = ['No.', 'Item', 'Class', 'Mentioned in'] as const;

/** The list of evidence at the end as a table whose first row is repeated on every page. Nothing when there is none. */
export function toDocxEvidence(context: DocxContext): Markup {
  const { options, outline, collection } = context;
  const narratives = outline.chapters.flatMap((chapter) => chapter.narratives);
  const entries = toListed(narratives, context);
  if (!options.hasEvidenceList || entries.length === 0) return nothing;
  const heading = toPlace(collection.takeId(), 'evidence', toRun(words.evidence));
  const headCells = heads.map((head, at) => toCell(toParagraph(toRun(head, { isBold: true }), { style: 'TableText', isKeptWithNext: true }), at));
  const rows = entries.map((entry) => toRow(entry, narratives, context));
  const borders = ['top', 'bottom', 'insideH'].map((side) => xml`<w:${{ markup: side }} w:val="single" w:sz="4" w:space="0" w:color="8A8C82"/>`);
  const table = xml`<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${shares.map((share) => xml`<w:gridCol w:w="${toWidth(share)}"/>`)}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${headCells}</w:tr>\n${rows}</w:tbl>\n`;
  // A table may not be the last thing of a document.
  return xml`${toParagraph(heading, { style: 'Heading1', isOnNewPage: outline.only === null })}${table}${toParagraph(nothing)}`;
}

/** All that the contents hold; about one response, what it uses. */
function toListed(narratives: readonly Narrative[], { contents, outline }: DocxContext): readonly EvidenceEntry[] {
  if (outline.only === null) return contents.evidence;
  const used = new Set(narratives.flatMap(({ evidence }) => evidence.map(({ entry }) => entry)));
  return contents.evidence.filter((entry) => used.has(entry));
}

function toRow(entry: EvidenceEntry, narratives: readonly Narrative[], context: DocxContext): Markup {
  const { item } = entry;
  const number = toPlace(context.collection.takeId(), toEntryPlace(context, entry), toRun(`E${item.number}`, { isBold: true }));
  const facts = [item.originalName, toExtension(entry.fileName).toUpperCase(), toSizeText(item.size), toDateText(item.date), privacyWords[item.privacy]].filter((fact) => fact !== '').join(' · ');
  const about = item.description.trim() === '' ? nothing : toTableText(toRun(item.description));
  const cells = [
    toTableText(number),
    xml`${toTableText(toRun(item.title || item.originalName))}${toTableText(toRun(facts, { isItalic: true }))}${about}`,
    toTableText(toRun(entry.className || '–')),
    toTableText(toMentions(entry, narratives, context)),
  ];
  return xml`<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.map(toCell)}</w:tr>\n`;
}

function toMentions(entry: EvidenceEntry, narratives: readonly Narrative[], context: DocxContext): Markup {
  const names = toShortNames(context.contents);
  const using = narratives.filter(({ evidence }) => evidence.some((used) => used.entry === entry));
  if (using.length === 0) return toRun(words.notMentioned);
  const links = using.map((narrative) => toInnerLink(toNarrativePlace(context, narrative), names.get(narrative) || narrative.title));
  return links.reduce((before, link) => xml`${before}${toRun('; ')}${link}`);
}

function toTableText(content: Markup): Markup {
  return toParagraph(content, { style: 'TableText' });
}

function toCell(content: Markup, at: number): Markup {
  return xml`<w:tc><w:tcPr><w:tcW w:w="${toWidth(shares[at] ?? 0)}" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
}

/** For the narrower of the two papers; the table is stretched to the text's width. In twentieths of a point. */
function toWidth(share: number): number {
  return Math.round((share * 9_400) / 1_000);
}
