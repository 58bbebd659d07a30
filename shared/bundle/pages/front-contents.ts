import type { BundleContents, Narrative } from '../bundle-contents';
import { isUnwritten } from '../bundle-contents';
import { toCount } from './count-text';
import { toCoverageMap } from './coverage-map';
import { toCoverageLegend } from './evidence-kinds';
import type { Markup } from './html';
import { html, nothing } from './html';
import type { NarrativePage } from './narrative-page';
import { words } from './page-words';

/** Every response with its state and how much evidence it has. */
export function toContentsList(contents: BundleContents): Markup {
  const isNamed = contents.chapters.length > 1;
  const chapters = contents.chapters
    .filter((chapter) => chapter.narratives.length > 0 || chapter.route !== '')
    .map((chapter) => {
      const title = isNamed ? html`<h3>${chapter.title}</h3>\n` : nothing;
      const route = chapter.narratives.length === 0 ? html`<p class="st">${chapter.route}</p>\n` : nothing;
      const lines = chapter.narratives.map((narrative) => toLine(narrative, contents.input.isDraft));
      return html`${title}${route}${lines.length === 0 ? nothing : html`<ul>\n${lines}</ul>\n`}`;
    });
  return html`<nav class="toc" aria-labelledby="contents"><h2 id="contents">${words.contents}</h2>\n${chapters}</nav>\n`;
}

/** Blanks and commas are for readers without the style sheet, and for those who listen. */
function toLine(narrative: Narrative, isDraft: boolean): Markup {
  const items = narrative.evidence.length;
  const status = toStatus(narrative, isDraft);
  const shown = status === '' ? nothing : html`<span class="vh">, </span><span class="st">${status}</span>`;
  const count = items === 0 ? nothing : html`<span class="vh">, </span><span class="st">${toCount(items, 'item', 'items')}</span>`;
  return html`<li><span class="n">${narrative.number}</span> <a href="narratives/${narrative.fileName}">${narrative.title}</a>${shown}<span class="dots"></span>${count}</li>\n`;
}

/** Outside a draft, only what is really missing counts against a page; marks are the candidate's own notes. */
function toStatus(narrative: Narrative, isDraft: boolean): string {
  if (isUnwritten(narrative)) return words.noText;
  const isIncomplete = narrative.parts.some((part) => part.isRequired && part.doc === null);
  return isIncomplete || (isDraft && !narrative.isMarkedReady) ? words.inDraft : '';
}

/** A map for each set that has evidence. */
export function toCoverageSection(contents: BundleContents, pages: ReadonlyMap<Narrative, NarrativePage>): Markup {
  const sets = contents.chapters.filter((chapter) => chapter.kind !== 'kept' && chapter.narratives.some((narrative) => narrative.evidence.length > 0));
  if (sets.length === 0) return nothing;
  const maps = sets.map((chapter) => html`${sets.length > 1 ? html`<h3>${chapter.title}</h3>\n` : nothing}${toCoverageMap(chapter, pages)}`);
  const legend = toCoverageLegend(contents.input.pack.evidenceClasses, contents.evidence);
  return html`<section class="coverage" aria-labelledby="coverage"><h2 id="coverage">${words.coverage}</h2>\n<p class="lead">${legend}</p>\n${maps}</section>\n`;
}
