import type { BundleContents, Narrative, NarrativeEvidence, NarrativePart } from '../bundle-contents';
import { toHeading, toNarratives } from '../bundle-contents';
import type { CitationAnchors } from './citation-anchors';
import { createCitationAnchors, toEntryAnchor } from './citation-anchors';
import type { Markup } from './html';
import { html, joinMarkup, nothing } from './html';
import { toPage, toTrail } from './page-frame';
import { words } from './page-words';
import type { TextAddresses } from './rich-text-html';
import { toRichTextHtml } from './rich-text-html';

/** A narrative's page, and where in it each item of evidence is mentioned. */
export type NarrativePage = {
  readonly narrative: Narrative;
  readonly text: string;
  readonly anchors: CitationAnchors;
};

const addresses: TextAddresses = {
  toEntry: (entry) => `#${toEntryAnchor(entry.item)}`,
  toPicture: (entry) => `../evidence/${entry.fileName}`,
  toFile: (entry) => `../evidence/${entry.fileName}`,
};

export function toNarrativePage(narrative: Narrative, contents: BundleContents): NarrativePage {
  const anchors = createCitationAnchors(narrative.anchor);
  const context = { evidenceById: contents.evidenceById, anchors, addresses };
  const parts = narrative.parts.map((part, index) => toPart(part, index, part.doc === null ? nothing : toRichTextHtml(part.doc, context)));
  const body = html`<article class="comp">
${toHead(narrative)}${toSuggestion(narrative)}${parts}${toUsed(narrative, anchors)}</article>
${toNeighbors(narrative, contents)}`;
  const links = [html`<a href="../evidence-index.html">${words.evidence}</a>`];
  return { narrative, anchors, text: toPage(contents, { title: toHeading(narrative), toRoot: '../', trail: toTrail('../', links), body }) };
}

function toHead(narrative: Narrative): Markup {
  const number = narrative.number === '' ? nothing : html`<p class="no" aria-hidden="true">${narrative.number}</p>\n`;
  const spoken = narrative.number === '' ? nothing : html`<span class="vh">${narrative.number}, </span>`;
  const asks = narrative.kind === 'kept' ? words.noLongerAskedForIntro : narrative.asks;
  const asked = asks === '' ? nothing : html`<p class="asks">${asks}</p>\n`;
  const each = narrative.asksEach.length === 0 ? nothing : html`<ul class="asks">${narrative.asksEach.map((text) => html`<li>${text}</li>`)}</ul>\n`;
  return html`<header>\n${number}<h1>${spoken}${narrative.title}</h1>\n${asked}${each}</header>\n`;
}

function toSuggestion(narrative: Narrative): Markup {
  if (narrative.suggestion === '') return nothing;
  return html`<section class="part"><h2>${words.suggestion}</h2>\n<p>${narrative.suggestion}</p>\n</section>\n`;
}

function toPart(part: NarrativePart, index: number, text: Markup): Markup {
  const shown = part.doc === null ? html`<p class="none">${words.emptyPart}</p>\n` : text;
  const id = `part-${index + 1}`;
  return html`<section class="part" aria-labelledby="${id}"><h2 id="${id}">${part.label}</h2>\n${shown}</section>\n`;
}

function toUsed(narrative: Narrative, anchors: CitationAnchors): Markup {
  if (narrative.evidence.length === 0) return nothing;
  const heading = narrative.number === '' ? words.evidence : `Evidence for ${narrative.number}`;
  const items = narrative.evidence.map((used) => toUsedItem(used, anchors));
  return html`<section class="used" aria-labelledby="used"><h2 id="used">${heading}</h2>\n<ul>\n${items}</ul>\n</section>\n`;
}

function toUsedItem({ entry, note }: NarrativeEvidence, anchors: CitationAnchors): Markup {
  const { item } = entry;
  const anchor = toEntryAnchor(item);
  const name = item.title || item.originalName;
  const shape = entry.className === '' ? nothing : html`. ${entry.className}`;
  const said = note.trim() === '' ? nothing : html`<span class="note">${note}</span>`;
  return html`<li id="${anchor}"><b>E${item.number}</b><span><a href="../evidence/${entry.fileName}"><bdi>${name}</bdi></a>${shape}${said}</span><span class="back">${toBackLinks(anchors.of(item.id))}<a href="../evidence-index.html#${anchor}">in the list<span class="vh">, E${item.number}</span></a></span></li>\n`;
}

/** To each sentence that mentions it: `in the text 1, 2`. */
function toBackLinks(anchors: readonly string[]): Markup {
  if (anchors.length === 0) return html`${words.attachedOnly}. `;
  const links = anchors.map((anchor, index) => html`<a href="#${anchor}"><span class="vh">mention </span>${index + 1}</a>`);
  return html`in the text ${joinMarkup(links, ', ')} · `;
}

function toNeighbors(narrative: Narrative, contents: BundleContents): Markup {
  const all = toNarratives(contents);
  const at = all.indexOf(narrative);
  const before = toNeighbor(all[at - 1], 'prev');
  const after = toNeighbor(all[at + 1], 'next');
  if (before === nothing && after === nothing) return nothing;
  return html`<nav class="turn" aria-label="Before and after">${before}${after}</nav>\n`;
}

function toNeighbor(narrative: Narrative | undefined, rel: 'prev' | 'next'): Markup {
  if (narrative === undefined) return nothing;
  return html`<a class="${rel}" rel="${rel}" href="${narrative.fileName}"><span>${rel === 'prev' ? 'Before' : 'Next'}</span> ${toHeading(narrative)}</a>`;
}
