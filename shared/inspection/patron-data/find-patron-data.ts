import { findAddresses } from './find-addresses';
import { findBarcodes } from './find-barcodes';
import { findBirths } from './find-births';
import { findCirculation } from './find-circulation';
import { findEmails } from './find-emails';
import { findPhoneColumns } from './find-phone-columns';
import { findPhones } from './find-phones';
import type { PatronDataHit, PatronDataScreen } from './patron-data';

type GuardedScreen = {
  readonly screen: PatronDataScreen;
  /** False only where the screen could find nothing: this is asked of hundreds of texts at once, the screens are slow. */
  readonly mayFind: (signs: TextSigns) => boolean;
};

/** What a text has, told by searches that cost next to nothing. */
type TextSigns = {
  readonly text: string;
  readonly hasFigures: boolean;
  /** Five figures close together: fewer make no number of anyone. */
  readonly hasLongFigures: boolean;
  /** Tables and slips have lines. */
  readonly hasLines: boolean;
};

const screens: readonly GuardedScreen[] = [
  { screen: findBarcodes, mayFind: ({ hasLongFigures }) => hasLongFigures },
  { screen: findPhones, mayFind: ({ hasLongFigures }) => hasLongFigures },
  { screen: findPhoneColumns, mayFind: ({ hasFigures, hasLines }) => hasFigures && hasLines },
  { screen: findEmails, mayFind: ({ text }) => text.includes('@') },
  { screen: findAddresses, mayFind: ({ text, hasFigures }) => hasFigures && /\d[A-Z]? [A-Z\d]|Box/.test(text) },
  { screen: findCirculation, mayFind: ({ text, hasLines }) => hasLines || text.length < 80 || nameSigns.some((sign) => text.includes(sign)) },
  { screen: findBirths, mayFind: ({ text, hasFigures, hasLines }) => hasFigures && (hasLines || /[Bb]orn|[Bb]irth|DOB|D\.O\.B|aged?\b|years?[ -]old/.test(text)) },
];

/** One of these stands before every name that the screen for loans reports from running text. */
const nameSigns = [':', 'istory', 'ecord', 'ccount', 'name is', 'his is'];

function toSigns(text: string): TextSigns {
  const hasFigures = /[\d\uff10-\uff19]/.test(text);
  const hasLongFigures = hasFigures && /(?:[\d\uff10-\uff19][^\d\uff10-\uff19]{0,4}){5}/.test(text);
  return { text, hasFigures, hasLongFigures, hasLines: text.includes('\n') };
}

/** What more would say is no news, and a log of a million lines must not fill the memory. */
const mostHits = 500;

/**
 * What in a text looks like data of a patron, in the order of the text. Advisory: it knows shapes, not people, and is
 * blind to pictures. How often it is right and wrong is measured in docs/patron-data.md.
 */
export function findPatronData(text: string): readonly PatronDataHit[] {
  const signs = toSigns(text);
  const found = screens.flatMap(({ screen, mayFind }) => (mayFind(signs) ? screen(text) : []));
  if (found.length === 0) return found;
  const hits = found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: PatronDataHit[] = [];
  for (const hit of hits) {
    if (kept.length === mostHits) break;
    if (!kept.some(({ kind, start, end }) => kind === hit.kind && hit.start < end && start < hit.end)) kept.push(hit);
  }
  return kept;
}
