import type { Chapter, EvidenceEntry, Narrative } from '../bundle-contents';
import { isUnwritten, toHeading } from '../bundle-contents';
import { toEntryAnchor } from './citation-anchors';
import type { Markup } from './html';
import { html, joinMarkup, nothing } from './html';
import type { NarrativePage } from './narrative-page';
import { words } from './page-words';

/** More columns than this don't fit a page; the map then lists the items of each row. */
const maxColumns = 20;

/** Which evidence supports which requirement of a set; nothing when there is none. */
export function toCoverageMap(chapter: Chapter, pages: ReadonlyMap<Narrative, NarrativePage>): Markup {
  const columns = toColumns(chapter);
  if (columns.length === 0) return nothing;
  const table = columns.length > maxColumns ? toListTable(chapter, pages) : toGridTable(chapter, columns, pages);
  return html`<div class="wide" tabindex="0" role="region" aria-label="${words.coverage}: ${chapter.title}">
${table}</div>
`;
}

function toColumns(chapter: Chapter): readonly EvidenceEntry[] {
  const used = new Set(chapter.narratives.flatMap((narrative) => narrative.evidence.map(({ entry }) => entry)));
  return [...used].sort((a, b) => a.item.number - b.item.number);
}

function isMentioned(entry: EvidenceEntry, narrative: Narrative, pages: ReadonlyMap<Narrative, NarrativePage>): boolean {
  return (pages.get(narrative)?.anchors.of(entry.item.id).length ?? 0) > 0;
}

function toGridTable(chapter: Chapter, columns: readonly EvidenceEntry[], pages: ReadonlyMap<Narrative, NarrativePage>): Markup {
  const heads = columns.map((entry) => html`<th scope="col">${toEntryLink(entry)}</th>`);
  const rows = chapter.narratives.map((narrative) => {
    const cells = columns.map((entry) => {
      if (!narrative.evidence.some((used) => used.entry === entry)) return html`<td></td>`;
      return isMentioned(entry, narrative, pages)
        ? html`<td><span aria-hidden="true">●</span><span class="vh">mentioned</span></td>`
        : html`<td><span aria-hidden="true">○</span><span class="vh">attached</span></td>`;
    });
    return html`<tr>${toRowHead(narrative)}${cells}</tr>\n`;
  });
  return html`<table class="map"><caption class="vh">${words.coverage}: ${chapter.title}</caption>
<thead><tr><td></td>${heads}</tr></thead>
<tbody>
${rows}</tbody></table>
`;
}

function toListTable(chapter: Chapter, pages: ReadonlyMap<Narrative, NarrativePage>): Markup {
  const rows = chapter.narratives.map((narrative) => {
    const items = narrative.evidence.map(({ entry }) => html`<span class="mark">${isMentioned(entry, narrative, pages) ? '●' : '○'} ${toEntryLink(entry)}</span>`);
    return html`<tr>${toRowHead(narrative)}<td>${joinMarkup(items, ' ')}</td></tr>\n`;
  });
  return html`<table class="map list"><caption class="vh">${words.coverage}: ${chapter.title}</caption>
<tbody>
${rows}</tbody></table>
`;
}

function toEntryLink(entry: EvidenceEntry): Markup {
  return html`<a href="evidence-index.html#${toEntryAnchor(entry.item)}">E${entry.item.number}</a>`;
}

function toRowHead(narrative: Narrative): Markup {
  const status = isUnwritten(narrative) ? html` <span class="st">${words.noText}</span>` : nothing;
  return html`<th scope="row"><a href="narratives/${narrative.fileName}">${toHeading(narrative)}</a>${status}</th>`;
}
