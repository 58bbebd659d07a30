import type { EvidenceEntry } from '../bundle-contents';
import { toDateText } from '../../text/dates';
import { toSizeText } from '../../text/sizes';
import { toExtension } from '../names';
import { toEntryAnchor } from './citation-anchors';
import type { Markup } from './html';
import { html, joinMarkup, nothing } from './html';
import { privacyWords, words } from './page-words';
import type { PrintContext, PrintedNarrative } from './print-narrative';
import { toUsedAnchor } from './print-narrative';
import { printWords } from './print-words';
import { toShortNames } from './short-names';

/** The list of evidence at the end: each item leads to every sentence that mentions it. Nothing when there is none. */
export function toPrintedEvidence(printed: readonly PrintedNarrative[], context: PrintContext): Markup {
  const entries = toListed(printed, context);
  if (!context.options.hasEvidenceList || entries.length === 0) return nothing;
  const shortNames = toShortNames(context.contents);
  const rows = entries.map((entry) => {
    const mentions = printed.flatMap((one) => toMention(one, entry, shortNames.get(one.narrative) ?? ''));
    return toRow(entry, mentions.length === 0 ? html`${words.notMentioned}` : joinMarkup(mentions, '; '));
  });
  // Beside the one response it is a part of it; in a longer document it is a chapter.
  return html`<section class="evidence" id="evidence"><h2>${words.evidence}</h2>
<table>
<thead><tr><th scope="col">No.</th><th scope="col">Item</th><th scope="col">Class</th><th scope="col">Mentioned in</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>
`;
}

/** All that the contents hold; about one response, what it uses. */
function toListed(printed: readonly PrintedNarrative[], { contents, outline }: PrintContext): readonly EvidenceEntry[] {
  if (outline.only === null) return contents.evidence;
  const used = new Set(printed.flatMap(({ narrative }) => narrative.evidence.map(({ entry }) => entry)));
  return contents.evidence.filter((entry) => used.has(entry));
}

function toRow(entry: EvidenceEntry, mentions: Markup): Markup {
  const { item } = entry;
  const type = toExtension(entry.fileName).toUpperCase();
  const facts = [type, toSizeText(item.size), toDateText(item.date), privacyWords[item.privacy]].filter((fact) => fact !== '');
  const description = item.description.trim() === '' ? nothing : html`<p class="about">${item.description}</p>`;
  return html`<tr id="${toEntryAnchor(item)}"><th scope="row">E${item.number}</th><td><p class="item"><bdi>${item.title || item.originalName}</bdi></p><p class="facts-line"><bdi>${item.originalName}</bdi> · ${facts.join(' · ')}</p>${description}</td><td>${entry.className || '–'}</td><td>${mentions}</td></tr>
`;
}

/** `7` for one mention, `7: 1, 2` for several, `7 attached` for none. */
function toMention({ narrative, anchors }: PrintedNarrative, entry: EvidenceEntry, name: string): readonly Markup[] {
  if (!narrative.evidence.some((used) => used.entry === entry)) return [];
  const [first, ...more] = anchors.of(entry.item.id);
  if (first === undefined) return [html`<a href="#${toUsedAnchor(narrative, entry)}">${name}</a> ${printWords.attached}`];
  if (more.length === 0) return [html`<a href="#${first}">${name}</a>`];
  const links = [first, ...more].map((anchor, index) => html`<a href="#${anchor}"><span class="vh">${name}, mention </span>${index + 1}</a>`);
  return [html`${name}: ${joinMarkup(links, ', ')}`];
}
