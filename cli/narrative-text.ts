import type { BundleContents, Chapter, EvidenceEntry, Narrative, NarrativeEvidence } from '../shared/bundle/bundle-contents';
import { isUnwritten } from '../shared/bundle/bundle-contents';
import { toBundleTitle, toPortfolioLine } from '../shared/bundle/pages/page-frame';
import { words } from '../shared/bundle/pages/page-words';
import { toDateText } from '../shared/text/dates';
import { toRichTextLines } from './rich-text-lines';
import type { TextDialect } from './text-dialect';

/** All that a person wrote, in reading order, as one text; what has no words is left out. */
export function toNarrativeText(contents: BundleContents, receiptCode: string, dialect: TextDialect): string {
  const { input } = contents;
  const made = [`Round ${input.round}${input.isDraft ? ', draft' : ''}, ${toDateText(input.madeOn)}`, ...(receiptCode === '' ? [] : [`receipt code ${receiptCode}`])].join(', ');
  const list = contents.evidence.length === 0 ? [] : [dialect.heading(2, words.evidence), contents.evidence.map((entry) => toItem(toEntryText(entry), dialect))];
  const blocks: readonly (readonly string[])[] = [
    dialect.heading(1, toBundleTitle(contents)),
    [dialect.plain(`${toPortfolioLine(contents)}. ${made}.`)],
    ...contents.chapters.flatMap((chapter) => toChapter(chapter, contents, dialect)),
    ...list,
  ];
  return `${blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

type Blocks = readonly (readonly string[])[];

function toChapter(chapter: Chapter, contents: BundleContents, dialect: TextDialect): Blocks {
  const written = chapter.narratives.filter((narrative) => !isUnwritten(narrative) || narrative.evidence.length > 0);
  if (written.length === 0 && chapter.route === '') return [];
  const route = chapter.route === '' ? [] : [dialect.plain(chapter.route)];
  const heading = chapter.title === toBundleTitle(contents) ? [] : dialect.heading(2, chapter.title);
  return [heading, route, ...written.flatMap((narrative) => toNarrative(narrative, contents, dialect))];
}

function toNarrative(narrative: Narrative, { evidenceById }: BundleContents, dialect: TextDialect): Blocks {
  const title = narrative.number === '' ? narrative.title : `${narrative.number} ${narrative.title}`;
  const suggestion = narrative.suggestion === '' ? [] : [dialect.plain(`${words.suggestion}: ${narrative.suggestion}`)];
  const parts = narrative.parts.flatMap(({ label, doc }): Blocks => {
    const text = doc === null ? [dialect.plain(words.emptyPart)] : toRichTextLines(doc, evidenceById, dialect);
    return [label === title ? [] : dialect.heading(4, label), text];
  });
  const used = narrative.evidence.length === 0 ? [] : [dialect.heading(4, words.evidence), narrative.evidence.map((item) => toItem(toUsedText(item), dialect))];
  return [dialect.heading(3, title), narrative.asks === '' ? [] : [dialect.quote(narrative.asks)], suggestion, ...parts, ...used];
}

function toItem(text: string, dialect: TextDialect): string {
  return `- ${dialect.plain(text.replace(/\s+/g, ' ').trim())}`;
}

function toUsedText({ entry, note }: NarrativeEvidence): string {
  const { item } = entry;
  return `E${item.number} ${item.title || item.originalName}${note.trim() === '' ? '' : `: ${note}`}`;
}

function toEntryText({ item, className, fileName }: EvidenceEntry): string {
  const facts = [className, item.date === '' ? '' : toDateText(item.date), `evidence/${fileName}`].filter((fact) => fact !== '');
  return `E${item.number} ${item.title || item.originalName} (${facts.join(', ')})${item.description.trim() === '' ? '' : `: ${item.description}`}`;
}
