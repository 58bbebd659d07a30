import { toDateText } from '../../text/dates';
import type { Narrative, NarrativeEvidence, NarrativePart } from '../bundle-contents';
import type { Markup } from '../pages/html';
import { html as xml, nothing } from '../pages/html';
import { words } from '../pages/page-words';
import { toEntryPlace, toNarrativePlace, toUsedPlace, toWordLevel, type DocxContext } from './docx-context';
import { toDocxText } from './docx-text';
import { toInnerLink, toParagraph, toPlace, toRun } from './word-markup';

/** A requirement or statement: its heading, what the program asks for, every part, the evidence it uses. */
export function toDocxNarrative(narrative: Narrative, context: DocxContext): Markup {
  const level = toWordLevel(context);
  const number = narrative.number === '' ? nothing : xml`${toRun(narrative.number, { style: 'Number' })}${toRun(' ')}`;
  const title = toPlace(context.collection.takeId(), toNarrativePlace(context, narrative), xml`${number}${toRun(narrative.title)}`);
  const suggestion = narrative.suggestion === '' ? nothing : xml`${toSubHeading(words.suggestion, level)}${toParagraph(toRun(narrative.suggestion))}`;
  return xml`${toParagraph(title, { style: `Heading${level}`, isOnNewPage: isFirst(narrative, context) })}${toAsked(narrative, context)}${suggestion}${narrative.parts.map((part) => toPart(part, narrative, context))}${toUsed(narrative, context)}`;
}

/** Of one set, after the front page; several sets begin on pages of their own. */
function isFirst(narrative: Narrative, { outline }: DocxContext): boolean {
  return outline.only === null && outline.level === 2 && outline.chapters[0]?.narratives[0] === narrative;
}

function toSubHeading(text: string, level: number): Markup {
  return toParagraph(toRun(text), { style: `Heading${level + 1}` });
}

function toAsked(narrative: Narrative, { options, collection }: DocxContext): Markup {
  if (narrative.kind === 'kept') return toParagraph(toRun(words.noLongerAskedForIntro), { style: 'Asks' });
  if (!options.hasOfficialWording) return nothing;
  const asks = narrative.asks === '' ? nothing : toParagraph(toRun(narrative.asks), { style: 'Asks' });
  if (narrative.asksEach.length === 0) return asks;
  const list = collection.openList(false, 0);
  return xml`${asks}${narrative.asksEach.map((text) => toParagraph(toRun(text), { style: 'Asks', list }))}`;
}

function toPart({ label, doc }: NarrativePart, narrative: Narrative, context: DocxContext): Markup {
  const text = doc === null ? toParagraph(toRun(words.emptyPart, { isItalic: true })) : toDocxText(doc, { narrative, context });
  // A statement of one part is called what its part is called.
  return label === narrative.title ? xml`${text}` : xml`${toSubHeading(label, toWordLevel(context))}${text}`;
}

function toUsed(narrative: Narrative, context: DocxContext): Markup {
  if (narrative.evidence.length === 0) return nothing;
  const heading = narrative.number === '' ? words.evidence : `Evidence for ${narrative.number}`;
  return xml`${toSubHeading(heading, toWordLevel(context))}${narrative.evidence.map((used) => toUsedItem(used, narrative, context))}`;
}

/** `E4 Hold handout. Primary. 4 March 2026, handout.pdf`, and what it shows here. */
function toUsedItem({ entry, note }: NarrativeEvidence, narrative: Narrative, context: DocxContext): Markup {
  const { item } = entry;
  const number = `E${item.number}`;
  const mark = context.options.hasEvidenceList ? toInnerLink(toEntryPlace(context, entry), number) : toRun(number, { isBold: true });
  const source = [item.date === '' ? '' : toDateText(item.date), item.title === '' ? '' : item.originalName].filter((piece) => piece !== '').join(', ');
  const facts = [item.title || item.originalName, entry.className, source].filter((piece) => piece !== '').join('. ');
  const said = note.trim() === '' ? nothing : toRun(`\n${note}`, { isItalic: true });
  const place = toPlace(context.collection.takeId(), toUsedPlace(context, narrative, entry), mark);
  return toParagraph(xml`${place}${toRun(`\t${facts}`)}${said}`, { style: 'EvidenceUsed' });
}
