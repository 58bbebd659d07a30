import { toDateText } from '../../text/dates';
import type { Markup } from '../pages/html';
import { html as xml } from '../pages/html';
import { toPortfolioLine } from '../pages/page-frame';
import { printWords } from '../pages/print-words';
import type { DocxContext } from './docx-context';
import { toRun } from './word-markup';

/** In twentieths of a point: the paper, and the same margins as in print (24 mm left, 20 mm right). */
const papers = { letter: { width: 12_240, height: 15_840 }, a4: { width: 11_906, height: 16_838 } } as const;
const margins = { top: 1_191, right: 1_134, bottom: 1_247, left: 1_361 } as const;

export const headerId = 'header';
export const footerId = 'footer';

/** The end of the body: paper, margins, and what stands at the edges of every page. */
export function toSection({ options }: DocxContext): Markup {
  const { width, height } = papers[options.paper];
  const { top, right, bottom, left } = margins;
  return xml`<w:sectPr><w:headerReference w:type="default" r:id="${headerId}"/><w:footerReference w:type="default" r:id="${footerId}"/><w:pgSz w:w="${width}" w:h="${height}"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
}

export function toHeader(context: DocxContext): Markup {
  const { contents, outline } = context;
  const name = contents.records.head.profile.name.trim();
  return toEdge('Header', [toRun(`${outline.title}\t${name === '' ? toPortfolioLine(contents) : name}`)], context);
}

/** When it was made, or the receipt code of the bundle that it shows; and the page. */
export function toFooter(context: DocxContext): Markup {
  const { input } = context.contents;
  const made = [input.isDraft ? printWords.draft : '', toDateText(input.madeOn), `round ${input.round}`].filter((piece) => piece !== '').join(', ');
  const { receiptCode } = context.options;
  const left = receiptCode === '' ? made : `Bundle ${receiptCode}`;
  return toEdge('Footer', [toRun(`${left}\t`), toField('PAGE'), toRun(' of '), toField('NUMPAGES')], context);
}

function toField(name: string): Markup {
  return xml`<w:fldSimple w:instr=" ${name} ">${toRun('1')}</w:fldSimple>`;
}

function toEdge(style: 'Header' | 'Footer', content: readonly Markup[], { options }: DocxContext): Markup {
  const end = papers[options.paper].width - margins.left - margins.right;
  return xml`<w:p><w:pPr><w:pStyle w:val="${style}"/><w:tabs><w:tab w:val="right" w:pos="${end}"/></w:tabs></w:pPr>${content}</w:p>`;
}
