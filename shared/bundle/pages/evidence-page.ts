import type { BundleContents, EvidenceEntry, Narrative } from '../bundle-contents';
import { toExtension } from '../names';
import { toEntryAnchor } from './citation-anchors';
import { toCount } from './count-text';
import { toDateText } from '../../text/dates';
import { toSizeText } from '../../text/sizes';
import type { Markup } from './html';
import { html, joinMarkup, nothing } from './html';
import type { NarrativePage } from './narrative-page';
import { toPage, toTrail } from './page-frame';
import { privacyWords, words } from './page-words';
import { toShortNames } from './short-names';

/** The list of all evidence: each item links to its file and to every sentence that mentions it. */
export function toEvidencePage(contents: BundleContents, pages: readonly NarrativePage[]): string {
  const shortNames = toShortNames(contents);
  const rows = contents.evidence.map((entry) => toRow(entry, toMentions(entry, pages, shortNames)));
  const total = contents.evidence.reduce((sum, entry) => sum + entry.item.size, 0);
  const summary = `${toCount(contents.evidence.length, 'file', 'files')}, ${toSizeText(total)}. ${words.evidenceIntro}`;
  const body = html`<section class="evidence">
<h1>${words.evidence}</h1>
${rows.length === 0 ? html`<p class="lead">${words.evidenceNone}</p>\n` : html`<p class="lead">${toSentenceCase(summary)}</p>\n${toTable(rows)}`}</section>
`;
  return toPage(contents, { title: words.evidence, toRoot: '', trail: toTrail('', []), body });
}

function toSentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function toTable(rows: readonly Markup[]): Markup {
  return html`<table>
<thead><tr><th scope="col">No.</th><th scope="col">Item</th><th scope="col">Class</th><th scope="col">Mentioned in</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
`;
}

function toRow(entry: EvidenceEntry, mentions: Markup): Markup {
  const { item } = entry;
  const type = toExtension(entry.fileName).toUpperCase();
  const facts = [type, toSizeText(item.size), toDateText(item.date), privacyWords[item.privacy]].filter((fact) => fact !== '');
  const description = item.description.trim() === '' ? nothing : html`<p class="about">${item.description}</p>`;
  return html`<tr id="${toEntryAnchor(item)}"><th scope="row">E${item.number}</th><td><a class="item" href="evidence/${entry.fileName}"><bdi>${item.title || item.originalName}</bdi></a><p class="facts-line"><bdi>${item.originalName}</bdi> · ${facts.join(' · ')}</p>${description}<p class="hash">${entry.mediaType} · SHA-256 ${item.sha256}</p></td><td>${entry.className || '–'}</td><td class="mentions">${mentions}</td></tr>
`;
}

function toMentions(entry: EvidenceEntry, pages: readonly NarrativePage[], shortNames: ReadonlyMap<Narrative, string>): Markup {
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

/** `7` for one mention, `7: 1, 2` for several. */
function toLinks(narrative: Narrative, anchors: readonly string[], { anchor, name }: Target): Markup {
  const page = `narratives/${narrative.fileName}`;
  if (anchors.length === 0) return html`<a href="${page}#${anchor}">${name}</a> <span class="st">attached</span>`;
  if (anchors.length === 1) return html`<a href="${page}#${anchors[0] ?? ''}">${name}</a>`;
  const links = anchors.map((target, index) => html`<a href="${page}#${target}"><span class="vh">${name}, mention </span>${index + 1}</a>`);
  return html`${name}: ${joinMarkup(links, ', ')}`;
}
