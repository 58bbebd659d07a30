import { findAddresses } from './find-addresses';
import { findBarcodes } from './find-barcodes';
import { findBirths } from './find-births';
import { findCirculation } from './find-circulation';
import { findEmails } from './find-emails';
import { findPhoneColumns } from './find-phone-columns';
import { findPhones } from './find-phones';
import type { PatronDataHit, PatronDataScreen } from './patron-data';

const screens: readonly PatronDataScreen[] = [findBarcodes, findPhones, findPhoneColumns, findEmails, findAddresses, findCirculation, findBirths];

/** What more would say is no news, and a log of a million lines must not fill the memory. */
const mostHits = 500;

/**
 * What in a text looks like data of a patron, in the order of the text. Advisory: it knows shapes, not people, and is
 * blind to pictures. How often it is right and wrong is measured in docs/patron-data.md.
 */
export function findPatronData(text: string): readonly PatronDataHit[] {
  const hits = screens.flatMap((screen) => screen(text)).sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PatronDataHit[] = [];
  for (const hit of hits) {
    if (kept.length === mostHits) break;
    if (!kept.some(({ kind, start, end }) => kind === hit.kind && hit.start < end && start < hit.end)) kept.push(hit);
  }
  return kept;
}
