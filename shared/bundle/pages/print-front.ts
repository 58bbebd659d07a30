import type { Narrative } from '../bundle-contents';
import { isUnwritten, toNarratives } from '../bundle-contents';
import { toGaps } from '../gaps';
import { toDateText } from '../../text/dates';
import { toCount } from './count-text';
import type { Markup } from './html';
import { html, nothing } from './html';
import { toPortfolioLine } from './page-frame';
import { words } from './page-words';
import type { PrintContext } from './print-narrative';
import { toNarrativeAnchor } from './print-outline';
import { printWords } from './print-words';

/** The first page: what this is, whose, when, how whole it is, and what follows. */
export function toPrintedFront(context: PrintContext): Markup {
  const { contents, outline } = context;
  const draft = contents.input.isDraft ? html`<p class="draft"><strong>${printWords.draft}</strong></p>\n<p class="lead">${printWords.aboutDraft}</p>\n` : nothing;
  return html`<header class="front">
<h1>${outline.title}</h1>
<p class="by"><bdi>${toPortfolioLine(contents)}</bdi></p>
${draft}${toFacts(context)}${toGapList(context, 2)}${toContentsList(context)}</header>
`;
}

/** Above the one response of a document: whose, of what, when. */
export function toPrintedHead({ contents, outline }: PrintContext): Markup {
  const { input, records } = contents;
  const { library } = records.head.profile;
  const draft = input.isDraft ? html` · <strong>${printWords.draft}</strong>` : nothing;
  return html`<div class="headline">
<p><b>${outline.title}</b> · <bdi>${toPortfolioLine(contents)}</bdi>${library.trim() === '' ? nothing : html`, <bdi>${library}</bdi>`}</p>
<p>${input.pack.title} · ${toDateText(input.madeOn)}, round ${input.round}${draft}</p>
</div>
`;
}

function toFacts({ contents, outline, options }: PrintContext): Markup {
  const { input, records } = contents;
  const { pack } = input;
  const { name, library } = records.head.profile;
  const written = toNarratives(contents).filter((narrative) => !isUnwritten(narrative)).length;
  const facts: readonly (readonly [string, string])[] = [
    ['Candidate', name.trim()],
    ['Library', library.trim()],
    ['Program', `${pack.title}, version ${pack.version}`],
    ['Date', toDateText(input.madeOn)],
    ['Round', input.isDraft ? `${input.round}, draft` : String(input.round)],
    ['Holds', `${toCount(written, 'response', 'responses')}, ${toCount(contents.evidence.length, 'item', 'items')} of evidence`],
    ...outline.chapters.filter((chapter) => chapter.route !== '').map((chapter): readonly [string, string] => [chapter.title, chapter.route]),
    ['Receipt code', options.receiptCode],
    ['Note', pack.status.note],
  ];
  const shown = facts.filter(([, value]) => value !== '');
  return html`<dl class="facts">
${shown.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
`;
}

/** What a reader would look for in vain; about one response, only what that one lacks. */
export function toGapList({ contents, outline }: PrintContext, level: number): Markup {
  const isAbout = (narrative: Narrative | null): boolean => outline.only === null || narrative?.ownerId === outline.only.ownerId;
  const gaps = toGaps(contents).filter(({ narrative }) => isAbout(narrative));
  if (gaps.length === 0) return nothing;
  const items = gaps.map(({ text, narrative }) => html`<li>${isPrinted(narrative, outline.chapters) ? html`<a href="#${toNarrativeAnchor(narrative)}">${text}</a>` : text}</li>\n`);
  return html`<section class="gaps"><h${level}>${printWords.gaps}</h${level}>\n<ul>\n${items}</ul></section>\n`;
}

function isPrinted(narrative: Narrative | null, chapters: PrintContext['outline']['chapters']): narrative is Narrative {
  return narrative !== null && chapters.some((chapter) => chapter.narratives.includes(narrative));
}

function toContentsList({ contents, outline, options }: PrintContext): Markup {
  const isNamed = outline.chapters.length > 1;
  const chapters = outline.chapters.map((chapter) => {
    const title = isNamed ? html`<h3>${chapter.title}</h3>\n` : nothing;
    const lines = chapter.narratives.map(toLine);
    return html`${title}${lines.length === 0 ? html`<p class="st">${chapter.route}</p>\n` : html`<ol>\n${lines}</ol>\n`}`;
  });
  const isListed = options.hasEvidenceList && contents.evidence.length > 0;
  const list = isListed ? html`<ol>\n<li><span class="n"></span><a href="#evidence">${words.evidence}</a><span class="dots"></span><span class="st">${toCount(contents.evidence.length, 'item', 'items')}</span></li>\n</ol>\n` : nothing;
  return html`<nav class="toc" aria-labelledby="contents"><h2 id="contents">${printWords.contents}</h2>\n${chapters}${list}</nav>\n`;
}

function toLine(narrative: Narrative): Markup {
  const items = narrative.evidence.length;
  const count = items === 0 ? nothing : html`<span class="st">${toCount(items, 'item', 'items')}</span>`;
  const status = isUnwritten(narrative) ? html`<span class="st">${words.noText}</span>` : nothing;
  return html`<li><span class="n" aria-hidden="true">${narrative.number}</span><a href="#${toNarrativeAnchor(narrative)}">${narrative.number === '' ? nothing : html`<span class="vh">${narrative.number}, </span>`}${narrative.title}</a>${status}<span class="dots"></span>${count}</li>\n`;
}
