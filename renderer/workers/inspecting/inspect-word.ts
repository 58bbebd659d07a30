import type { FileProblem } from '../../../shared/domain/inspection';
import type { Inspector } from '../../../shared/inspection/look-inside';
import { inspectOffice, isWithoutWords, readNeeded, type ReadContent } from './inspect-office';
import { readHidingStyles, readOfficeText, wordElements } from './office-text';

const readWord: ReadContent = async (parts) => {
  const main = readOfficeText(await readNeeded(parts, 'word/document.xml'), wordElements);
  const texts = [main.text];
  for (const name of parts.names.filter((part) => /^word\/(?:footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(part))) {
    texts.push(readOfficeText((await parts.read(name)) ?? new Uint8Array(), wordElements).text);
  }
  const text = texts.filter((one) => one.trim() !== '').join('\n');
  const problems: FileProblem[] = [];
  if (main.hasTrackedChanges) problems.push({ kind: 'tracked-changes' });
  if (main.hasComments || parts.names.includes('word/comments.xml')) problems.push({ kind: 'comments' });
  const styles = await parts.read('word/styles.xml');
  const hiding = styles === null ? [] : [...readHidingStyles(styles)];
  if (main.hasHiddenText || hiding.some((style) => main.styles.has(style))) problems.push({ kind: 'hidden', what: 'text' });
  return { text, facts: {}, problems, isBlank: isWithoutWords(text) && !main.hasDrawing };
};

export const inspectWord: Inspector = (file) => inspectOffice(file, readWord);
