import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeSpellingDictionary } from '../../../electron/spelling-dictionary';
import { makeTemporaryFolder } from './temporary-folder';

const source = join(import.meta.dirname, '../../../assets/dictionaries/en-US.bdic');
const names = ['en-US-10-1.bdic', 'en-US-10-2.bdic'];

describe('the dictionary that ships with Carrel', () => {
  it('is one that Chromium takes: its mark, its version and its own digest are right', () => {
    const bytes = readFileSync(source);
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('BDic');
    expect(bytes.readUInt16LE(4)).toBe(2);
    const affixes = bytes.readUInt32LE(8);
    expect(bytes.subarray(16, 32)).toEqual(createHash('md5').update(bytes.subarray(affixes)).digest());
  });

  it('lies under every name that Chromium may ask for', async () => {
    const profile = join(await makeTemporaryFolder(), 'new profile');
    expect(placeSpellingDictionary(source, profile)).toBe(true);
    expect(readdirSync(join(profile, 'Dictionaries')).sort()).toEqual(names);
    for (const name of names) expect(readFileSync(join(profile, 'Dictionaries', name)).equals(readFileSync(source))).toBe(true);
  });

  it('is not written again at every start, but when it was cut off', async () => {
    const profile = await makeTemporaryFolder();
    placeSpellingDictionary(source, profile);
    const [first = '', second = ''] = names.map((name) => join(profile, 'Dictionaries', name));
    utimesSync(first, 1, 1);
    writeFileSync(second, 'BDic');
    expect(placeSpellingDictionary(source, profile)).toBe(true);
    expect([statSync(first).mtimeMs, statSync(second).size]).toEqual([1_000, statSync(source).size]);
  });

  it('is done without, where it is missing or can not be put', async () => {
    const profile = await makeTemporaryFolder();
    expect(placeSpellingDictionary(join(profile, 'none.bdic'), profile)).toBe(false);
    mkdirSync(join(profile, 'p'));
    writeFileSync(join(profile, 'p', 'Dictionaries'), 'a file in its place');
    expect(placeSpellingDictionary(source, join(profile, 'p'))).toBe(false);
  });
});
