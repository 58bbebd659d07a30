import type { BundlePlan, PlannedEntry } from '../bundle-plan';

/** What a zip needs beside its entries: four tag files, their own records and the end of the directory. */
const FRAME_BYTES = 4_096;
/** Both records of an entry with their long sizes, its line in the manifest, and what deflate can add to a small one. */
const ENTRY_BYTES = 400;
/** The two records and the manifest. */
const NAMES = 3;

/** An upper bound, in bytes, for what an entry takes in a zip: nothing is expected of compression. */
export function toEntryBound(entry: PlannedEntry, folder: string): number {
  const size = entry.kind === 'text' ? toByteLength(entry.text) : entry.size;
  return size + Math.ceil(size / 1_024) + ENTRY_BYTES + NAMES * (toByteLength(entry.path) + toByteLength(folder));
}

/** An upper bound, in bytes, for a whole zip. The written one is smaller; a test compares them. */
export function toZipBound({ name, payload, bagInfo }: BundlePlan): number {
  const info = bagInfo.reduce((sum, [label, value]) => sum + toByteLength(label) + toByteLength(value) + 4, 0);
  return payload.reduce((sum, entry) => sum + toEntryBound(entry, name), FRAME_BYTES + info);
}

function toByteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
