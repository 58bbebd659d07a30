import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseManifest, toManifestText } from '../../../../shared/bundle/manifest';
import type { ManifestRules } from '../../../../shared/bundle/manifest';

const rules: ManifestRules = { algorithm: 'sha256', kind: 'payload', isVersion1: true, has: () => true };
const digest = 'ab'.repeat(32);

describe('a manifest', () => {
  it('is sorted by path, two spaces between, a line end after each line', () => {
    const lines = [{ path: 'data/b', digest }, { path: 'data/B', digest }, { path: 'data/a/z', digest }];
    expect(toManifestText(lines)).toBe(`${digest}  data/B\n${digest}  data/a/z\n${digest}  data/b\n`);
  });

  it('reads back what it wrote, in any order', () => {
    const name = fc.stringMatching(/^[a-z0-9]([a-z0-9 -]{0,20}[a-z0-9])?\.[a-z]{3}$/).filter((path) => !/^(con|prn|aux|nul|com\d|lpt\d)\./.test(path));
    const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));
    fc.assert(
      fc.property(fc.dictionary(name, hex), (files) => {
        const lines = Object.entries(files).map(([file, sha256]) => ({ path: `data/${file}`, digest: sha256 }));
        const { digests, isUnusual } = parseManifest(toManifestText(lines), rules);
        expect([...digests].sort()).toEqual(lines.map(({ path, digest: sha256 }) => [path, sha256]).sort());
        expect(isUnusual).toBe(false);
      }),
    );
  });

  it('takes the same path twice only in old bags, and only with the same digest', () => {
    const old = { ...rules, isVersion1: false };
    const same = `${digest}  data/a\n${digest}  data/a\n`;
    expect(parseManifest(same, old).digests.size).toBe(1);
    expect(() => parseManifest(same, rules)).toThrow('listed-twice');
    expect(() => parseManifest(`${same}${'cd'.repeat(32)}  data/a\n`, old)).toThrow('listed-twice');
  });

  it('is not read to its end when it lists more files than there are', () => {
    const text = `${digest}  data/a\n${digest}  data/b\n${digest}  data/c\nnot a line at all`;
    const read = (files: number): unknown => parseManifest(text, { ...rules, has: (path) => path !== 'data/b', files });
    expect(() => read(2)).toThrow('missing data/b');
    expect(() => read(3)).toThrow('manifest-syntax');
  });

  it('keeps payload and tag manifests to their own files', () => {
    expect(() => parseManifest(`${digest}  bag-info.txt\n`, rules)).toThrow('manifest-path');
    expect(() => parseManifest(`${digest}  data/a\n`, { ...rules, kind: 'tag' })).toThrow('manifest-path');
  });
});
