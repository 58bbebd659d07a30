import type { BundleContents, EvidenceEntry, Narrative } from './bundle-contents';
import { toNarratives } from './bundle-contents';
import { toPartText } from './pages/evidence-link';
import { toShortNames } from './pages/short-names';

const head = ['Number', 'Title', 'File in the bundle', 'Original file name', 'Media type', 'Size in bytes', 'Class', 'Date', 'Privacy', 'Used in', 'Description', 'SHA-256'];

/** The list of evidence for a spreadsheet: RFC 4180, UTF-8, with a byte-order mark because Excel needs one. */
export function toEvidenceCsv(contents: BundleContents): string {
  const names = toShortNames(contents);
  const rows = contents.evidence.map((entry) => toRow(entry, toNarratives(contents), names));
  return `\uFEFF${[head, ...rows].map((row) => row.map(toCell).join(',')).join('\r\n')}\r\n`;
}

function toRow(entry: EvidenceEntry, narratives: readonly Narrative[], names: ReadonlyMap<Narrative, string>): readonly string[] {
  const { item } = entry;
  const usedIn = narratives.filter((narrative) => narrative.evidence.some((used) => used.entry === entry)).map((narrative) => names.get(narrative) ?? '');
  return [
    `E${item.number}`,
    item.title,
    entry.part === null ? `evidence/${entry.fileName}` : `evidence/${entry.fileName} (${toPartText(entry.part)})`,
    item.originalName,
    entry.mediaType,
    String(item.size),
    entry.className,
    item.date,
    item.privacy,
    usedIn.join('; '),
    item.description,
    item.sha256,
  ];
}

/** A cell that a spreadsheet would take for a formula gets an apostrophe, which shows it as text. */
export function toCell(text: string): string {
  const safe = /^\s*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
