import { SaxesParser } from 'saxes';
import { EntitiesError, toEncoding } from '../inspecting/read-xml';
import { PackageError } from '../inspecting/open-package';

/** Names with their prefix, as written. */
export type XmlElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;

type Growing = { readonly name: string; readonly attributes: Readonly<Record<string, string>>; readonly children: (Growing | string)[] };

/** A part as a tree; comments and processing instructions are left out. Throws `PackageError` and `EntitiesError`. */
export function parseXmlTree(bytes: Uint8Array): XmlElement {
  const parser = new SaxesParser();
  const root: Growing = { name: '', attributes: {}, children: [] };
  const open = [root];
  parser.on('error', () => {
    throw new PackageError('damaged');
  });
  parser.on('doctype', () => {
    throw new EntitiesError();
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Growing = { name, attributes, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const keep = (text: string): void => void (open.length > 1 && open.at(-1)?.children.push(text));
  parser.on('text', keep);
  parser.on('cdata', keep);
  parser.write(new TextDecoder(toEncoding(bytes)).decode(bytes)).close();
  const [top] = root.children;
  if (top === undefined || typeof top === 'string') throw new PackageError('damaged');
  return top;
}

export function writeXmlTree(root: XmlElement): Uint8Array {
  return new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${toXml(root)}`);
}

function toXml(node: XmlNode): string {
  if (typeof node === 'string') return escape(node);
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${escape(value).replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;')}"`);
  const start = `<${node.name}${attributes.join('')}`;
  return node.children.length === 0 ? `${start}/>` : `${start}>${node.children.map(toXml).join('')}</${node.name}>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;');
}

/** The tree with each element below the top kept, changed, left out (`null`), or replaced by what is in it (`contents`). */
export function mapElements(element: XmlElement, map: (child: XmlElement) => XmlElement | 'contents' | null): XmlElement {
  const children = element.children.flatMap((child): readonly XmlNode[] => {
    if (typeof child === 'string') return [child];
    const mapped = map(child);
    if (mapped === null) return [];
    return mapped === 'contents' ? mapElements(child, map).children : [mapElements(mapped, map)];
  });
  return { ...element, children };
}

/** Whether a path of names leads down from the element: `has(p, 'w:pPr', 'w:rPr', 'w:del')`. */
export function hasPath(element: XmlElement, ...names: readonly string[]): boolean {
  const [first, ...others] = names;
  if (first === undefined) return true;
  return element.children.some((child) => typeof child !== 'string' && child.name === first && hasPath(child, ...others));
}

export function isElement(node: XmlNode | undefined, name?: string): node is XmlElement {
  return node !== undefined && typeof node !== 'string' && (name === undefined || node.name === name);
}
