import { countParagraphs, countWords } from '../domain/rich-text-reading';
import type { Limit } from '../packs/pack';
import { toPages } from './pages';
import { evidenceIn } from './portfolio-index';
import type { Owner, Part } from './subjects';

/** `exact` is compared with a limit; `shown` is rounded so that a broken limit never reads as kept. */
export type Measured = { readonly exact: number; readonly shown: number };

/** How much of a unit a part holds; null where it can't be told: pages or playing time of a file that isn't opened here. */
export function measurePart(part: Part, unit: Limit['unit'], owner: Pick<Owner, 'pack' | 'evidence'>): Measured | null {
  if (unit === 'pages' && part.slot.kind !== 'richText') return null;
  switch (unit) {
    case 'words':
      return whole(countWords(part.doc));
    case 'paragraphs':
      return whole(countParagraphs(part.doc));
    case 'items':
      return whole(new Set(evidenceIn(part.doc)).size);
    case 'pages': {
      const { wordsPerPage } = owner.pack;
      const words = countWords(part.doc);
      return { exact: words / wordsPerPage, shown: toPages(words, wordsPerPage) };
    }
    case 'megabytes': {
      const sizes = evidenceIn(part.doc).map((id) => owner.evidence.liveById.get(id)?.size ?? 0);
      const exact = sizes.reduce((sum, size) => sum + size, 0) / 1_000_000;
      return { exact, shown: Math.ceil(exact * 10) / 10 };
    }
    case 'minutes':
      return null;
  }
}

/** The part's own limit is broken by this count, so `slot-limits` says it and a check with a limit of its own is quiet. */
export function breaksOwnLimit(part: Part, unit: 'words' | 'paragraphs', count: number): boolean {
  return (part.slot.limits ?? []).some(
    (limit) => limit.unit === unit && (count > (limit.max ?? Infinity) || count < (limit.min ?? 0)),
  );
}

function whole(count: number): Measured {
  return { exact: count, shown: count };
}
