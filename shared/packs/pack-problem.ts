/** Why a pack was refused: where, what stood there, and what should have. Both texts finish "found ..." and "expected ...". */
export type PackProblem = {
  /** JSON path: `$.sets[3].requirements[0].id`. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
};

export type PathSegment = string | number;
/** From the root of the pack to a value in it. */
export type PackPath = readonly PathSegment[];

const plainKey = /^[A-Za-z_][A-Za-z0-9_]*$/;
const longestQuote = 60;

export function toJsonPath(path: PackPath): string {
  return path.reduce<string>((before, segment) => {
    if (typeof segment === 'number') return `${before}[${segment}]`;
    return plainKey.test(segment) ? `${before}.${segment}` : `${before}[${JSON.stringify(segment)}]`;
  }, '$');
}

/** Says what a value is, briefly: it may be anything and of any length. */
export function describeFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return `“${value.length > longestQuote ? `${value.slice(0, longestQuote)}…` : value}”`;
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** `a`, `a or b`, `a, b or c`. */
export function toChoiceList(words: readonly string[]): string {
  const last = words.at(-1);
  if (last === undefined) return 'nothing';
  return words.length === 1 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
