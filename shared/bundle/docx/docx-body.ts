import type { Chapter } from '../bundle-contents';
import type { Markup } from '../pages/html';
import { html as xml, nothing } from '../pages/html';
import type { DocxContext } from './docx-context';
import { toDocxEvidence } from './docx-evidence';
import { toSection } from './docx-frame';
import { toDocxFront, toDocxGaps, toDocxHead } from './docx-front';
import { toDocxNarrative } from './docx-narrative';
import { toParagraph, toRun } from './word-markup';

/** The whole text in reading order. */
export function toDocxBody(context: DocxContext): Markup {
  const { chapters, only } = context.outline;
  const front = only === null ? toDocxFront(context) : toDocxHead(context);
  const texts = chapters.map((chapter) => toChapter(chapter, context));
  const gaps = only === null ? nothing : toDocxGaps(context);
  return xml`${front}${texts}${gaps}${toDocxEvidence(context)}${toSection(context)}`;
}

/** Where several share a document, each has a heading of its own and begins on a new page. */
function toChapter(chapter: Chapter, context: DocxContext): Markup {
  const texts = chapter.narratives.map((narrative) => toDocxNarrative(narrative, context));
  if (context.outline.level < 3) return xml`${texts}`;
  const route = chapter.route === '' ? nothing : toParagraph(toRun(chapter.route));
  return xml`${toParagraph(toRun(chapter.title), { style: 'Heading1', isOnNewPage: true })}${route}${texts}`;
}
