/** Elements and their attributes, from a reader that forgives nothing: what it reads, every browser reads the same way. */
export type ReadElement = { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly path: string };

const voids = new Set(['meta', 'link', 'img', 'br']);
const tag = /<(\/?)([a-z][a-z0-9]*)((?:\s+[a-z][a-z-]*(?:="[^"<>]*")?)*)\s*>|<!doctype html>/y;
const attribute = /([a-z][a-z-]*)(?:="([^"]*)")?/g;

export function readStrictHtml(text: string): readonly ReadElement[] {
  const elements: ReadElement[] = [];
  const open: string[] = [];
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const between = text.slice(at, next === -1 ? undefined : next);
    if (between.includes('>') || /&(?!(?:amp|lt|gt|quot|#39|#13);)/.test(between)) throw new Error(`unescaped text: ${between.slice(0, 80)}`);
    if (next === -1) break;
    tag.lastIndex = next;
    const match = tag.exec(text);
    if (match === null) throw new Error(`not a tag: ${text.slice(next, next + 80)}`);
    at = tag.lastIndex;
    const [, slash, name, attributes = ''] = match;
    if (name === undefined) continue;
    if (slash === '/') {
      if (open.pop() !== name) throw new Error(`</${name}> closes something else at ${text.slice(next - 60, next)}`);
      continue;
    }
    const pairs = [...attributes.matchAll(attribute)].map(([, key = '', value = '']) => [key, value] as const);
    if (new Set(pairs.map(([key]) => key)).size !== pairs.length) throw new Error(`attribute twice: ${match[0]}`);
    elements.push({ name, attributes: new Map(pairs), path: open.join(' ') });
    if (!voids.has(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(' ')}`);
  return elements;
}
