import JSZip from 'jszip';

/** An element of XML; text stands in `children` as a string. */
export type Element = { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly children: readonly (Element | string)[] };

const tag = /<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>/y;
const marks: ReadonlyMap<string, string> = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['#39', "'"], ['#13', '\r']]);

/** A reader that forgives nothing: what it reads is well-formed XML. */
export function readXml(text: string): Element {
  const root: { children: (Element | string)[] } = { children: [] };
  const open: { name: string; children: (Element | string)[] }[] = [{ name: '', children: root.children }];
  let at = text.startsWith('<?xml') ? text.indexOf('?>') + 2 : 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const between = text.slice(at, next === -1 ? undefined : next);
    const inside = open.at(-1);
    if (inside === undefined) throw new Error('more is closed than was opened');
    if (between !== '') inside.children.push(toPlain(between));
    if (next === -1) break;
    tag.lastIndex = next;
    const match = tag.exec(text);
    if (match === null) throw new Error(`not a tag: ${text.slice(next, next + 80)}`);
    at = tag.lastIndex;
    const [, closes, name = '', attributes = '', isEmpty] = match;
    if (closes === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes something else`);
      continue;
    }
    const element = { name, attributes: toAttributes(attributes), children: [] };
    inside.children.push(element);
    if (isEmpty === '') open.push(element);
  }
  if (open.length !== 1) throw new Error(`left open: ${open.map(({ name }) => name).join(' ')}`);
  const only = root.children.find((child) => typeof child !== 'string');
  if (only === undefined) throw new Error('there is no element');
  return only;
}

function toAttributes(text: string): ReadonlyMap<string, string> {
  const pairs = [...text.matchAll(/([\w.:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, toPlain(value)] as const);
  if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`an attribute twice: ${text}`);
  return new Map(pairs);
}

function toPlain(text: string): string {
  return text.replace(/&([^;]*;?)/g, (whole, name: string) => {
    const mark = marks.get(name.replace(/;$/, ''));
    if (mark === undefined) throw new Error(`not an entity: ${whole}`);
    return mark;
  });
}

/** All elements of a name, in the order in which they begin. */
export function findAll(element: Element, name: string): readonly Element[] {
  const own = element.name === name ? [element] : [];
  return [...own, ...element.children.flatMap((child) => (typeof child === 'string' ? [] : findAll(child, name)))];
}

export type ReadParagraph = { readonly style: string; readonly text: string; readonly listId: string; readonly level: string; readonly element: Element };

export type ReadDocx = {
  readonly paths: readonly string[];
  readonly paragraphs: readonly ReadParagraph[];
  readonly body: Element;
  readonly part: (path: string) => Element;
  readonly bytesOf: (path: string) => Promise<Uint8Array>;
  /** Addresses of outside links by the id that the text uses. */
  readonly targets: ReadonlyMap<string, string>;
};

/** A Word document read back with other means than those that wrote it. */
export async function readDocx(bytes: Uint8Array): Promise<ReadDocx> {
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  const paths = Object.keys(zip.files);
  const parts = new Map<string, Element>();
  for (const path of paths) if (/\.(?:xml|rels)$/.test(path)) parts.set(path, readXml((await zip.file(path)?.async('string')) ?? ''));
  const part = (path: string): Element => parts.get(path) ?? readXml('');
  const body = part('word/document.xml');
  const relations = findAll(part('word/_rels/document.xml.rels'), 'Relationship');
  return {
    paths,
    body,
    part,
    paragraphs: findAll(body, 'w:p').map(toReadParagraph),
    bytesOf: (path) => zip.file(path)?.async('uint8array') ?? Promise.resolve(new Uint8Array()),
    targets: new Map(relations.map(({ attributes }) => [attributes.get('Id') ?? '', attributes.get('Target') ?? ''])),
  };
}

function toReadParagraph(element: Element): ReadParagraph {
  const value = (name: string): string => findAll(element, name)[0]?.attributes.get('w:val') ?? '';
  return { style: value('w:pStyle'), text: textOf(element), listId: value('w:numId'), level: value('w:ilvl'), element };
}

export function textOf(element: Element): string {
  if (element.name === 'w:br') return '\n';
  if (element.name === 'w:tab') return '\t';
  if (element.name === 'w:pPr') return '';
  if (element.name === 'w:t') return textIn(element);
  return element.children.map((child) => (typeof child === 'string' ? '' : textOf(child))).join('');
}

/** The text that stands in an element itself. */
export function textIn({ children }: Element): string {
  return children.filter((child) => typeof child === 'string').join('');
}
