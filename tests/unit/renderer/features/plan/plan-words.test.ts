import { describe, expect, it } from 'vitest';
import { toLookBack } from '../../../../../renderer/features/plan/look-back';
import { toChoiceText, toPlanLede, toPlanTitle } from '../../../../../renderer/features/plan/plan-sentences';
import type { PlanGroup } from '../../../../../renderer/features/plan/use-plan';
import { toChosenSet } from '../../../../../shared/packs/choosing';
import { setsInGroup } from '../../../../../shared/packs/pack-index';
import { aPack } from '../../../../builders/a-pack';

const pack = aPack({ clock: { completeWithin: { years: 4 }, from: 'admission' } });

function electivesWith(chosen: number): PlanGroup {
  const group = pack.groups[1]!;
  const rows = setsInGroup(pack, group.id).map((set, place) => ({
    set, isRequired: false, standing: null, chosen: place < chosen ? toChosenSet(pack, set.id) : null,
  }));
  return { group, rows };
}

describe('the rule of the program in words', () => {
  it('counts sets and years in the title', () => {
    expect(toPlanTitle(pack)).toBe('Three sets, four years');
    expect(toPlanTitle(aPack())).toBe('Three sets');
  });

  it('names what is required and what is chosen, and that nothing is lost', () => {
    expect(toPlanLede(pack)).toBe('One is required, two you choose. For each one, one route, never two. You may change your mind; what you wrote is kept.');
  });
});

describe('choosing more or fewer than asked', () => {
  it('is said calmly, and not at all when the number is right', () => {
    expect(toChoiceText(electivesWith(1))).toBe('Choose one more under Electives when you know. You can start writing before you do.');
    expect(toChoiceText(electivesWith(2))).toBe('');
    expect(toChoiceText(electivesWith(3))).toContain('asks for two under Electives; you have three');
  });
});

describe('a course finished before it was approved', () => {
  const course = (courseCompletedOn: string, courseApprovedOn: string) => toLookBack({ ...toChosenSet(pack, pack.sets[0]!.id), courseCompletedOn, courseApprovedOn }, 24);

  it('counts from the first day of the look-back on', () => {
    expect(course('2023-09-01', '2025-09-01')).toEqual({ kind: 'counts', months: 24 });
    expect(course('2023-08-31', '2025-09-01')).toEqual({ kind: 'too-early', earliest: '2023-09-01' });
  });

  it('needs no look-back when it was finished later', () => {
    expect(course('2025-09-01', '2025-09-01')).toEqual({ kind: 'after-approval' });
  });

  it('is not judged while a date is unknown', () => {
    expect(course('', '2025-09-01')).toBeNull();
    expect(course('2023-09-01', '')).toBeNull();
  });
});
