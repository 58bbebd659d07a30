import { cleanPicture } from '../../../shared/inspection/clean/clean-picture';
import type { Package } from '../inspecting/open-package';
import { acceptWordChanges } from './accept-word-changes';
import { mapElements, parseXmlTree, writeXmlTree, type XmlElement } from './xml-tree';

/** Elements of the property parts that name a person or a workplace. */
const makers: ReadonlySet<string> = new Set(['dc:creator', 'cp:lastModifiedBy', 'Company', 'Manager', 'meta:initial-creator', 'meta:printed-by']);
/** OpenDocument keeps struck out text apart, so that leaving that out accepts all changes. */
const openMarks: ReadonlySet<string> = new Set(['text:tracked-changes', 'text:change', 'text:change-start', 'text:change-end', 'office:annotation', 'office:annotation-end']);

const wordComments = /^word\/(?:comments\w*|people)\.xml$|^word\/_rels\/comments\w*\.xml\.rels$/;
const wordTexts = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|glossary\/document)\.xml$/;
const pictures = /\.(?:jpe?g|png|webp)$/i;

type Clean = (bytes: Uint8Array) => Uint8Array;

/** A part that goes altogether. */
export function isCommentPart(name: string): boolean {
  return wordComments.test(name);
}

/** A part as it is in the copy; null where it goes. */
export async function cleanPart(parts: Package, name: string): Promise<Uint8Array | null> {
  if (isCommentPart(name)) return null;
  const bytes = (await parts.read(name)) ?? new Uint8Array();
  return toCleaner(name)?.(bytes) ?? bytes;
}

function toCleaner(name: string): Clean | null {
  if (name === 'docProps/core.xml' || name === 'docProps/app.xml' || name === 'meta.xml') return onTree(dropMakers);
  if (wordTexts.test(name)) return onTree(acceptWordChanges);
  if (name === 'word/settings.xml') return onTree((root) => drop(root, ({ name: element }) => element === 'w:trackRevisions'));
  if (name === 'content.xml' || name === 'styles.xml') return onTree((root) => drop(root, ({ name: element }) => openMarks.has(element)));
  if (name === '[Content_Types].xml') return onTree((root) => drop(root, ({ attributes }) => isCommentPart((attributes['PartName'] ?? '').slice(1))));
  if (/^word\/_rels\/[^/]+\.rels$/.test(name)) return onTree((root) => drop(root, isCommentRelation));
  if (pictures.test(name)) return (bytes) => cleanPicture(bytes) ?? bytes;
  return null;
}

function onTree(change: (root: XmlElement) => XmlElement): Clean {
  return (bytes) => writeXmlTree(change(parseXmlTree(bytes)));
}

function drop(root: XmlElement, isGone: (element: XmlElement) => boolean): XmlElement {
  return mapElements(root, (element) => (isGone(element) ? null : element));
}

function dropMakers(root: XmlElement): XmlElement {
  return drop(root, ({ name }) => makers.has(name));
}

/** Targets are read from the folder of the text, or from the top with a stroke. */
function isCommentRelation({ attributes }: XmlElement): boolean {
  const target = attributes['Target'] ?? '';
  return attributes['TargetMode'] !== 'External' && isCommentPart(target.startsWith('/') ? target.slice(1) : `word/${target}`);
}
