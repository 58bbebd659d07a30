import type { EvidenceEntry } from '../bundle-contents';
import { isShownInPages } from '../media-types';
import { toDateText } from '../../text/dates';
import { toSizeText } from '../../text/sizes';
import { toExtension } from '../names';
import type { Markup } from './html';
import { html, nothing } from './html';

/** From a page to data/. */
export type ToRoot = '' | '../';

/** Larger pictures would make a list of many items slow to open. Bytes. */
const maxThumbnailSize = 8_000_000;

/** The item's title, which opens its file; a file in another part of the bundle has no link, only its place. */
export function toFileLink(entry: EvidenceEntry, toRoot: ToRoot): Markup {
  if (entry.part !== null) return html`<span class="item"><bdi>${toEntryName(entry)}</bdi></span> <span class="st">${toPartText(entry.part)}</span>`;
  return html`<a class="item" href="${toFileAddress(entry, toRoot)}"><bdi>${toEntryName(entry)}</bdi></a>`;
}

/** A picture in small, beside the link that names it; nothing for what a browser doesn't show. */
export function toThumbnail(entry: EvidenceEntry, toRoot: ToRoot): Markup {
  if (entry.part !== null || !isShownInPages(entry.mediaType) || entry.item.size > maxThumbnailSize) return nothing;
  return html`<img class="thumb" src="${toFileAddress(entry, toRoot)}" alt="" loading="lazy">`;
}

export function toFileAddress(entry: EvidenceEntry, toRoot: ToRoot): string {
  return `${toRoot}evidence/${entry.fileName}`;
}

/** Where a file is that does not lie beside the pages. */
export function toPartText(part: number): string {
  return `in part ${part}`;
}

/** As the person calls it. */
export function toEntryName({ item }: EvidenceEntry): string {
  return item.title || item.originalName;
}

/** `PDF, 33 kB` */
export function toTypeAndSize({ item, fileName }: EvidenceEntry): string {
  return [toExtension(fileName).toUpperCase(), toSizeText(item.size)].filter((fact) => fact !== '').join(', ');
}

/** `Primary, PDF, 33 kB, 10 Jun 2019` */
export function toEntryFacts(entry: EvidenceEntry): string {
  return [entry.className, toTypeAndSize(entry), toDateText(entry.item.date)].filter((fact) => fact !== '').join(', ');
}
