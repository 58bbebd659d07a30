import { describe, expect, it } from 'vitest';
import { readCheckUse } from '../../../../shared/checks/registry';
import type { Pack } from '../../../../shared/packs/pack';
import { responseKeysOfSet, setById, setsInGroup } from '../../../../shared/packs/pack-index';
import { parsePackText } from '../../../../shared/packs/parse-pack';
import { builtInPacks, readPackText } from './built-in-packs';

function readPack(name: string): Pack {
  const result = parsePackText(readPackText(name), readCheckUse);
  if (!result.ok) throw new Error(JSON.stringify(result.problem, null, 2));
  return result.value;
}

describe.each(builtInPacks)('the pack %s', (name) => {
  const pack = readPack(name);
  const requirements = pack.sets.flatMap((set) => set.requirements);

  it('says what it is, where its facts come from and when they were checked', () => {
    expect(pack.wording).toBe('paraphrase');
    expect(pack.status.checked).toBe('2026-11-22');
    if (name !== 'blank') expect(pack.sources?.length).toBeGreaterThan(1);
  });

  it('gives every requirement a short title and two or three suggestions of its own', () => {
    for (const { id, title, suggestions = [] } of requirements) {
      expect(title.split(/\s+/).length, `${id}: ${title}`).toBeGreaterThanOrEqual(2);
      expect(title.split(/\s+/).length, `${id}: ${title}`).toBeLessThanOrEqual(5);
      expect([2, 3], id).toContain(suggestions.length);
    }
  });

  it('writes plainly: no exclamation marks, straight quotes, dashes or "please"', () => {
    const texts = JSON.stringify([pack.about, pack.status.note, pack.slots, pack.sets, pack.declarations, pack.recipients]).replaceAll('\\"', '');
    expect(texts).not.toMatch(/!|--| — | – |\bplease\b|\boops\b/i);
    expect(texts.replace(/"/g, '')).not.toContain("'");
  });
});

describe('the LSSC pack', () => {
  const pack = readPack('lssc');

  it('has the ten sets with as many competencies as the program’s pages list', () => {
    expect(Object.fromEntries(pack.sets.map((set) => [set.id, set.requirements.length]))).toEqual({
      foundations: 12,
      communication: 9,
      technology: 9,
      access: 13,
      'readers-advisory': 12,
      cataloging: 8,
      collection: 10,
      reference: 9,
      supervision: 16,
      youth: 12,
    });
  });

  it('asks for the three required sets and three of seven electives', () => {
    expect(pack.groups).toEqual([
      { id: 'required', label: 'Required', choose: 'all' },
      { id: 'electives', label: 'Electives', choose: 3 },
    ]);
    expect(setsInGroup(pack, 'required').map((set) => set.id)).toEqual(['foundations', 'communication', 'technology']);
    expect(setsInGroup(pack, 'electives')).toHaveLength(7);
  });

  it('says which competencies its sources do not show in full', () => {
    const incomplete = pack.sets.flatMap((set) => set.requirements.filter((one) => one.certainty === 'incomplete').map((one) => one.id));
    expect(incomplete).toEqual(['readers-advisory/12', 'supervision/15', 'supervision/16', 'youth/12']);
    expect(setById(pack, 'youth')?.certainty).toBe('incomplete');
    expect(setById(pack, 'foundations')?.requirements[4]?.children).toHaveLength(4);
  });

  it('numbers each set from one, and has no sentence twice', () => {
    for (const set of pack.sets) {
      expect(set.requirements.map((one) => one.number)).toEqual(set.requirements.map((_, at) => String(at + 1)));
      for (const one of set.requirements) expect(one.id).toBe(`${set.id}/${one.number.padStart(2, '0')}`);
    }
    const sentences = pack.sets.flatMap((set) => set.requirements.flatMap((one) => [one.text, ...(one.suggestions ?? []).map((each) => each.text)]));
    const known = sentences.filter((sentence) => !sentence.startsWith('Copy the'));
    expect(new Set(known).size).toBe(known.length);
  });

  it('titles the competencies of Access Services as the design does', () => {
    expect(setById(pack, 'access')?.requirements.map((one) => one.title)).toEqual([
      'Arranging collections',
      'Circulation systems',
      'Copyright and ILL',
      'User privacy',
      'Resource sharing',
      'Safety and security',
      'Explaining policies',
      'Welcoming service',
      'Emergencies and needs',
      'Money and records',
      'Shelf order',
      'Solving problems',
      'Gathering data',
    ]);
  });

  it('asks four parts of each competency and one statement of each set', () => {
    expect(pack.slots.requirement.map((slot) => slot.label)).toEqual(['Approach', 'What I did', 'What I learned', 'How well it went']);
    expect(pack.slots.set).toMatchObject([{ id: 'learning-statement', limits: [{ unit: 'pages', max: 3, force: 'advisory' }] }]);
    expect(responseKeysOfSet(pack, 'access')).toHaveLength(13 * 4 + 1);
    expect(responseKeysOfSet(pack, 'access').at(-1)).toBe('access/learning-statement');
  });

  // Set size, needed "met", allowed "partially met": the table that follows from 70/30/0, rounded up.
  it.each([
    [8, 6, 2],
    [9, 7, 2],
    [10, 7, 3],
    [12, 9, 3],
    [13, 10, 3],
    [16, 12, 4],
  ])('passes a set of %i with %i met and %i partially met', (size, met, partially) => {
    const { outcome } = pack.rating ?? { outcome: null };
    expect(outcome).toEqual({ min: { met: 0.7 }, max: { partially: 0.3, not: 0 }, round: 'up' });
    expect(Math.ceil(size * (outcome?.min['met'] ?? 0))).toBe(met);
    expect(size - met).toBe(partially);
    expect(pack.sets.map((set) => set.requirements.length)).toContain(size);
  });

  it('combines every pair of ratings', () => {
    const levels = pack.rating?.scale.map((level) => level.id) ?? [];
    const pairs = levels.flatMap((a, at) => levels.slice(at).map((b) => [a, b].sort().join('+')));
    expect(new Set(pack.rating?.combine.map(({ given }) => [...given].sort().join('+')))).toEqual(new Set(pairs));
  });

  it('is closed, says so calmly, and never claims that it takes portfolios today', () => {
    expect(pack.status).toMatchObject({ state: 'closed', since: '2019-01-31' });
    expect(pack.status.note).toMatch(/closed on 31 January 2019.*before you pay or submit/);
  });
});

describe('the CILIP pack', () => {
  const pack = readPack('cilip-certification');

  it('asks for one statement of at most 1,000 words against three criteria, and nothing at each criterion', () => {
    expect(pack.submissionUnit).toBe('program');
    expect(pack.slots.requirement).toEqual([]);
    expect(pack.sets[0]?.requirements).toHaveLength(3);
    expect(pack.slots.program[0]).toMatchObject({ id: 'statement', limits: [{ unit: 'words', max: 1000, force: 'hard' }] });
    expect(pack.slots.program.map((slot) => slot.kind)).toContain('thirdParty');
  });
});

describe('the NHLA pack', () => {
  const pack = readPack('nhla-paralibrarian');

  it('is applied for at one of four levels, with points from the last three years and one PDF', () => {
    expect(pack.groups).toMatchObject([{ choose: 1 }]);
    expect(pack.sets).toHaveLength(4);
    expect(pack.counters).toMatchObject([{ unit: 'points', withinMonths: 36 }]);
    expect(pack.recipients.find((one) => one.purpose === 'submission')?.limits).toEqual({ types: ['pdf'], maxFiles: 1 });
  });
});
