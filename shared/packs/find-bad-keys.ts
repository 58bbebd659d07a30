import type { PackPath, PathSegment } from './pack-problem';

/** Keys that could reach an object's prototype when somebody copies it carelessly. */
const prototypeKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Deeper than any pack; nested deeper, a text is refused before anything walks it. */
const deepestNesting = 32;

type OpenValue = {
  readonly keys: Set<string> | null;
  /** The key or index of the value being read. */
  at: PathSegment;
};

export type BadKey = { readonly path: PackPath; readonly kind: 'duplicate' | 'prototype' | 'too-deep' };

/**
 * Keys that `JSON.parse` would take without a word: twice in one object (the last one would win), or a prototype's.
 * Nesting that is too deep ends the search.
 * @param json text that `JSON.parse` accepts; anything else gives a meaningless answer
 */
export function findBadKeys(json: string): readonly BadKey[] {
  const open: OpenValue[] = [];
  const found: BadKey[] = [];
  const token = /"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\],]/g;
  for (let match = token.exec(json); match !== null; match = token.exec(json)) {
    const [symbol] = match;
    const inner = open.at(-1);
    if (symbol === '{' || symbol === '[') {
      if (open.length === deepestNesting) return [...found, { path: pathOf(open), kind: 'too-deep' }];
      open.push(symbol === '{' ? { keys: new Set(), at: '' } : { keys: null, at: 0 });
    } else if (symbol === '}' || symbol === ']') open.pop();
    else if (symbol === ',') {
      if (typeof inner?.at === 'number') inner.at += 1;
    } else if (match[1] !== undefined && inner?.keys) {
      const key = JSON.parse(symbol.slice(0, symbol.length - match[1].length)) as string;
      inner.at = key;
      if (inner.keys.has(key)) found.push({ path: pathOf(open), kind: 'duplicate' });
      else if (prototypeKeys.has(key)) found.push({ path: pathOf(open), kind: 'prototype' });
      inner.keys.add(key);
    }
  }
  return found;
}

function pathOf(open: readonly OpenValue[]): PackPath {
  return open.map((value) => value.at);
}
