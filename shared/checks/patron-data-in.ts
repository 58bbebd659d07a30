import type { PatronDataKind } from '../domain/inspection';
import type { RichText } from '../domain/rich-text';
import { toPlainText } from '../domain/rich-text-reading';
import { findPatronData } from '../inspection/patron-data/find-patron-data';
import type { PatronDataHit } from '../inspection/patron-data/patron-data';
import { toListParam } from './list-param';

const known = new WeakMap<RichText, readonly PatronDataHit[]>();

/** Hits in a written text. Remembered with the document, so that a keystroke has only its own text screened. */
export function findPatronDataIn(doc: RichText): readonly PatronDataHit[] {
  const before = known.get(doc);
  if (before !== undefined) return before;
  const hits = findPatronData(toPlainText(doc));
  known.set(doc, hits);
  return hits;
}

/** "phone 2": one line for each kind, which the catalogue turns into "two telephone numbers". */
export function toKindsParam(counts: ReadonlyMap<PatronDataKind, number>): string {
  return toListParam([...counts].map(([kind, count]) => `${kind} ${count}`));
}
