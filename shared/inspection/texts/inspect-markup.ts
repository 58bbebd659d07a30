import type { FileProblem } from '../../domain/inspection';
import { isBlankText } from '../../domain/text-types';
import { countWords, MAX_TEXT } from '../look-inside';
import type { FileToInspect, LookInside } from '../look-inside';
import { toMarkupText } from './markup-text';
import { readText } from './read-text';

const scripts = /<script\b|<[^<>]{0,4000}\son[a-z]{3,30}\s*=|\b(?:href|src|action)\s*=\s*["']?\s*javascript:|<hta:application\b/i;
/** Entities of a document type unfold without end, or read other files. */
const entities = /<!ENTITY\b/i;
const elsewhere = '["\']?\\s*(?:https?:)?//';
const remotes: readonly RegExp[] = [
  new RegExp(`<(?:script|img|iframe|frame|embed|video|audio|source|track|input|object|use|image|feimage)\\b[^<>]{0,4000}?\\s(?:src|data|href|xlink:href|poster)\\s*=\\s*${elsewhere}`, 'i'),
  new RegExp(`<link\\b(?=[^<>]{0,4000}\\brel\\s*=\\s*["']?(?:stylesheet|preload|icon|import))[^<>]{0,4000}?\\shref\\s*=\\s*${elsewhere}`, 'i'),
  new RegExp(`(?:@import\\s+(?:url\\()?|\\burl\\(\\s*)${elsewhere}`, 'i'),
  new RegExp(`<\\?xml-stylesheet\\b[^>]{0,4000}?href\\s*=\\s*${elsewhere}`, 'i'),
];
const redirect = /<meta\b[^<>]{0,400}http-equiv\s*=\s*["']?refresh["'][^<>]{0,400}url=/i;
const shapes = /<(?:path|rect|circle|ellipse|line|polyline|polygon|image|use|text|img|video|audio|canvas|svg|iframe|object|embed)\b/i;

/** Saved pages and drawings: what acts, what is loaded from elsewhere, what is only a signpost. Nothing of it is run. */
export async function inspectMarkup({ file }: FileToInspect): Promise<LookInside> {
  const markup = await readText(file);
  const text = toMarkupText(markup).slice(0, MAX_TEXT);
  const isWithoutWords = isBlankText(text);
  const problems: FileProblem[] = [];
  if (entities.test(markup)) problems.push({ kind: 'active', what: 'entities' });
  else if (scripts.test(markup)) problems.push({ kind: 'active', what: 'script' });
  if (remotes.some((remote) => remote.test(markup))) problems.push({ kind: 'remote' });
  if (isWithoutWords && redirect.test(markup)) problems.push({ kind: 'link' });
  else if (isWithoutWords && !shapes.test(markup)) problems.push({ kind: 'blank', sureness: 'certain' });
  return { facts: { words: countWords(text) }, problems, text };
}
