import type { EvidenceId } from './ids';
import type { Result } from './result';
import { ok, refused } from './result';
import type { BlockNode, InlineNode, ListItemNode, ListNode, Mark, ParagraphNode, PictureNode, RichText } from './rich-text';
import { emptyRichText } from './rich-text';

/** `path` says where in the document: `content[2].marks[0]`. */
export type RichTextProblem = { readonly kind: 'not-rich-text'; readonly path: string; readonly expected: string };
export type ParsedRichText = { readonly doc: RichText; readonly dropped: readonly string[] };

/** Deeper nesting than any editor makes; keeps recursion small. */
const maxDepth = 40;
/** Characters in one response: far above the longest limit of any program. */
const maxCharacters = 2_000_000;
const maxNodes = 200_000;

type Json = Readonly<Record<string, unknown>>;
type ItemNode = ParagraphNode | ListNode;
type Rebuild = { readonly dropped: string[]; characters: number; nodes: number };
type Place = { readonly path: string; readonly depth: number };

class NotRichText extends Error {
  constructor(
    readonly path: string,
    readonly expected: string,
  ) {
    super(expected);
  }
}

/**
 * Rebuilds a document node by node; nothing of `value` is passed on but strings. What Carrel does not know is taken out
 * and named in `dropped`, its text kept where it has some; what is malformed is refused. Fails closed.
 */
export function parseRichText(value: unknown): Result<ParsedRichText, RichTextProblem> {
  const rebuild: Rebuild = { dropped: [], characters: 0, nodes: 0 };
  try {
    const root = readNode(value, { path: '', depth: 0 }, rebuild);
    if (root['type'] !== 'doc') throw new NotRichText('type', 'doc');
    const content = readBlocks(root, { path: '', depth: 0 }, rebuild);
    return ok({ doc: content.length === 0 ? emptyRichText : { type: 'doc', content }, dropped: rebuild.dropped });
  } catch (error) {
    if (error instanceof NotRichText) return refused({ kind: 'not-rich-text', path: error.path, expected: error.expected });
    throw error;
  }
}

function readNode(value: unknown, place: Place, rebuild: Rebuild): Json {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotRichText(place.path, 'a node');
  if (place.depth > maxDepth) throw new NotRichText(place.path, `at most ${maxDepth} levels`);
  if ((rebuild.nodes += 1) > maxNodes) throw new NotRichText(place.path, `at most ${maxNodes} nodes`);
  const node = value as Json;
  if (typeof node['type'] !== 'string') throw new NotRichText(join(place.path, 'type'), 'the name of a node');
  for (const key of Object.keys(node)) if (!knownKeys.has(key)) rebuild.dropped.push(join(place.path, key));
  return node;
}

const knownKeys: ReadonlySet<string> = new Set(['type', 'content', 'text', 'marks', 'attrs']);

function join(path: string, part: string): string {
  return path === '' ? part : `${path}.${part}`;
}

type Child = { readonly node: Json; readonly place: Place };

function readChildren(parent: Json, place: Place, rebuild: Rebuild): readonly Child[] {
  const content = parent['content'];
  if (content === undefined) return [];
  if (!Array.isArray(content)) throw new NotRichText(join(place.path, 'content'), 'a list of nodes');
  return content.map((value: unknown, index) => {
    const childPlace = { path: join(place.path, `content[${index}]`), depth: place.depth + 1 };
    return { node: readNode(value, childPlace, rebuild), place: childPlace };
  });
}

function readBlocks(parent: Json, place: Place, rebuild: Rebuild): readonly BlockNode[] {
  return readChildren(parent, place, rebuild).flatMap(({ node, place: at }): readonly BlockNode[] => {
    if (node['type'] === 'picture') return [readPicture(node, at)];
    return readTextBlock(node, at, rebuild);
  });
}

/** Blocks that a list item may hold too. An unknown block is replaced by what it holds. */
function readTextBlock(node: Json, place: Place, rebuild: Rebuild): readonly ItemNode[] {
  const type = node['type'];
  if (type === 'paragraph') return [readParagraph(node, place, rebuild)];
  if (type === 'bulletList' || type === 'orderedList') return readList(node, type, { place, rebuild });
  rebuild.dropped.push(`${place.path} (${String(type).slice(0, 40)})`);
  if (isInlineType(type)) return toParagraphs(readInline(node, place, rebuild));
  const children = readChildren(node, place, rebuild);
  if (children.some((child) => isInlineType(child.node['type']))) return [readParagraph(node, place, rebuild)];
  return children.flatMap((child) => readTextBlock(child.node, child.place, rebuild));
}

function toParagraphs(content: readonly InlineNode[]): readonly ParagraphNode[] {
  return content.length === 0 ? [] : [{ type: 'paragraph', content }];
}

function isInlineType(type: unknown): boolean {
  return type === 'text' || type === 'hardBreak' || type === 'citation';
}

function readList(node: Json, type: ListNode['type'], { place, rebuild }: { place: Place; rebuild: Rebuild }): readonly ListNode[] {
  const items = readChildren(node, place, rebuild).flatMap(({ node: item, place: at }): readonly ListItemNode[] => {
    if (item['type'] === 'listItem') return [readListItem(item, at, rebuild)];
    const content = readTextBlock(item, at, rebuild);
    return content.length === 0 ? [] : [toListItem(content)];
  });
  return items.length === 0 ? [] : [{ type, content: items }];
}

function readListItem(node: Json, place: Place, rebuild: Rebuild): ListItemNode {
  return toListItem(readChildren(node, place, rebuild).flatMap((child) => readTextBlock(child.node, child.place, rebuild)));
}

/** The editor's schema wants a paragraph first. */
function toListItem(content: readonly ItemNode[]): ListItemNode {
  return { type: 'listItem', content: content[0]?.type === 'paragraph' ? content : [{ type: 'paragraph' }, ...content] };
}

function readParagraph(node: Json, place: Place, rebuild: Rebuild): ParagraphNode {
  const content = readChildren(node, place, rebuild).flatMap((child) => readInline(child.node, child.place, rebuild));
  return content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
}

function readInline(node: Json, place: Place, rebuild: Rebuild): readonly InlineNode[] {
  if (node['type'] === 'hardBreak') return [{ type: 'hardBreak' }];
  if (node['type'] === 'citation') return [{ type: 'citation', attrs: { evidenceId: readEvidenceId(readAttrs(node, place), place) } }];
  if (node['type'] === 'text') return readText(node, place, rebuild);
  rebuild.dropped.push(`${place.path} (${String(node['type']).slice(0, 40)})`);
  return readChildren(node, place, rebuild).flatMap((child) => readInline(child.node, child.place, rebuild));
}

function readText(node: Json, place: Place, rebuild: Rebuild): readonly InlineNode[] {
  const raw = node['text'];
  if (typeof raw !== 'string') throw new NotRichText(join(place.path, 'text'), 'a text');
  if ((rebuild.characters += raw.length) > maxCharacters) throw new NotRichText(place.path, `at most ${maxCharacters} characters`);
  if (raw === '') return [];
  /** Half a surrogate pair can't be written as UTF-8. */
  const text = raw.replace(/\p{Surrogate}/gu, '\uFFFD');
  const marks = readMarks(node['marks'], place, rebuild);
  return [marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks }];
}

function readMarks(value: unknown, place: Place, rebuild: Rebuild): readonly Mark[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new NotRichText(join(place.path, 'marks'), 'a list of marks');
  const found = new Map<string, Mark>();
  value.forEach((raw: unknown, index) => {
    const path = join(place.path, `marks[${index}]`);
    const mark = readMark(readNode(raw, { path, depth: place.depth + 1 }, rebuild), path);
    if (mark === null || found.has(mark.type)) rebuild.dropped.push(path);
    else found.set(mark.type, mark);
  });
  return [...found.values()];
}

/** Null: not a mark of ours, or a link that must not be followed. */
function readMark(mark: Json, path: string): Mark | null {
  if (mark['type'] === 'bold' || mark['type'] === 'italic') return { type: mark['type'] };
  if (mark['type'] !== 'link') return null;
  const href = readAttrs(mark, { path, depth: 0 })['href'];
  return typeof href === 'string' && isSafeAddress(href) ? { type: 'link', attrs: { href } } : null;
}

/** Only addresses that open a page or a message; white space and control characters could hide another scheme. */
export function isSafeAddress(href: string): boolean {
  return href.length <= 2_000 && /^(?:https?:\/\/[^\s/\\]|mailto:[^\s])[^\s\p{Cc}\p{Cf}\p{Surrogate}]*$/iu.test(href);
}

function readPicture(node: Json, place: Place): PictureNode {
  const attrs = readAttrs(node, place);
  const alt = attrs['alt'] ?? '';
  if (typeof alt !== 'string' || alt.length > 5_000) throw new NotRichText(join(place.path, 'attrs.alt'), 'a text of at most 5000 characters');
  return { type: 'picture', attrs: { evidenceId: readEvidenceId(attrs, place), alt: alt.replace(/\p{Surrogate}/gu, '\uFFFD') } };
}

function readAttrs(node: Json, place: Place): Json {
  const attrs = node['attrs'];
  if (typeof attrs !== 'object' || attrs === null || Array.isArray(attrs)) throw new NotRichText(join(place.path, 'attrs'), 'attributes');
  return attrs as Json;
}

function readEvidenceId(attrs: Json, place: Place): EvidenceId {
  const id = attrs['evidenceId'];
  if (typeof id !== 'string' || !/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(id)) throw new NotRichText(join(place.path, 'attrs.evidenceId'), 'an id');
  return id as EvidenceId;
}
