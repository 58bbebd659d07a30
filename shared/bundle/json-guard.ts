/** What a text of JSON would cost to read, found without reading it. */
export type JsonMeasure = {
  /** UTF-8 bytes. */
  readonly bytes: number;
  /** Deepest nesting of arrays and objects. */
  readonly depth: number;
};

const quote = 0x22;
const backslash = 0x5c;

/**
 * Looks at every character once. Deep nesting is found here because not every engine's `JSON.parse` survives it.
 * The text need not be JSON.
 */
export function measureJson(text: string): JsonMeasure {
  let bytes = 0;
  let depth = 0;
  let deepest = 0;
  let isInString = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    bytes += toUtf8Length(code);
    if (isInString) {
      if (code === backslash) bytes += toUtf8Length(text.charCodeAt((i += 1)));
      else if (code === quote) isInString = false;
    } else if (code === quote) isInString = true;
    else if (code === 0x7b || code === 0x5b) deepest = Math.max(deepest, (depth += 1));
    else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
  return { bytes, depth: deepest };
}

/** Half of a surrogate pair counts two of the pair's four bytes. */
function toUtf8Length(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800 || (code >= 0xd800 && code <= 0xdfff)) return 2;
  return 3;
}

/** Keys that could reach an object's prototype when somebody copies it carelessly. */
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * The place of the first forbidden key (`.records.evidence[3].constructor`), or null. Nesting is bounded by the caller.
 * A million values are looked at without making anything for them: places are put together on the way back.
 */
export function findForbiddenKey(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return findInList(value);
  for (const key of Object.keys(value)) {
    if (forbiddenKeys.has(key)) return `.${key}`;
    const found = findForbiddenKey((value as Readonly<Record<string, unknown>>)[key]);
    if (found !== null) return `.${key}${found}`;
  }
  return null;
}

function findInList(values: readonly unknown[]): string | null {
  for (let index = 0; index < values.length; index += 1) {
    const found = findForbiddenKey(values[index]);
    if (found !== null) return `[${index}]${found}`;
  }
  return null;
}
