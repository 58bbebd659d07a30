import type { FileFacts, FileProblem } from '../../../shared/domain/inspection';
import type { Inspector } from '../../../shared/inspection/look-inside';
import { inspectOffice, isWithoutWords, readNeeded, type ReadContent } from './inspect-office';
import { openElements, readOfficeText } from './office-text';
import { PackageError } from './open-package';
import { readXml } from './read-xml';

const readOpenDocument: ReadContent = async (parts) => {
  if (isLocked(await readNeeded(parts, 'META-INF/manifest.xml'))) throw new PackageError('locked');
  const bytes = await readNeeded(parts, 'content.xml');
  const main = readOfficeText(bytes, openElements);
  const { facts, isRemote, hasPicture, hasNotes } = readShape(bytes);
  const problems: FileProblem[] = [];
  if (main.hasTrackedChanges) problems.push({ kind: 'tracked-changes' });
  if (main.hasComments) problems.push({ kind: 'comments' });
  if (hasNotes) problems.push({ kind: 'notes' });
  if (isRemote) problems.push({ kind: 'remote' });
  return { text: main.text, facts, problems, isBlank: isWithoutWords(main.text) && !hasPicture };
};

export const inspectOpenDocument: Inspector = (file) => inspectOffice(file, readOpenDocument);

function isLocked(manifest: Uint8Array): boolean {
  let found = false;
  readXml(manifest, { onOpen: (name) => void (name === 'encryption-data' && (found = true)) });
  return found;
}

type Shape = { readonly facts: FileFacts; readonly isRemote: boolean; readonly hasPicture: boolean; readonly hasNotes: boolean };

function readShape(content: Uint8Array): Shape {
  let [sheets, slides, noteDepth] = [0, 0, 0];
  let [isRemote, hasPicture, hasNotes, isSheet] = [false, false, false, false];
  readXml(content, {
    onOpen: (name, attributes) => {
      if (name === 'spreadsheet') isSheet = true;
      if (name === 'table') sheets += 1;
      if (name === 'page') slides += 1;
      if (name === 'notes') noteDepth += 1;
      if (name === 'image' || name === 'object' || name === 'plugin') hasPicture = true;
      if (name !== 'a' && /^https?:/i.test(attributes['xlink:href'] ?? '') && attributes['xlink:actuate'] !== 'onRequest') isRemote = true;
    },
    onClose: (name) => void (name === 'notes' && (noteDepth -= 1)),
    onText: (text) => void (noteDepth > 0 && text.trim() !== '' && (hasNotes = true)),
  });
  return { facts: { ...(isSheet && { sheets }), ...(slides > 0 && { slides }) }, isRemote, hasPicture, hasNotes };
}
