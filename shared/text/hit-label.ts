import type { PatronDataKind } from '../domain/inspection';
import { patronWords } from './en/patron-words';
import { toSentenceCase } from './sentence-case';

/** What a hit of the privacy screen looks like: "A telephone number". */
export function toHitLabel(kind: PatronDataKind): string {
  return toSentenceCase(patronWords[kind]?.one ?? kind);
}
