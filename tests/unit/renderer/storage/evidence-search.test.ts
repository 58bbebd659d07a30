import { describe, expect, it, vi } from 'vitest';
import type { Sha256 } from '../../../../shared/domain/ids';
import { EvidenceSearch, SEARCHED_TEXT } from '../../../../renderer/storage/evidence-search';
import { toSnippet } from '../../../../renderer/storage/evidence-search-words';
import { anEvidence } from '../../../builders/an-evidence';

const items = [
  anEvidence(1, { title: 'Hold handout', description: 'Policy in plain words', originalName: 'handout.pdf' }),
  anEvidence(2, { title: 'Workshop', originalName: 'Überblick.pdf', tags: ['Spring 2026'] }),
  anEvidence(12, { title: 'Shelf map', description: '' }),
];
const [one, two, twelve] = items.map(({ sha256 }) => sha256) as [Sha256, Sha256, Sha256];

function aSearch(texts: Readonly<Record<string, string>> = {}) {
  let time = 0;
  const readTexts = vi.fn(async (digests: readonly Sha256[]) => digests.filter((digest) => digest in texts).map((sha256) => ({ sha256, text: texts[sha256]! })));
  const pause = vi.fn(async () => undefined);
  const search = new EvidenceSearch({ readTexts, pause, now: () => (time += 5) });
  search.setItems(items);
  return { search, readTexts, pause };
}
const found = (search: EvidenceSearch, query: string) => [...(search.find(query) ?? [])].map(([id, { inFile }]) => `${id}${inFile ? ' in file' : ''}`);

describe('the search', () => {
  it('finds by number, title, note, file name and tag at once, all words, whatever case and accent', () => {
    const { search } = aSearch();
    expect(found(search, 'e12')).toEqual(['e12']);
    expect(found(search, 'PLAIN hold')).toEqual(['e1']);
    expect(found(search, 'uberblick')).toEqual(['e2']);
    expect(found(search, 'spring workshop')).toEqual(['e2']);
    expect(found(search, 'hold spring')).toEqual([]);
    expect(search.find('  ,. ')).toBeNull();
  });

  it('finds words inside files once they are read: whole, begun, and slightly misspelled', async () => {
    const { search } = aSearch({ [two]: 'How to catalogue a résumé. Interlibrary loans.', [twelve]: 'Range 12 is full.' });
    expect(found(search, 'interlibrary')).toEqual([]);
    await search.readFiles();
    expect(found(search, 'resume')).toEqual(['e2 in file']);
    expect(found(search, 'interlib')).toEqual(['e2 in file']);
    expect(found(search, 'interlibary')).toEqual(['e2 in file']);
    expect(found(search, 'workshop loans')).toEqual(['e2 in file']);
    expect(found(search, 'how to catalogue')).toEqual(['e2 in file']);
    expect(found(search, 'catalogue range')).toEqual([]);
  });

  it('tells how far it is, lets the page go on between steps, and reads no file twice', async () => {
    const { search, readTexts, pause } = aSearch({ [one]: 'a b c '.repeat(20_000) });
    const seen: number[] = [];
    search.subscribe(() => seen.push(search.getProgress().done));
    await search.readFiles();
    expect(seen).toEqual([0, 3]);
    expect(pause.mock.calls.length).toBeGreaterThan(2);
    await search.readFiles();
    expect(readTexts).toHaveBeenCalledTimes(1);
  });

  it('reads only the file that is new after a change, and forgets items that are gone', async () => {
    const { search, readTexts } = aSearch({ [one]: 'alpha', ['f'.repeat(64)]: 'omega' });
    await search.readFiles();
    search.setItems([{ ...items[0]!, sha256: 'f'.repeat(64) as Sha256, title: 'Renamed' }]);
    await search.readFiles();
    expect(readTexts.mock.calls.at(-1)).toEqual([['f'.repeat(64)]]);
    expect(found(search, 'omega')).toEqual(['e1 in file']);
    expect(found(search, 'alpha')).toEqual([]);
    expect(found(search, 'renamed')).toEqual(['e1']);
    expect(found(search, 'workshop')).toEqual([]);
  });

  it('reads a file again that was looked at again', async () => {
    const texts: Record<string, string> = { [one]: 'alpha' };
    const { search } = aSearch(texts);
    await search.readFiles();
    texts[one] = 'omega';
    search.setItems(items.map((item) => ({ ...item, inspection: { ...item.inspection, inspector: 9 } })));
    await search.readFiles();
    expect(found(search, 'omega')).toEqual(['e1 in file']);
    expect(found(search, 'alpha')).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const { search } = aSearch({ [one]: 'alpha' });
    const reading = search.readFiles();
    search.stop();
    await reading;
    expect(search.getProgress().done).toBe(0);
  });

  it('searches the first part of a very long file, and no word is lost where it is cut', async () => {
    const words = Array.from({ length: 30_000 }, (_, index) => `word${index}`).join(' ');
    const { search } = aSearch({ [one]: words });
    await search.readFiles();
    const last = Math.floor(words.slice(0, SEARCHED_TEXT).split(' ').length) - 2;
    for (const index of [0, 1_999, 2_000, 2_100, 5_000, last]) expect(found(search, `word${index}`), `word${index}`).toEqual(['e1 in file']);
  });
});

describe('the place in the file', () => {
  it('is one line around the word, cut between words', () => {
    const text = `${'Before that. '.repeat(10)}The hold\nshelf is behind the desk. ${'After that. '.repeat(30)}`;
    const snippet = toSnippet(text, 'SHELF');
    expect(snippet).toContain('The hold shelf is behind the desk.');
    expect(snippet).toMatch(/^… .* …$/);
    expect(snippet.length).toBeLessThan(180);
  });

  it('is found through accents, and empty when the word only resembles one', () => {
    expect(toSnippet('Mon résumé', 'resume')).toBe('Mon résumé');
    expect(toSnippet('Interlibrary', 'interlibary')).toBe('');
  });
});
