import type { Chapter, EvidenceEntry, Narrative } from '../bundle-contents';
import { isUnwritten, toHeading } from '../bundle-contents';
import { toEntryAnchor } from './citation-anchors';
import type { EvidenceKind } from './evidence-kinds';
import { evidenceKinds, toKind } from './evidence-kinds';
import type { Markup } from './html';
import { html, joinMarkup, nothing } from './html';
import type { NarrativePage } from './narrative-page';
import { words } from './page-words';

/** More columns than this don't fit a page; the map then lists the items of each row. */
const maxColumns = 30;
/** More than these need the margins of the page. */
const maxColumnsInText = 16;

type Pages = ReadonlyMap<Narrative, NarrativePage>;

/** Which evidence supports which requirement of a set; nothing when there is none. */
export function toCoverageMap(chapter: Chapter, pages: Pages): Markup {
  const used = new Set(chapter.narratives.flatMap((narrative) => narrative.evidence.map(({ entry }) => entry)));
  if (used.size === 0) return nothing;
  const groups = evidenceKinds.map((kind) => toGroup(kind, [...used])).filter(({ entries }) => entries.length > 0);
  const table = used.size > maxColumns ? toListTable(chapter, groups, pages) : toGridTable(chapter, groups, pages);
  const room = used.size > maxColumnsInText && used.size <= maxColumns ? 'wide full' : 'wide';
  return html`<section class="${room}" tabindex="0" aria-label="${words.coverage}: ${chapter.title}">
${table}</section>
`;
}

/** The columns that share a shape, under what the pack calls them. */
type Group = { readonly kind: EvidenceKind; readonly label: string; readonly entries: readonly EvidenceEntry[] };

function toGroup(kind: EvidenceKind, used: readonly EvidenceEntry[]): Group {
  const entries = used.filter((entry) => toKind(entry) === kind).sort((a, b) => a.item.number - b.item.number);
  const names = new Set(entries.map((entry) => entry.className));
  return { kind, entries, label: kind.id === 'undecided' ? words.classUndecided : [...names].join(', ') };
}

function isMentioned(entry: EvidenceEntry, narrative: Narrative, pages: Pages): boolean {
  return (pages.get(narrative)?.anchors.of(entry.item.id).length ?? 0) > 0;
}

function isUsed(entry: EvidenceEntry, narrative: Narrative): boolean {
  return narrative.evidence.some((used) => used.entry === entry);
}

function toGridTable(chapter: Chapter, groups: readonly Group[], pages: Pages): Markup {
  const columns = groups.flatMap(({ entries }) => entries);
  const first = new Set(groups.slice(1).map(({ entries }) => entries[0]));
  const edge = (entry: EvidenceEntry): Markup => (first.has(entry) ? html` class="edge"` : nothing);
  const heads = columns.map((entry) => html`<th scope="col"${edge(entry)}><a href="${toAddress(entry)}"><span class="vh">E</span>${entry.item.number}</a></th>`);
  const rows = chapter.narratives.map((narrative) => {
    const cells = columns.map((entry) => html`<td${edge(entry)}>${isUsed(entry, narrative) ? toMark(entry, isMentioned(entry, narrative, pages)) : nothing}</td>`);
    return html`<tr>${toRowHead(narrative)}${cells}<td class="sum">${narrative.evidence.length}</td></tr>\n`;
  });
  const sums = columns.map((entry) => html`<td${edge(entry)}>${chapter.narratives.filter((narrative) => isUsed(entry, narrative)).length}</td>`);
  return html`<table class="map"><caption class="vh">${words.coverage}: ${chapter.title}</caption>
<thead>
<tr><td></td>${groups.map((group, at) => html`<th scope="colgroup" colspan="${group.entries.length}"${at === 0 ? nothing : html` class="edge"`}>${group.label}</th>`)}<td></td></tr>
<tr><th scope="col">${words.response}</th>${heads}<th scope="col" class="sum">${words.items}</th></tr>
</thead>
<tbody>
${rows}</tbody>
<tfoot><tr><th scope="row">${words.usedInHowMany}</th>${sums}<td class="sum"></td></tr></tfoot></table>
`;
}

function toListTable(chapter: Chapter, groups: readonly Group[], pages: Pages): Markup {
  const rows = chapter.narratives.map((narrative) => {
    const cells = groups.map(({ entries }) => {
      const items = entries.filter((entry) => isUsed(entry, narrative)).map((entry) => html`<span class="mark">${toMark(entry, isMentioned(entry, narrative, pages))} <a href="${toAddress(entry)}">E${entry.item.number}</a></span>`);
      return html`<td>${joinMarkup(items, ' ')}</td>`;
    });
    return html`<tr>${toRowHead(narrative)}${cells}</tr>\n`;
  });
  return html`<table class="map list"><caption class="vh">${words.coverage}: ${chapter.title}</caption>
<thead><tr><th scope="col">${words.response}</th>${groups.map(({ label }) => html`<th scope="col">${label}</th>`)}</tr></thead>
<tbody>
${rows}</tbody></table>
`;
}

/** Shape tells the class; brackets tell that no sentence mentions the item. */
function toMark(entry: EvidenceEntry, mentioned: boolean): Markup {
  const { glyph } = toKind(entry);
  const spoken = `${entry.className || words.classUndecided}, ${mentioned ? 'mentioned' : 'attached'}`;
  return html`<span aria-hidden="true">${mentioned ? glyph : `(${glyph})`}</span><span class="vh">${spoken}</span>`;
}

function toAddress(entry: EvidenceEntry): string {
  return `evidence-index.html#${toEntryAnchor(entry.item)}`;
}

function toRowHead(narrative: Narrative): Markup {
  const status = isUnwritten(narrative) ? html` <span class="st">${words.noText}</span>` : nothing;
  return html`<th scope="row"><a href="narratives/${narrative.fileName}">${toHeading(narrative)}</a>${status}</th>`;
}
