import type { BundleContents, EvidenceEntry, Narrative } from '../bundle-contents';
import { toDateText } from '../../text/dates';
import { toSizeText } from '../../text/sizes';
import { toEntryAnchor } from './citation-anchors';
import { toCount } from './count-text';
import { toFileLink, toThumbnail, toTypeAndSize } from './evidence-link';
import type { Markup } from './html';
import { html, joinMarkup, nothing } from './html';
import type { NarrativePage } from './narrative-page';
import { toPage, toTrail } from './page-frame';
import { privacyWords, words } from './page-words';
import { toShortNames } from './short-names';

/** The list of all evidence: each item links to its file and to every sentence that mentions it. */
export function toEvidencePage(contents: BundleContents, pages: readonly NarrativePage[]): string {
  const shortNames = toShortNames(contents);
  const rows = contents.evidence.map((entry) => toRow(entry, toUses(entry, pages, shortNames)));
  const total = contents.evidence.reduce((sum, entry) => sum + entry.item.size, 0);
  const summary = `${toCount(contents.evidence.length, 'file', 'files')}, ${toSizeText(total)}. ${words.evidenceIntro}`;
  const body = html`<section class="evidence">
<h1>${words.evidence}</h1>
${rows.length === 0 ? html`<p class="lead">${words.evidenceNone}</p>\n` : html`<p class="lead">${summary}</p>\n${toTable(rows)}`}</section>
`;
  return toPage(contents, { title: words.evidence, toRoot: '', trail: toTrail('', [html`<a href="checks.html">${words.rehearsal}</a>`]), body });
}

function toTable(rows: readonly Markup[]): Markup {
  const heads = ['No.', 'Item', 'Class', 'File', 'Date', 'Used in'].map((head) => html`<th scope="col">${head}</th>`);
  return html`<table>
<caption class="vh">${words.evidence}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

function toRow(entry: EvidenceEntry, uses: Markup): Markup {
  const { item } = entry;
  const description = item.description.trim() === '' ? nothing : html`<p class="about">${item.description}</p>`;
  const thumbnail = toThumbnail(entry, '');
  const cells: readonly (readonly [label: string, name: string, content: Markup])[] = [
    ['', 'what', html`${thumbnail}${toFileLink(entry, '')}${description}${toProvenance(entry)}`],
    ['Class', 'class', html`${entry.className || words.classUndecided}`],
    ['File', 'file', html`${toTypeAndSize(entry)}`],
    ['Date', 'date', html`${toDateText(item.date) || '–'}`],
    ['Used in', 'uses', uses],
  ];
  return html`<tr id="${toEntryAnchor(item)}"><th scope="row">E${item.number}</th>${cells.map(([label, name, content]) => html`<td class="${name}"${label === '' ? nothing : html` data-label="${label}"`}>${content}</td>`)}</tr>
`;
}

/** Where its file lies in the bundle, what it was called, and the beginning of its digest (whole in evidence.csv). */
function toProvenance({ item, fileName }: EvidenceEntry): Markup {
  const isSame = fileName.replace(/^\d+-/, '') === item.originalName.toLowerCase();
  const own = isSame || item.title === '' ? nothing : html` · <bdi>${item.originalName}</bdi>`;
  return html`<p class="facts-line">evidence/${fileName}${own} · ${privacyWords[item.privacy]} · SHA-256 ${item.sha256.slice(0, 12)}…</p>`;
}

function toUses(entry: EvidenceEntry, pages: readonly NarrativePage[], shortNames: ReadonlyMap<Narrative, string>): Markup {
  const lines = pages.flatMap(({ narrative, anchors }): readonly Markup[] => {
    const used = narrative.evidence.find((candidate) => candidate.entry === entry);
    if (used === undefined) return [];
    const links = toLinks(narrative, anchors.of(entry.item.id), { anchor: toEntryAnchor(entry.item), name: shortNames.get(narrative) ?? '' });
    const note = used.note.trim() === '' ? nothing : html`<span class="note">${used.note}</span>`;
    return [html`<li>${links}${note}</li>`];
  });
  return lines.length === 0 ? html`${words.notMentioned}` : html`<ul>${lines}</ul>`;
}

type Target = { readonly anchor: string; readonly name: string };

/** `7, Explaining policies` leads to the sentence; further mentions follow as `2, 3`. */
function toLinks(narrative: Narrative, anchors: readonly string[], { anchor, name }: Target): Markup {
  const page = `narratives/${narrative.fileName}`;
  const shown = narrative.number === '' ? name : `${name}, ${narrative.title}`;
  const [first, ...more] = anchors;
  if (first === undefined) return html`<a href="${page}#${anchor}">${shown}</a> <span class="st">${words.attached}</span>`;
  const links = more.map((target, index) => html`<a href="${page}#${target}"><span class="vh">${shown}, mention </span>${index + 2}</a>`);
  return html`<a href="${page}#${first}">${shown}</a>${links.length === 0 ? nothing : html`, ${joinMarkup(links, ', ')}`}`;
}
