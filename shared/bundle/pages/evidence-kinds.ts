import type { EvidenceClass } from '../../packs/pack';
import type { EvidenceEntry } from '../bundle-contents';
import { words } from './page-words';

/** How evidence is drawn in a map: told apart by shape, so that it works in black and white. */
export type EvidenceKind = { readonly id: 'primary' | 'secondary' | 'undecided'; readonly glyph: string };

const primary: EvidenceKind = { id: 'primary', glyph: '◆' };
const secondary: EvidenceKind = { id: 'secondary', glyph: '◇' };
const undecided: EvidenceKind = { id: 'undecided', glyph: '○' };

/** In the order of a map's columns. */
export const evidenceKinds: readonly EvidenceKind[] = [primary, secondary, undecided];

export function toKind(entry: EvidenceEntry): EvidenceKind {
  if (entry.className === '') return undecided;
  return entry.isSecondary ? secondary : primary;
}

/** `◆ Primary. ◇ Secondary. In brackets: attached, not mentioned in the text.` Classes as the pack calls them. */
export function toCoverageLegend(classes: readonly EvidenceClass[], entries: readonly EvidenceEntry[]): string {
  const kinds = new Set(entries.map((entry) => toKind(entry).id));
  const labels = {
    primary: classes.filter(({ shape }) => shape === 'primary').map(({ label }) => label).join(', '),
    secondary: classes.filter(({ shape }) => shape === 'secondary').map(({ label }) => label).join(', '),
    undecided: words.classUndecided,
  };
  const shown = evidenceKinds.filter(({ id }) => kinds.has(id)).map(({ id, glyph }) => `${glyph}\u00A0${labels[id]}. `);
  return `${shown.join('')}${words.coverageLegend}`;
}
