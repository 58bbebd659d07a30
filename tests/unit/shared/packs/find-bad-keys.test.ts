import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findBadKeys } from '../../../../shared/packs/find-bad-keys';

describe('findBadKeys', () => {
  it('finds nothing in what JSON.stringify writes, however strange its texts', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const keys = JSON.stringify(value).match(/__proto__|constructor|prototype/);
        fc.pre(keys === null);
        expect(findBadKeys(JSON.stringify(value))).toEqual([]);
      }),
    );
  });

  it('finds a repeated key wherever it stands, and where exactly', () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (key, before, value) => {
        fc.pre(!['__proto__', 'constructor', 'prototype'].includes(key));
        fc.pre(findBadKeys(JSON.stringify([before, value])).length === 0);
        const name = JSON.stringify(key);
        const json = `[${JSON.stringify(before)}, {"in": [0, {${name} : ${JSON.stringify(value)}, ${name}: 1}]}]`;
        expect(findBadKeys(json)).toEqual([{ path: [1, 'in', 1, key], kind: 'duplicate' }]);
      }),
    );
  });

  it('lets the same key stand in neighboring objects', () => {
    expect(findBadKeys('[{"a": {"a": 1}}, {"a": "b:,{}[]\\"a\\":"}]')).toEqual([]);
  });
});
