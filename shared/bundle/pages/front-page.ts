import type { BundleContents, Chapter, Narrative } from '../bundle-contents';
import { isUnwritten, toNarratives } from '../bundle-contents';
import { toGaps } from '../gaps';
import { toCoverageMap } from './coverage-map';
import { toCount } from './count-text';
import { toDateText } from '../../text/dates';
import { toSizeText } from '../../text/sizes';
import type { Markup } from './html';
import { html, nothing } from './html';
import type { NarrativePage } from './narrative-page';
import { toBundleTitle, toPage, toPortfolioLine } from './page-frame';
import { words } from './page-words';

/** index.html: what this is, whose, when, how whole it is, and the way to every page. */
export function toFrontPage(contents: BundleContents, pages: readonly NarrativePage[]): string {
  const title = toBundleTitle(contents);
  const byNarrative = new Map(pages.map((page) => [page.narrative, page]));
  const body = html`<header class="front">
<h1>${title}</h1>
<p class="by"><bdi>${toPortfolioLine(contents)}</bdi></p>
${toStatement(contents)}${toFacts(contents)}${toGapList(contents)}</header>
${toContents(contents)}${toCoverage(contents, byNarrative)}${toMore(contents)}`;
  return toPage(contents, { title: `${title}, ${toPortfolioLine(contents)}`, toRoot: '', trail: nothing, body });
}

function toStatement({ input }: BundleContents): Markup {
  const draft = input.isDraft ? html`<p class="lead strong">${words.aboutDraft}</p>\n` : nothing;
  const whole = input.scope === 'everything' ? ` ${words.aboutEverything}` : '';
  return html`${draft}<p class="lead">${words.about}${whole}</p>\n`;
}

function toFacts(contents: BundleContents): Markup {
  const { input } = contents;
  const { pack } = input;
  const written = toNarratives(contents).filter((narrative) => !isUnwritten(narrative)).length;
  const size = contents.evidence.reduce((sum, entry) => sum + entry.item.size, 0);
  const files = `${toCount(contents.evidence.length, 'file', 'files')} of evidence`;
  const facts: readonly (readonly [string, string])[] = [
    ['Program', `${pack.title}, version ${pack.version}`],
    ['Made for', pack.recipients.find((recipient) => recipient.id === input.recipientId)?.title ?? input.recipientId],
    ['Made on', `${toDateText(input.madeOn)}, with Carrel ${input.softwareVersion}`],
    ['Round', input.isDraft ? `${input.round}, draft` : String(input.round)],
    ['Holds', `${toCount(written, 'response', 'responses')}, ${files}${size === 0 ? '' : `, ${toSizeText(size)}`}`],
    ...contents.chapters.filter((chapter) => chapter.route !== '').map((chapter): readonly [string, string] => [chapter.title, chapter.route]),
    ['Receipt code', words.receiptElsewhere],
    ['Note', pack.status.note],
  ];
  return html`<dl class="facts">
${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
`;
}

function toGapList(contents: BundleContents): Markup {
  const gaps = toGaps(contents);
  if (gaps.length === 0) return html`<section class="gaps"><h2>${words.gaps}</h2>\n<p>${words.gapsNone}</p></section>\n`;
  const items = gaps.map(({ text, narrative }) => (narrative === null ? html`<li>${text}</li>\n` : html`<li><a href="narratives/${narrative.fileName}">${text}</a></li>\n`));
  return html`<section class="gaps"><h2>${words.gaps}</h2>\n<ul>\n${items}</ul></section>\n`;
}

function toContents(contents: BundleContents): Markup {
  const isNamed = contents.chapters.length > 1;
  const chapters = contents.chapters
    .filter((chapter) => chapter.narratives.length > 0 || chapter.route !== '')
    .map((chapter) => {
      const title = isNamed ? html`<h3>${chapter.title}</h3>\n` : nothing;
      const route = chapter.narratives.length === 0 ? html`<p class="st">${chapter.route}</p>\n` : nothing;
      const lines = chapter.narratives.map((narrative) => toContentsLine(narrative, contents.input.isDraft));
      return html`${title}${route}${lines.length === 0 ? nothing : html`<ol>\n${lines}</ol>\n`}`;
    });
  return html`<nav class="toc" aria-labelledby="contents"><h2 id="contents">Contents</h2>\n${chapters}</nav>\n`;
}

function toContentsLine(narrative: Narrative, isDraft: boolean): Markup {
  const items = narrative.evidence.length;
  const status = toStatus(narrative, isDraft);
  const shown = status === '' ? nothing : html`<span class="st">${status}</span>`;
  const count = items === 0 ? nothing : html`<span class="st">${toCount(items, 'item', 'items')}</span>`;
  return html`<li><span class="n">${narrative.number}</span><a href="narratives/${narrative.fileName}">${narrative.title}</a>${shown}<span class="dots"></span>${count}</li>\n`;
}

/** Outside a draft, only what is really missing counts against a page; marks are the candidate's own notes. */
function toStatus(narrative: Narrative, isDraft: boolean): string {
  if (isUnwritten(narrative)) return words.noText;
  const isIncomplete = narrative.parts.some((part) => part.isRequired && part.doc === null);
  return isIncomplete || (isDraft && !narrative.isMarkedReady) ? words.inDraft : '';
}

function toCoverage(contents: BundleContents, pages: ReadonlyMap<Narrative, NarrativePage>): Markup {
  const sets = contents.chapters.filter((chapter) => chapter.kind !== 'kept' && chapter.narratives.some((narrative) => narrative.evidence.length > 0));
  if (sets.length === 0) return nothing;
  const maps = sets.map((chapter: Chapter) => html`${sets.length > 1 ? html`<h3>${chapter.title}</h3>\n` : nothing}${toCoverageMap(chapter, pages)}`);
  return html`<section class="coverage" aria-labelledby="coverage"><h2 id="coverage">${words.coverage}</h2>\n<p class="lead">${words.coverageLegend}</p>\n${maps}</section>\n`;
}

function toMore(contents: BundleContents): Markup {
  return html`<section class="more" aria-labelledby="more"><h2 id="more">Also in this bundle</h2>
<ul>
<li><a href="evidence-index.html">${words.evidence}</a>: ${toCount(contents.evidence.length, 'item', 'items')}, with links both ways</li>
<li><a href="checks.html">${words.rehearsal}</a>: ${toCount(contents.input.findings.length, 'finding', 'findings')} when this bundle was made</li>
<li><a href="evidence.csv">evidence.csv</a>: the same list for a spreadsheet</li>
<li><a href="portfolio.json">portfolio.json</a>: the records, for Carrel</li>
<li><a href="ro-crate-metadata.json">ro-crate-metadata.json</a>: a description of every file, for archives</li>
</ul></section>
`;
}
