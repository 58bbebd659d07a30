import { describe, expect, it } from 'vitest';
import { parseWebAddress, toLinkFile } from '../../../../../renderer/features/evidence/link-file';

describe('the address of a link', () => {
  it.each([
    ['https://library.example.org/holds', 'https://library.example.org/holds'],
    ['  library.example.org ', 'https://library.example.org/'],
    ['http://example.org/a b', null],
    ['javascript:alert(1)', null], ['file:///etc/passwd', null], ['mailto:a@example.org', null], ['data:text/html,x', null],
    ['https://user@example.org', null], ['localhost', null], ['', null], ['two words', null],
  ])('%j is %j', (typed, address) => expect(parseWebAddress(typed)).toBe(address));
});

describe('a link', () => {
  it('is a text that says what, where and when', async () => {
    const file = toLinkFile({ title: 'Holds: how/why?', address: 'https://library.example.org/', note: ' My wording. ', savedOn: '2026-11-22' }, 0);
    expect([file.name, file.type]).toEqual(['Holds how why.txt', 'text/plain']);
    expect(await file.text()).toBe('Holds: how/why?\n\nAddress: https://library.example.org/\nSaved on: 2026-11-22\n\nMy wording.\n');
  });

  it('has a name even when its title has none', () => {
    expect(toLinkFile({ title: '???', address: 'https://example.org/', note: '', savedOn: '' }, 0).name).toBe('Link.txt');
  });
});
