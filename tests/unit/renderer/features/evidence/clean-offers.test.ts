import { describe, expect, it } from 'vitest';
import { toCleanOffers } from '../../../../../renderer/features/evidence/clean-offers';
import type { FileProblem } from '../../../../../shared/domain/inspection';

const offers = (mediaType: string, ...problems: readonly FileProblem[]) => toCleanOffers({ mediaType, inspection: { inspector: 1, detectedType: '', problems } });
const kinds = (...args: Parameters<typeof offers>) => offers(...args).map(({ kind }) => kind);
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

describe('copies that help', () => {
  it('are offered for pictures that tell their place, and as a page for every picture that can be drawn', () => {
    expect(kinds('image/jpeg', { kind: 'location' })).toEqual(['place', 'page']);
    expect(kinds('image/heic', { kind: 'location' })).toEqual(['redraw', 'page']);
    expect(kinds('image/png')).toEqual(['page']);
    expect(kinds('image/svg+xml')).toEqual([]);
  });

  it('say only what was found', () => {
    const [copy] = offers(word, { kind: 'comments' }, { kind: 'tracked-changes' });
    expect(copy?.words).toBe('In the copy tracked changes are accepted and comments are left out. Its other words and its pictures stay. Read it once before you send it.');
    expect(offers(word)).toEqual([]);
  });

  it('promise nothing about comments in tables and slides of Office', () => {
    const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    expect(offers(sheet, { kind: 'comments' })).toEqual([]);
    expect(offers(sheet, { kind: 'comments' }, { kind: 'author' })[0]).toMatchObject({ removes: ['author', 'location'] });
  });

  it('are not offered for what does not open or is not what it is called', () => {
    for (const problem of [{ kind: 'damaged', extent: 'part' }, { kind: 'password' }, { kind: 'empty' }] as const) expect(kinds('image/jpeg', { kind: 'location' }, problem)).toEqual([]);
  });
});
