import { toDateText } from '../../text/dates';
import type { Narrative } from '../bundle-contents';
import { isUnwritten, toHeading, toNarratives } from '../bundle-contents';
import { toGaps } from '../gaps';
import { toCount } from '../pages/count-text';
import type { Markup } from '../pages/html';
import { html as xml, nothing } from '../pages/html';
import { toPortfolioLine } from '../pages/page-frame';
import { words } from '../pages/page-words';
import { printWords } from '../pages/print-words';
import { toNarrativePlace, type DocxContext } from './docx-context';
import { toInnerLink, toParagraph, toRun } from './word-markup';

/** The first page of a whole document: what this is, whose, when, how whole it is, and what follows. */
export function toDocxFront(context: DocxContext): Markup {
  const { contents, outline } = context;
  const draft = contents.input.isDraft ? xml`${toParagraph(toRun(printWords.draft), { style: 'Draft' })}${toParagraph(toRun(printWords.aboutDraft))}` : nothing;
  return xml`${toParagraph(toRun(outline.title), { style: 'Title' })}${toParagraph(toRun(toPortfolioLine(contents)), { style: 'Subtitle' })}${draft}${toFacts(context)}${toDocxGaps(context)}${toContentsList(context)}`;
}

/** Above the one response of a document: of what, whose, when. */
export function toDocxHead({ contents, outline }: DocxContext): Markup {
  const { input, records } = contents;
  const library = records.head.profile.library.trim();
  const whose = [toPortfolioLine(contents), library].filter((piece) => piece !== '').join(', ');
  const when = [input.pack.title, `${toDateText(input.madeOn)}, round ${input.round}`, input.isDraft ? printWords.draft : ''].filter((piece) => piece !== '').join(' · ');
  return xml`${toParagraph([toRun(outline.title, { isBold: true }), toRun(` · ${whose}`)], { style: 'Headline' })}${toParagraph(toRun(when), { style: 'Headline' })}`;
}

function toFacts({ contents, outline, options }: DocxContext): Markup {
  const { input, records } = contents;
  const { pack } = input;
  const { name, library } = records.head.profile;
  const written = toNarratives(contents).filter((narrative) => !isUnwritten(narrative)).length;
  const facts: readonly (readonly [label: string, value: string])[] = [
    ['Candidate', name.trim()],
    ['Library', library.trim()],
    ['Program', `${pack.title}, version ${pack.version}`],
    ['Date', toDateText(input.madeOn)],
    ['Round', input.isDraft ? `${input.round}, draft` : String(input.round)],
    ['Holds', `${toCount(written, 'response', 'responses')}, ${toCount(contents.evidence.length, 'item', 'items')} of evidence`],
    ...outline.chapters.filter((chapter) => chapter.route !== '').map((chapter) => [chapter.title, chapter.route] as const),
    ['Receipt code', options.receiptCode],
    ['Note', pack.status.note],
  ];
  return xml`${facts.filter(([, value]) => value !== '').map(([label, value]) => toParagraph([toRun(`${label}\t`, { isBold: true }), toRun(value)], { style: 'Facts' }))}`;
}

/** What a reader would look for in vain; about one response, only what that one lacks. */
export function toDocxGaps({ contents, outline, collection }: DocxContext): Markup {
  const gaps = toGaps(contents).filter(({ narrative }) => outline.only === null || narrative?.ownerId === outline.only.ownerId);
  if (gaps.length === 0) return nothing;
  const list = collection.openList(false, 0);
  return xml`${toParagraph(toRun(printWords.gaps), { style: 'FrontHeading' })}${gaps.map(({ text }) => toParagraph(toRun(text), { style: 'Line', list }))}`;
}

/** Word renews this list from the headings when it is asked to; until then it stands as it is here, without page numbers. */
function toContentsList(context: DocxContext): Markup {
  const { outline } = context;
  const areSeveral = outline.chapters.length > 1;
  const lines = outline.chapters.flatMap((chapter): readonly ContentsLine[] => [
    ...(areSeveral ? [{ content: toRun(chapter.title), style: 'TOC1' }] : []),
    ...chapter.narratives.map((narrative) => ({ content: toLine(narrative, context), style: areSeveral ? 'TOC2' : 'TOC1' })),
  ]);
  if (lines.length === 0) return nothing;
  const begin = xml`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-${areSeveral ? 2 : 1}" \\n \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
  const end = xml`<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  const paragraphs = lines.map(({ content, style }, at) => toParagraph([at === 0 ? begin : nothing, content, at === lines.length - 1 ? end : nothing], { style }));
  return xml`${toParagraph(toRun(printWords.contents), { style: 'FrontHeading' })}${paragraphs}`;
}

type ContentsLine = { readonly content: Markup; readonly style: string };

function toLine(narrative: Narrative, context: DocxContext): Markup {
  const heading = toHeading(narrative);
  return toInnerLink(toNarrativePlace(context, narrative), isUnwritten(narrative) ? `${heading} (${words.noText.toLowerCase()})` : heading, {});
}
