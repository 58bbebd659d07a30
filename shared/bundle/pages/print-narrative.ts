import type { BundleContents, EvidenceEntry, Narrative, NarrativeEvidence, NarrativePart } from '../bundle-contents';
import { toDateText } from '../../text/dates';
import type { CitationAnchors } from './citation-anchors';
import { createCitationAnchors, toEntryAnchor } from './citation-anchors';
import type { Markup } from './html';
import { html, nothing } from './html';
import { words } from './page-words';
import type { PrintOptions } from './print-options';
import { toNarrativeAnchor, type PrintOutline } from './print-outline';
import { printWords } from './print-words';
import { toRichTextHtml } from './rich-text-html';

/** A narrative as it is printed, and where in it each item of evidence is mentioned. */
export type PrintedNarrative = { readonly narrative: Narrative; readonly markup: Markup; readonly anchors: CitationAnchors };

export type PrintContext = { readonly contents: BundleContents; readonly options: PrintOptions; readonly outline: PrintOutline };

export function toPrintedNarrative(narrative: Narrative, context: PrintContext): PrintedNarrative {
  const anchor = toNarrativeAnchor(narrative);
  const anchors = createCitationAnchors(anchor);
  const texts = {
    evidenceById: context.contents.evidenceById,
    anchors,
    addresses: { toEntry: (entry: EvidenceEntry) => `#${toUsedAnchor(narrative, entry)}`, toPicture: ({ item }: EvidenceEntry) => `picture:${item.sha256}`, toFile: () => null },
  };
  const { level } = context.outline;
  const parts = narrative.parts.map((part) => toPart(part, part.doc === null ? nothing : toRichTextHtml(part.doc, texts), level + 1));
  const markup = html`<article class="comp" id="${anchor}">
${toHead(narrative, context)}${toSuggestion(narrative, level + 1)}${parts}${toUsed(narrative, context)}</article>
`;
  return { narrative, markup, anchors };
}

/** Where a narrative's own list of evidence names an item. */
export function toUsedAnchor(narrative: Narrative, { item }: EvidenceEntry): string {
  return `${toNarrativeAnchor(narrative)}-${toEntryAnchor(item)}`;
}

function toHead(narrative: Narrative, { options, outline }: PrintContext): Markup {
  const { level } = outline;
  // Inside the heading, and to be seen: a bookmark holds only what is drawn. A plain blank would fall away beside it.
  const number = narrative.number === '' ? nothing : html`<span class="no">${narrative.number}\u00A0</span>`;
  const isAsked = narrative.kind === 'kept' || options.hasOfficialWording;
  const asks = narrative.kind === 'kept' ? words.noLongerAskedForIntro : narrative.asks;
  const asked = asks === '' || !isAsked ? nothing : html`<p class="asks">${asks}</p>\n`;
  const each = narrative.asksEach.length === 0 || !isAsked ? nothing : html`<ul class="asks">${narrative.asksEach.map((text) => html`<li>${text}</li>`)}</ul>\n`;
  return html`<header>\n<h${level} class="comp-title">${number}${narrative.title}</h${level}>\n${asked}${each}</header>\n`;
}

function toSuggestion(narrative: Narrative, level: number): Markup {
  if (narrative.suggestion === '') return nothing;
  return html`<section class="part"><h${level} class="side">${words.suggestion}</h${level}>\n<p>${narrative.suggestion}</p>\n</section>\n`;
}

function toPart(part: NarrativePart, text: Markup, level: number): Markup {
  const shown = part.doc === null ? html`<p class="none">${words.emptyPart}</p>\n` : text;
  return html`<section class="part"><h${level} class="side">${part.label}</h${level}>\n${shown}</section>\n`;
}

function toUsed(narrative: Narrative, context: PrintContext): Markup {
  if (narrative.evidence.length === 0) return nothing;
  const level = context.outline.level + 1;
  const heading = narrative.number === '' ? words.evidence : `Evidence for ${narrative.number}`;
  const items = narrative.evidence.map((used) => toUsedItem(used, narrative, context.options.hasEvidenceList));
  return html`<section class="used"><h${level} class="side">${heading}</h${level}>\n<ul>\n${items}</ul>\n</section>\n`;
}

/** Title and class; below them where it comes from, and what it shows here. */
function toUsedItem({ entry, note }: NarrativeEvidence, narrative: Narrative, isListed: boolean): Markup {
  const { item } = entry;
  const shape = entry.className === '' ? nothing : html`. ${entry.className}`;
  const source = [item.date === '' ? '' : toDateText(item.date), item.title === '' ? '' : item.originalName].filter((piece) => piece !== '');
  const from = source.length === 0 ? nothing : html`<span class="source">${source.join(', ')}</span>`;
  const said = note.trim() === '' ? nothing : html`<span class="note">${note}</span>`;
  const list = isListed ? html`<a href="#${toEntryAnchor(item)}">${printWords.inTheList}<span class="vh">, E${item.number}</span></a>` : nothing;
  return html`<li id="${toUsedAnchor(narrative, entry)}"><b>E${item.number}</b><span><bdi>${item.title || item.originalName}</bdi>${shape}${from}${said}</span><span class="back">${list}</span></li>\n`;
}
