import { describe, expect, it, vi } from 'vitest';
import type { ResponseKey } from '../../../../../shared/domain/ids';
import { LiveTexts } from '../../../../../renderer/features/writing/live-texts';
import { toGroups, toKey, toMaxPages, toShownSlots } from '../../../../../renderer/features/writing/subject';
import { aLimit, aPack, aSlot } from '../../../../builders/a-pack';
import { aText } from '../../../../builders/a-text';

const pack = aPack();
const access = pack.sets.find((set) => set.id === 'access')!;
const [group] = toGroups(pack, [access]);

describe('what there is to write', () => {
  it('is each competency of a chosen set, then the set’s own parts', () => {
    expect(group?.subjects.map(({ id, part, title }) => [id, part, title])).toEqual([
      ['access/07', '07', 'Explaining policies'],
      ['access/08', '08', 'Welcoming service'],
      ['access/09', '09', 'Emergencies and needs'],
      ['access', 'statement', 'Personal statement'],
    ]);
  });

  it('begins with the program’s own parts where it asks for any', () => {
    const withProgram = aPack({ slots: { ...pack.slots, program: [aSlot('goals', { label: 'Your goals' }), aSlot('path', { label: 'Your path' })] } });
    const groups = toGroups(withProgram, [access]);
    expect(groups.map(({ id }) => id)).toEqual(['program', 'access']);
    expect(groups[0]?.subjects).toMatchObject([{ id: 'program', title: 'About A small program', part: 'statement' }]);
    expect(toKey(groups[0]!.subjects[0]!, withProgram.slots.program[1]!)).toBe('program/path');
  });

  it('is nothing for a set that asks for nothing in writing', () => {
    const silent = aPack({ slots: { program: [], set: [], requirement: [] } });
    expect(toGroups(silent, [access])).toEqual([]);
  });

  it('leaves out the part that a chosen suggestion stands in for', () => {
    const [subject] = group!.subjects;
    expect(toShownSlots(subject!, '').map(({ id }) => id)).toEqual(['approach', 'did', 'learned', 'evaluation']);
    expect(toShownSlots(subject!, 'a').map(({ id }) => id)).toEqual(['did', 'learned', 'evaluation']);
  });
});

describe('the most pages asked for', () => {
  const [requirement, , , statement] = group!.subjects;

  it('is the check’s for a whole competency', () => {
    const checked = aPack({ checks: [{ check: 'max-pages', params: { max: 3 }, severity: 'must' }] });
    expect(toMaxPages(checked, requirement!)).toBe(3);
  });

  it('is none where the pack sets none', () => {
    expect(toMaxPages(pack, requirement!)).toBeNull();
  });

  it.each([
    ['pages', 2, 2],
    ['words', 250, 2.5],
  ] as const)('is the limit in %s of a part by itself', (unit, max, pages) => {
    const slots = [aSlot('learning-statement', { limits: [aLimit({ unit, max })] })];
    expect(toMaxPages(pack, { ...statement!, slots })).toBe(pages);
  });
});

describe('texts as they are typed', () => {
  it('are told to those who listen, each time in a map of its own', () => {
    const live = new LiveTexts();
    const key = 'access/07/did' as ResponseKey;
    const [staying, gone] = [vi.fn(), vi.fn()];
    live.subscribe(staying);
    live.subscribe(gone)();
    const before = live.getTexts();
    live.set(key, aText('one'));
    expect(before.size).toBe(0);
    expect(live.getTexts()).toBe(live.getTexts());
    expect(live.getTexts().get(key)).toEqual(aText('one'));
    expect([staying.mock.calls.length, gone.mock.calls.length]).toEqual([1, 0]);
  });
});
