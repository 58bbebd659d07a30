import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PortfolioId, Sha256 } from '../../../../shared/domain/ids';
import { isNamedAfter, isPortfolioFolder, parseCopyId, parseCopyName, toCopyId, toCopyName } from '../../../../shared/safe-copies/copy-name';

const digest = '0123456789abcdef'.repeat(4) as Sha256;
const portfolioId = '7f0c9a52-1b7e-4a35-9f25-0c6a1d2e3f40' as PortfolioId;

describe('the name of a safe copy', () => {
  it('says when it was made and begins the digest', () => {
    expect(toCopyName('2026-11-22T18:10:05.480Z', digest)).toBe('2026-11-22T18-10-05Z-0123456789abcdef.json');
  });

  it('is read as it was written, to the second', () => {
    const moments = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('9999-12-31T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, (moment) => {
        const name = toCopyName(moment.toISOString(), digest);
        expect(parseCopyName(name)).toEqual({ madeAt: Math.floor(moment.getTime() / 1000) * 1000, digestStart: '0123456789abcdef' });
        expect(isNamedAfter(name, moment.toISOString())).toBe(true);
        expect(parseCopyId(toCopyId({ place: 'chosen', portfolioId, name }))).toEqual({ place: 'chosen', portfolioId, name });
      }),
    );
  });

  it.each([
    '', '.json', 'READ ME.txt', '2026-11-22T18-10-05Z-0123456789abcdef.json.part', '2026-11-22T18-10-05Z-0123456789ABCDEF.json', '2026-11-22T18-10-05Z-0123.json',
    '2026-02-31T10-00-00Z-0123456789abcdef.json', '2026-11-22T25-00-00Z-0123456789abcdef.json', '2026-11-22T18-10-05Z-0123456789abcdef (1).json', '../2026-11-22T18-10-05Z-0123456789abcdef.json',
  ])('is not %j', (name) => {
    expect(parseCopyName(name)).toBeNull();
  });
});

describe('the id of a safe copy', () => {
  const name = '2026-11-22T18-10-05Z-0123456789abcdef.json';

  it.each([
    `elsewhere/${portfolioId}/${name}`, `own/${name}`, `own/${portfolioId}/${name}/more`, `own/../${name}`, `own/evidence/${name}`, `own/incoming/${name}`, `own/CON/${name}`,
    `own/${portfolioId}/../${name}`, `own//${name}`, `own/${'a'.repeat(65)}/${name}`, `own/a b/${name}`, `own/${portfolioId}/other.json`,
  ])('is not %j', (id) => {
    expect(parseCopyId(id)).toBeNull();
  });

  it('never leads out of the folder, whatever is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (id) => {
        const parsed = parseCopyId(id);
        if (parsed !== null) expect(`${parsed.portfolioId}${parsed.name}`).not.toMatch(/[\\/:]|\.\./);
      }),
    );
    expect(['..', '.', 'a/b', 'a\\b', 'C:', 'nul', 'com1', ''].some((text) => isPortfolioFolder(text))).toBe(false);
  });
});
