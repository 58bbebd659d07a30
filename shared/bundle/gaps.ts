import { citationsIn, picturesIn } from '../domain/rich-text-reading';
import type { BundleContents, Chapter, Narrative } from './bundle-contents';
import { isUnwritten, toHeading } from './bundle-contents';

/** One thing that a reader of the bundle would look for in vain, in a sentence; `narrative` when it has a page. */
export type Gap = { readonly text: string; readonly narrative: Narrative | null };

/** What is not in the bundle: parts without text, evidence that was removed, and what the rehearsal says must be settled about files. */
export function toGaps(contents: BundleContents): readonly Gap[] {
  const areSeveral = contents.chapters.filter((chapter) => chapter.kind === 'set').length > 1;
  return [...contents.chapters.flatMap((chapter) => toChapterGaps(chapter, areSeveral, contents)), ...toFileGaps(contents)];
}

/** Where several sets share a bundle, their titles go before, and a set without a word is told in one line. */
function toChapterGaps(chapter: Chapter, areSeveral: boolean, contents: BundleContents): readonly Gap[] {
  const isNamed = areSeveral && chapter.kind === 'set';
  const first = chapter.narratives[0];
  if (isNamed && first !== undefined && chapter.narratives.every(isUnwritten)) return [{ text: `${chapter.title}: nothing written yet`, narrative: first }];
  return chapter.narratives.flatMap((narrative) => toNarrativeGaps(narrative, isNamed ? `${chapter.title} ` : '', contents));
}

function toNarrativeGaps(narrative: Narrative, prefix: string, contents: BundleContents): readonly Gap[] {
  const name = `${prefix}${toHeading(narrative)}`;
  const missing = narrative.parts.filter((part) => part.isRequired && part.doc === null).map((part) => part.label);
  const mentioned = narrative.parts.flatMap(({ doc }) => (doc === null ? [] : [...citationsIn(doc), ...picturesIn(doc).map((picture) => picture.evidenceId)]));
  const gone = mentioned.some((id) => !contents.evidenceById.has(id)) ? [{ text: `${name}: mentions evidence that was removed`, narrative }] : [];
  if (missing.length === 0) return gone;
  if (isUnwritten(narrative)) return [{ text: `${name}: ${narrative.kind === 'statement' ? 'not written yet' : 'no text yet'}`, narrative }, ...gone];
  return [{ text: `${name}: nothing under ${missing.map((label) => `“${label}”`).join(', ')}`, narrative }, ...gone];
}

function toFileGaps(contents: BundleContents): readonly Gap[] {
  return contents.input.findings.flatMap((finding): readonly Gap[] => {
    const { where } = finding;
    if (finding.severity !== 'must' || finding.area !== 'files' || where.kind !== 'evidence') return [];
    const entry = contents.evidenceById.get(where.evidenceId);
    if (entry === undefined) return [];
    const { item } = entry;
    return [{ text: `E${item.number}, ${item.title || item.originalName}: ${contents.input.describeFinding(finding).what}`, narrative: null }];
  });
}
