import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readCheckUse } from '../../../../shared/checks/registry';
import { toJsonPath } from '../../../../shared/packs/pack-problem';
import { parsePack } from '../../../../shared/packs/parse-pack';
import { readPackText } from './built-in-packs';

type Path = readonly (string | number)[];
type KeyPlace = { readonly parent: Path; readonly key: string };

const pack: unknown = JSON.parse(readPackText('lssc'));
const places = keysIn(pack, []);

function keysIn(value: unknown, parent: Path): readonly KeyPlace[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item, at) => keysIn(item, [...parent, at]));
  return Object.entries(value).flatMap(([key, inner]) => [{ parent, key }, ...keysIn(inner, [...parent, key])]);
}

/** Another word, one slip away: a letter dropped, doubled, changed, or two exchanged. */
function misspell(key: string, slip: { readonly at: number; readonly kind: number }): string {
  const at = slip.at % key.length;
  const [before, letter, after] = [key.slice(0, at), key.charAt(at), key.slice(at + 1)];
  const slips = [before + after, before + letter + letter + after, `${before}${letter === 'q' ? 'z' : 'q'}${after}`, before + after.charAt(0) + letter + after.slice(1)];
  return slips[slip.kind % slips.length] ?? key;
}

function rename({ parent, key }: KeyPlace, to: string): unknown {
  const copy: unknown = structuredClone(pack);
  const target = parent.reduce<unknown>((value, segment) => (value as Record<string | number, unknown>)[segment], copy) as Record<string, unknown>;
  target[to] = target[key];
  delete target[key];
  return copy;
}

it('refuses the LSSC pack with any one key misspelt, at that key', () => {
  expect(places.length).toBeGreaterThan(1000);
  const slips = fc.record({ at: fc.nat(20), kind: fc.nat(3) });
  fc.assert(
    fc.property(fc.constantFrom(...places), slips, (place, slip) => {
      const misspelt = misspell(place.key, slip);
      fc.pre(misspelt !== place.key && misspelt !== '');
      const result = parsePack(rename(place, misspelt), readCheckUse);
      expect(result.ok).toBe(false);
      const paths = result.ok ? [] : result.problem.map((problem) => problem.path);
      // A check's parameters are the registry's to read: it speaks of the whole use.
      const isParameter = place.parent.at(-1) === 'params';
      const expected = isParameter ? [place.parent.slice(0, -1)] : [[...place.parent, misspelt], [...place.parent, place.key]];
      expect(expected.some((path) => paths.includes(toJsonPath(path))), paths.join('\n')).toBe(true);
    }),
    { numRuns: 300 },
  );
});
