import type { FileProblem } from '../../../shared/domain/inspection';
import type { Inspector } from '../../../shared/inspection/look-inside';
import { inspectOffice, isWithoutWords, readNeeded, type ReadContent } from './inspect-office';
import { readOfficeText, wordElements } from './office-text';
import { readXml } from './read-xml';

const readSlides: ReadContent = async (parts) => {
  await readNeeded(parts, 'ppt/presentation.xml');
  const slides = parts.names.filter((part) => /^ppt\/slides\/slide\d+\.xml$/.test(part)).sort((a, b) => toNumber(a) - toNumber(b));
  const texts: string[] = [];
  let isHidden = false;
  let hasPicture = false;
  for (const name of slides) {
    const bytes = await readNeeded(parts, name);
    texts.push(readOfficeText(bytes, wordElements).text);
    readXml(bytes, {
      onOpen: (element, { show }) => {
        if (element === 'sld' && show === '0') isHidden = true;
        if (element === 'pic' || element === 'graphicFrame') hasPicture = true;
      },
    });
  }
  const notes = await readNotes(parts);
  const problems: FileProblem[] = [];
  if (isHidden) problems.push({ kind: 'hidden', what: 'slides' });
  if (notes !== '') problems.push({ kind: 'notes' });
  if (parts.names.some((part) => /^ppt\/comments\//.test(part))) problems.push({ kind: 'comments' });
  const text = texts.join('\n');
  return { text: `${text}\n${notes}`, facts: { slides: slides.length }, problems, isBlank: isWithoutWords(text) && !hasPicture };
};

export const inspectSlides: Inspector = (file) => inspectOffice(file, readSlides);

/** What the speaker wrote below the slides; the number that programs put there by themselves is none of it. */
async function readNotes(parts: Parameters<ReadContent>[0]): Promise<string> {
  const notes: string[] = [];
  for (const name of parts.names.filter((part) => /^ppt\/notesSlides\/[^/]+\.xml$/.test(part))) {
    const text = readOfficeText((await parts.read(name)) ?? new Uint8Array(), wordElements).text.trim();
    if (!/^\d*$/.test(text)) notes.push(text);
  }
  return notes.join('\n');
}

function toNumber(name: string): number {
  return Number(/(\d+)\.xml$/.exec(name)?.[1] ?? 0);
}
