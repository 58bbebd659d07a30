import type { Markup } from '../pages/html';
import { html as xml, nothing } from '../pages/html';
import { wordNamespaces } from './word-namespaces';

type Look = {
  /** As Word knows it: the names of its own styles are how it tells headings from other text. */
  readonly name: string;
  readonly next?: string;
  /** Of running text. */
  readonly size?: number;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
  readonly color?: string;
  readonly isSerif?: boolean;
  /** In points. */
  readonly before?: number;
  readonly after?: number;
  /** In twentieths of a point. */
  readonly indent?: number;
  readonly hanging?: number;
  readonly isKeptWithNext?: boolean;
  /** Counted from 1, for headings. */
  readonly outline?: number;
};

const ink = '1B1C19';
const quietInk = '4B4D45';
const lamp = '12594A';

const paragraphStyles: Readonly<Record<string, Look>> = {
  Title: { name: 'Title', next: 'Subtitle', size: 2.3, isSerif: true, color: ink, after: 4 },
  Subtitle: { name: 'Subtitle', size: 1.2, color: quietInk, after: 14 },
  Heading1: { name: 'heading 1', next: 'Normal', size: 1.6, isSerif: true, isBold: true, color: ink, before: 24, after: 6, isKeptWithNext: true, outline: 1 },
  Heading2: { name: 'heading 2', next: 'Normal', size: 1.25, isSerif: true, isBold: true, color: ink, before: 16, after: 4, isKeptWithNext: true, outline: 2 },
  Heading3: { name: 'heading 3', next: 'Normal', size: 1.05, isBold: true, color: ink, before: 12, after: 3, isKeptWithNext: true, outline: 3 },
  FrontHeading: { name: 'Front heading', next: 'Normal', size: 1.05, isBold: true, color: ink, before: 14, after: 3, isKeptWithNext: true },
  TOC1: { name: 'toc 1', after: 3 },
  TOC2: { name: 'toc 2', after: 2, indent: 360 },
  Line: { name: 'Line', after: 3 },
  Draft: { name: 'Draft', size: 1.2, isBold: true, color: ink, before: 6, after: 3 },
  Facts: { name: 'Facts', after: 2, indent: 1_900, hanging: 1_900 },
  Headline: { name: 'Headline', size: 0.9, color: quietInk, after: 2 },
  Asks: { name: 'Asks', isItalic: true, color: quietInk, after: 8 },
  EvidenceUsed: { name: 'Evidence used', after: 3, indent: 720, hanging: 720 },
  Picture: { name: 'Picture', before: 6, after: 3, isKeptWithNext: true },
  Caption: { name: 'caption', size: 0.9, color: quietInk, after: 10 },
  TableText: { name: 'Table text', size: 0.9, before: 2, after: 2 },
  Header: { name: 'header', size: 0.8, color: quietInk, after: 0 },
  Footer: { name: 'footer', size: 0.8, color: quietInk, after: 0 },
};

/** Typefaces that every Word has; sizes in points. */
export function toStyles(language: string, isLargePrint: boolean): Markup {
  const size = isLargePrint ? 16 : 11;
  const styles = Object.entries(paragraphStyles).map(([id, look]) => toStyle(id, look, size));
  return xml`<w:styles ${wordNamespaces}><w:docDefaults><w:rPrDefault><w:rPr>${toFont('Calibri')}${toSize(size)}<w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="${lamp}"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Number"><w:name w:val="Number"/><w:rPr><w:color w:val="${lamp}"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
${styles}</w:styles>`;
}

const ownNames = /^(?:Front heading|Line|Draft|Facts|Headline|Asks|Evidence used|Picture|Table text)$/;

function toStyle(id: string, look: Look, size: number): Markup {
  const own = ownNames.test(look.name) ? xml` w:customStyle="1"` : nothing;
  const next = look.next === undefined ? nothing : xml`<w:next w:val="${look.next}"/>`;
  return xml`<w:style w:type="paragraph"${own} w:styleId="${id}"><w:name w:val="${look.name}"/><w:basedOn w:val="Normal"/>${next}<w:qFormat/><w:pPr>${toSpacing(look)}</w:pPr><w:rPr>${toLetters(look, size)}</w:rPr></w:style>\n`;
}

function toSpacing({ before = 0, after = 8, indent, hanging = 0, isKeptWithNext = false, outline }: Look): Markup {
  const kept = isKeptWithNext ? xml`<w:keepNext/><w:keepLines/>` : nothing;
  const inset = indent === undefined ? nothing : xml`<w:ind w:left="${indent}" w:hanging="${hanging}"/>`;
  const level = outline === undefined ? nothing : xml`<w:outlineLvl w:val="${outline - 1}"/>`;
  return xml`${kept}<w:spacing w:before="${before * 20}" w:after="${after * 20}"/>${inset}${level}`;
}

function toLetters({ isSerif = false, isBold = false, isItalic = false, color, size: share }: Look, size: number): Markup {
  return xml`${isSerif ? toFont('Georgia') : nothing}${isBold ? xml`<w:b/><w:bCs/>` : nothing}${isItalic ? xml`<w:i/><w:iCs/>` : nothing}${color === undefined ? nothing : xml`<w:color w:val="${color}"/>`}${share === undefined ? nothing : toSize(size * share)}`;
}

function toFont(family: string): Markup {
  return xml`<w:rFonts w:ascii="${family}" w:hAnsi="${family}" w:cs="${family}"/>`;
}

/** Word counts in half points. */
function toSize(points: number): Markup {
  const halves = Math.round(points * 2);
  return xml`<w:sz w:val="${halves}"/><w:szCs w:val="${halves}"/>`;
}
