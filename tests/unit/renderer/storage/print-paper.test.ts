import { describe, expect, it } from 'vitest';
import { toPaper } from '../../../../renderer/storage/print-paper';

describe('the paper that is offered first', () => {
  it.each([
    [['en-US'], 'letter'],
    [['es-MX', 'en-US'], 'letter'],
    [['en-GB', 'en-US'], 'a4'],
    [['de-DE'], 'a4'],
    [['zh-Hans-CN'], 'a4'],
    [['fr-CA'], 'letter'],
    [['en', 'en-GB'], 'a4'],
    [['en'], 'letter'],
    [[], 'letter'],
  ] as const)('of %j is %s', (languages, paper) => {
    expect(toPaper(languages)).toBe(paper);
  });
});
