import type { BundleContents, Chapter, Narrative } from '../bundle-contents';
import { isUnwritten } from '../bundle-contents';
import type { PrintOptions } from './print-options';
import { printWords } from './print-words';
import { toBundleTitle, toPortfolioLine } from './page-frame';

/** What a printed document shows of the contents, and how deep its headings go. */
export type PrintOutline = {
  readonly chapters: readonly Chapter[];
  /** The one narrative of a document about one; null otherwise. */
  readonly only: Narrative | null;
  /** Heading level of a narrative's title; its parts are one deeper. */
  readonly level: 1 | 2 | 3;
  readonly title: string;
  readonly documentTitle: string;
};

export function toPrintOutline(contents: BundleContents, { ownerId }: Pick<PrintOptions, 'ownerId'>): PrintOutline {
  const chapters = contents.chapters.map((chapter) => ({ ...chapter, narratives: chapter.narratives.filter((narrative) => isShown(narrative, ownerId)) }));
  const shown = ownerId === null ? chapters.filter((chapter) => chapter.narratives.length > 0 || chapter.route !== '') : chapters.filter((chapter) => chapter.narratives.length > 0);
  const only = ownerId === null ? null : (shown[0]?.narratives[0] ?? null);
  const title = only === null || shown[0] === undefined ? toBundleTitle(contents) : shown[0].title;
  const own = only === null ? title : [title, only.number, only.title].filter((piece) => piece !== '').join(', ');
  const documentTitle = `${own}, ${toPortfolioLine(contents)}${contents.input.isDraft ? ` (${printWords.draft.toLowerCase()})` : ''}`;
  return { chapters: shown, only, level: toLevel(only, shown), title, documentTitle };
}

/** Paper is not spent on what has no text; the list of gaps names it. One that was asked for by name is shown as it is. */
function isShown(narrative: Narrative, ownerId: string | null): boolean {
  if (ownerId !== null) return narrative.ownerId === ownerId;
  return !isUnwritten(narrative) || narrative.evidence.length > 0;
}

function toLevel(only: Narrative | null, chapters: readonly Chapter[]): 1 | 2 | 3 {
  if (only !== null) return 1;
  return chapters.length > 1 ? 3 : 2;
}

/** Unique in the document, as names of files are in a bundle: `access-07`. */
export function toNarrativeAnchor(narrative: Narrative): string {
  return narrative.fileName.replace(/\.html$/, '');
}
