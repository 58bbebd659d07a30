import { describe, expect, it } from 'vitest';
import { countAskedFor, hasChoices, toChosenSet, toRequiredChoices } from '../../../../shared/packs/choosing';
import type { SetId } from '../../../../shared/domain/ids';
import { aPack } from '../../../builders/a-pack';

const pack = aPack();
const [required, electives] = pack.groups;

describe('choosing sets', () => {
  it('begins with every required set, on the first route, and no elective', () => {
    const asked = pack.sets.filter((set) => set.group === required!.id).map((set) => set.id);
    expect(toRequiredChoices(pack).map((row) => row.setId)).toEqual(asked);
    expect(new Set(toRequiredChoices(pack).map((row) => row.route))).toEqual(new Set(['portfolio']));
  });

  it('takes a set in with nothing known about a course', () => {
    expect(toChosenSet(pack, 'access' as SetId)).toEqual({
      setId: 'access', route: 'portfolio', courseTitle: '', courseProvider: '', courseCompletedOn: '', courseApprovedOn: '',
    });
  });

  it('asks for all of a required group and for the number of an elective one', () => {
    expect(countAskedFor(pack, required!)).toBe(pack.sets.filter((set) => set.group === 'required').length);
    expect(countAskedFor(pack, electives!)).toBe(2);
  });

  it('has nothing to choose with one route and required sets only', () => {
    expect(hasChoices(pack)).toBe(true);
    expect(hasChoices(aPack({ routes: pack.routes.slice(0, 1), groups: [required!] }))).toBe(false);
    expect(hasChoices(aPack({ groups: [required!] }))).toBe(true);
  });
});
