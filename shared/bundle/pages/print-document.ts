import type { Sha256 } from '../../domain/ids';
import { picturesIn } from '../../domain/rich-text-reading';
import { toDateText } from '../../text/dates';
import type { BundleContents, Chapter } from '../bundle-contents';
import { isShownInPages } from '../media-types';
import { toBundleName } from '../names';
import type { Markup } from './html';
import { html, nothing } from './html';
import { toPortfolioLine } from './page-frame';
import { toPrintedEvidence } from './print-evidence';
import { toGapList, toPrintedFront, toPrintedHead } from './print-front';
import type { PrintContext, PrintedNarrative } from './print-narrative';
import { toPrintedNarrative } from './print-narrative';
import type { PrintOptions } from './print-options';
import { toPrintOutline } from './print-outline';
import { toPrintStyle, type RunningHeads } from './print-style';
import { printWords } from './print-words';

/** A whole document for paper. Its pictures are written `picture:<sha256>`; the host fills them in. */
export type PrintedDocument = {
  /** File name without extension. */
  readonly name: string;
  readonly html: string;
  readonly pictures: readonly { readonly sha256: Sha256; readonly mediaType: string }[];
};

/**
 * One response, a set or a whole portfolio as one HTML document: no script, nothing from elsewhere but the typefaces
 * that `options` names, headings in order, so that tags and bookmarks of a PDF come out of them. Pure.
 */
export function toPrintDocument(contents: BundleContents, options: PrintOptions): PrintedDocument {
  const outline = toPrintOutline(contents, options);
  const context: PrintContext = { contents, options, outline };
  const chapters = outline.chapters.map((chapter) => ({ chapter, printed: chapter.narratives.map((narrative) => toPrintedNarrative(narrative, context)) }));
  const printed = chapters.flatMap((one) => one.printed);
  const texts = outline.only === null ? html`${toPrintedFront(context)}<main>\n${chapters.map((one) => toChapter(one.chapter, one.printed, outline.level))}` : html`<main>\n${toPrintedHead(context)}${printed.map(({ markup }) => markup)}${toGapList(context, 2)}`;
  const style = toPrintStyle(options, toHeads(context));
  const body = html`<body class="${outline.only === null ? 'whole' : 'single'}">\n${texts}${toPrintedEvidence(printed, context)}</main>\n</body>`;
  return { name: toName(context), html: toText(context, style, body), pictures: toPictures(context) };
}

function toChapter(chapter: Chapter, printed: readonly PrintedNarrative[], level: number): Markup {
  const texts = printed.map(({ markup }) => markup);
  if (level < 3) return html`${texts}`;
  const route = chapter.route === '' ? nothing : html`<p class="lead">${chapter.route}</p>\n`;
  return html`<section class="chapter"><h2>${chapter.title}</h2>\n${route}${texts}</section>\n`;
}

/** The style is text of our own and of `toCssString`; neither can hold the end of the element. */
function toText({ contents, options, outline }: PrintContext, style: string, body: Markup): string {
  const fonts = options.fonts.map(({ address }) => html`<link rel="preload" as="font" type="font/woff2" href="${address}" crossorigin>\n`);
  return html`<!doctype html>
<html lang="${contents.input.pack.language}"${options.isLargePrint ? html` class="large"` : nothing}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${outline.documentTitle}</title>
${fonts}<style>
${{ markup: style }}
</style>
</head>
${body}
</html>
`.markup;
}

function toHeads({ contents, options, outline }: PrintContext): RunningHeads {
  const { input, records } = contents;
  const dated = `${toDateText(input.madeOn)}, round ${input.round}`;
  const made = input.isDraft ? `${printWords.draft}, ${dated}` : dated;
  const name = records.head.profile.name.trim();
  return { left: outline.title, right: name === '' ? toPortfolioLine(contents) : name, foot: options.receiptCode === '' ? made : `Bundle ${options.receiptCode}` };
}

function toName({ contents, options }: PrintContext): string {
  const { input } = contents;
  return toBundleName({ ...input, program: input.pack.shortTitle, scope: options.ownerId ?? input.scope });
}

function toPictures({ contents, outline }: PrintContext): PrintedDocument['pictures'] {
  const docs = outline.chapters.flatMap((chapter) => chapter.narratives.flatMap(({ parts }) => parts.flatMap(({ doc }) => (doc === null ? [] : [doc]))));
  const ids = new Set(docs.flatMap((doc) => picturesIn(doc).map((picture) => picture.evidenceId)));
  const shown = contents.evidence.filter((entry) => ids.has(entry.item.id) && isShownInPages(entry.mediaType));
  return [...new Map(shown.map((entry) => [entry.item.sha256, { sha256: entry.item.sha256, mediaType: entry.mediaType }])).values()];
}
