import type { BundleContents, Narrative, NarrativeEvidence } from '../bundle-contents';
import { toNarratives } from '../bundle-contents';
import { picturesIn } from '../../domain/rich-text-reading';
import type { CitationAnchors } from './citation-anchors';
import { toEntryAnchor } from './citation-anchors';
import { toEntryFacts, toFileLink, toThumbnail } from './evidence-link';
import type { Markup } from './html';
import { html, joinMarkup, nothing } from './html';
import { words } from './page-words';
import { toShortNames } from './short-names';

/** At the end of a narrative's page: what it uses, with the way to each file, each mention and everywhere else it is used. */
export function toUsedEvidence(narrative: Narrative, anchors: CitationAnchors, contents: BundleContents): Markup {
  if (narrative.evidence.length === 0) return nothing;
  const heading = narrative.number === '' ? words.evidence : `Evidence for ${narrative.number}`;
  const shown = new Set(narrative.parts.flatMap(({ doc }) => (doc === null ? [] : picturesIn(doc).map((picture) => picture.evidenceId))));
  const others = toNarratives(contents).filter((other) => other !== narrative);
  const names = toShortNames(contents);
  const items = narrative.evidence.map((used) => {
    const elsewhere = others.filter((other) => other.evidence.some(({ entry }) => entry === used.entry));
    const thumbnail = shown.has(used.entry.item.id) ? nothing : toThumbnail(used.entry, '../');
    return toItem(used, html`${toMentions(anchors.of(used.entry.item.id))}${toElsewhere(used, elsewhere, names)}`, thumbnail);
  });
  return html`<section class="used" aria-labelledby="used"><h2 id="used">${heading}</h2>\n<ul>\n${items}</ul>\n</section>\n`;
}

function toItem({ entry, note }: NarrativeEvidence, ways: Markup, thumbnail: Markup): Markup {
  const { item } = entry;
  const anchor = toEntryAnchor(item);
  const said = note.trim() === '' ? nothing : html`<span class="note">${note}</span>`;
  const list = html`<a href="../evidence-index.html#${anchor}">${words.inTheList}<span class="vh">, E${item.number}</span></a>`;
  return html`<li id="${anchor}"><b>E${item.number}</b> <div>${thumbnail}${toFileLink(entry, '../')} <span class="facts-line">${toEntryFacts(entry)}</span>${said}<span class="back">${ways}${list}</span></div></li>\n`;
}

/** To each sentence that mentions it: `In the text 1, 2`. */
function toMentions(anchors: readonly string[]): Markup {
  if (anchors.length === 0) return html`${words.attachedOnly} · `;
  const links = anchors.map((anchor, index) => html`<a href="#${anchor}"><span class="vh">mention </span>${index + 1}</a>`);
  return html`${words.inTheText} ${joinMarkup(links, ', ')} · `;
}

/** `also in 8, 12` */
function toElsewhere({ entry }: NarrativeEvidence, others: readonly Narrative[], names: ReadonlyMap<Narrative, string>): Markup {
  if (others.length === 0) return nothing;
  const links = others.map((other) => {
    const spoken = other.number === '' ? nothing : html`<span class="vh">, ${other.title}</span>`;
    return html`<a href="${other.fileName}#${toEntryAnchor(entry.item)}">${names.get(other) ?? ''}${spoken}</a>`;
  });
  return html`${words.alsoIn} ${joinMarkup(links, ', ')} · `;
}
