import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findForbiddenKey, measureJson } from '../../../../shared/bundle/json-guard';

function depthOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;
}

describe('measureJson', () => {
  it('finds the size and the depth of any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const text = JSON.stringify(value);
        expect(measureJson(text)).toEqual({ bytes: new TextEncoder().encode(text).length, depth: depthOf(value) });
      }),
    );
  });

  it('survives nesting that would break a reader', () => expect(measureJson('['.repeat(1_000_000)).depth).toBe(1_000_000));
  it('counts no bracket inside a text', () => expect(measureJson('"[[\\"[["').depth).toBe(0));
});

describe('findForbiddenKey', () => {
  it.each([
    ['{"a":[{"__proto__":1}]}', '.a[0].__proto__'],
    ['{"constructor":{"prototype":1}}', '.constructor'],
    ['{"\\u005f_proto__":1}', '.__proto__'],
    ['{"a":["__proto__"]}', null],
  ])('looks through %s', (json, place) => expect(findForbiddenKey(JSON.parse(json))).toBe(place));
});
