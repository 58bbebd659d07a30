import type { EvidenceId } from '../../domain/ids';
import type { Evidence } from '../../domain/portfolio';

/** The places of one page at which evidence is mentioned, given out while its text is written. */
export type CitationAnchors = {
  /** A new id, unique in its page: `r7-e3-1`. */
  readonly take: (item: Evidence) => string;
  /** All ids given for an item so far, in reading order. */
  readonly of: (id: EvidenceId) => readonly string[];
};

export function createCitationAnchors(prefix: string): CitationAnchors {
  const given = new Map<EvidenceId, string[]>();
  return {
    take: (item) => {
      const ids = given.get(item.id) ?? [];
      const id = `${prefix}-e${item.number}-${ids.length + 1}`;
      given.set(item.id, [...ids, id]);
      return id;
    },
    of: (id) => given.get(id) ?? [],
  };
}

/** Where an item stands in a list of evidence. */
export function toEntryAnchor(item: Evidence): string {
  return `e${item.number}`;
}
