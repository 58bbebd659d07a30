import type { BundleContents, Narrative, NarrativePart } from '../bundle-contents';
import { toHeading, toNarratives } from '../bundle-contents';
import type { CitationAnchors } from './citation-anchors';
import { createCitationAnchors, toEntryAnchor } from './citation-anchors';
import type { Markup } from './html';
import { html, nothing } from './html';
import { toUsedEvidence } from './narrative-evidence';
import { toPage, toPortfolioLine, toTrail } from './page-frame';
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
  toFile: (entry) => (entry.part === null ? `../evidence/${entry.fileName}` : null),
};

export function toNarrativePage(narrative: Narrative, contents: BundleContents): NarrativePage {
  const anchors = createCitationAnchors(narrative.anchor);
  const context = { evidenceById: contents.evidenceById, anchors, addresses };
  const parts = narrative.parts.map((part, index) => toPart(part, index, part.doc === null ? nothing : toRichTextHtml(part.doc, context)));
  const body = html`<article class="comp">
${toHead(narrative)}${toSuggestion(narrative)}${parts}${toUsedEvidence(narrative, anchors, contents)}</article>
${toNeighbors(narrative, contents)}`;
  const links = [html`<a href="../evidence-index.html">${words.evidence}</a>`];
  const chapter = contents.chapters.find(({ narratives }) => narratives.includes(narrative))?.title ?? '';
  const title = [toHeading(narrative), chapter, toPortfolioLine(contents)].filter((piece, at, all) => all.indexOf(piece) === at).join(', ');
  return { narrative, anchors, text: toPage(contents, { title, toRoot: '../', trail: toTrail('../', links, chapter), body }) };
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
