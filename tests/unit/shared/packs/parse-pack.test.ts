import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PackProblem } from '../../../../shared/packs/pack-problem';
import { parsePack, parsePackText, type ReadCheck } from '../../../../shared/packs/parse-pack';
import { readCheckUse } from '../../../../shared/checks/registry';
import { aPackJson } from './small-pack';

type PackJson = ReturnType<typeof aPackJson>;
type Loose = Record<string, unknown>;

const anyCheck: ReadCheck = () => null;

function problemsOf(change: (pack: PackJson) => void, readCheck: ReadCheck = anyCheck): readonly PackProblem[] {
  const pack = aPackJson();
  change(pack);
  const result = parsePack(pack, readCheck);
  return result.ok ? [] : result.problem;
}

function repeatFirst(list: readonly unknown[]): void {
  (list as unknown[]).push(structuredClone(list[0]));
}

describe('parsePack', () => {
  it('reads a sound pack', () => {
    const result = parsePack(aPackJson(), readCheckUse);
    expect(result).toMatchObject({ ok: true, value: { id: 'org.example.small', sets: [{ id: 'first' }, { id: 'second' }] } });
  });

  const refusals: readonly (readonly [what: string, change: (pack: PackJson) => void, path: string, found: RegExp, expected: RegExp])[] = [
    ['another format', (p) => (p.format = 'carrel-pack/2'), '$.format', /“carrel-pack\/2”/, /“carrel-pack\/1”/],
    ['an unknown key at the top', (p) => ((p as Loose)['tittle'] = 'x'), '$.tittle', /unknown key “tittle”/, /format, id, version/],
    ['an unknown key in a requirement', (p) => ((p.sets[1]!.requirements[0] as Loose)['hint'] = 'x'), '$.sets[1].requirements[0].hint', /“hint”/, /number, title, verb, text/],
    ['an unknown key in a limit', (p) => (p.slots.requirement[0]!['limits'] = [{ unit: 'words', maxx: 5, force: 'hard' }]), '$.slots.requirement[0].limits[0].maxx', /“maxx”/, /unit, min, max or force/],
    ['an unknown key in one kind of eligibility', (p) => ((p.eligibility[0] as Loose)['hours'] = 3), '$.eligibility[0].hours', /“hours”/, /withinYears/],
    ['an unknown kind of eligibility', (p) => (p.eligibility[0]!.kind = 'age'), '$.eligibility[0].kind', /“age”/, /hours.*statement|statement.*hours/],
    ['a missing title', (p) => delete (p as Loose)['title'], '$.title', /^nothing$/, /a text/],
    ['an empty title', (p) => (p.title = ' '), '$.title', /“ ”/, /some text/],
    ['a number for a text', (p) => ((p as Loose)['version'] = 1), '$.version', /^1$/, /a text/],
    ['a word that is not one of the choices', (p) => (p.sets[0]!.requirements[0]!.verb = 'knows'), '$.sets[0].requirements[0].verb', /“knows”/, /“know”/],
    ['a limit that limits nothing', (p) => (p.slots.set[0]!['limits'] = [{ unit: 'words', force: 'hard' }]), '$.slots.set[0].limits[0]', /an object/, /a min, a max or both/],
    ['a limit with min above max', (p) => (p.slots.set[0]!['limits'] = [{ unit: 'words', min: 9, max: 5, force: 'hard' }]), '$.slots.set[0].limits[0]', /an object/, /min not above the max/],
    ['a negative limit', (p) => (p.slots.set[0]!['limits'] = [{ unit: 'words', max: -5, force: 'hard' }]), '$.slots.set[0].limits[0].max', /-5/, /more than 0/],
    ['an id in capitals', (p) => (p.groups[0]!.id = 'All'), '$.groups[0].id', /“All”/, /lower-case/],
    ['an address that is not https', (p) => ((p.issuer as Loose)['url'] = 'http://example.org'), '$.issuer.url', /http:/, /https:\/\//],
    ['a date that does not exist', (p) => (p.status.checked = '2026-02-30'), '$.status.checked', /2026-02-30/, /a date such as/],
    ['a choice of no sets', (p) => (p.groups[1]!.choose = 0), '$.groups[1].choose', /^0$/, /more than 0/],
    ['a choice that is no number', (p) => ((p.groups[1] as Loose)['choose'] = 'any'), '$.groups[1].choose', /“any”/, /“all” or a whole number/],
    ['a share above one', (p) => (p.rating.outcome.min['met'] = 70), '$.rating.outcome.min.met', /^70$/, /at most 1/],
    ['no sets at all', (p) => (p.sets = []), '$.sets', /a list of 0/, /at least 1/],
    ['a pack that nobody may read', (p) => (p.recipients = []), '$.recipients', /a list of 0/, /at least 1/],

    ['a file name with a place that nothing fills', (p) => Object.assign(p.recipients[0]!, { naming: { pattern: '{name} {page}' } }), '$.recipients[0].naming.pattern', /\{page\}/, /only \{name\}/],
    ['a file name that would make a folder', (p) => Object.assign(p.recipients[0]!, { naming: { pattern: '{set}/{title}' } }), '$.recipients[0].naming.pattern', /\//, /file name/],
    ['file names too short to tell apart', (p) => Object.assign(p.recipients[0]!, { naming: { maxLength: 8 } }), '$.recipients[0].naming.maxLength', /8/, /20/],
    ['a misspelt rule for file names', (p) => Object.assign(p.recipients[0]!, { naming: { asci: true } }), '$.recipients[0].naming.asci', /unknown key/, /ascii/],

    ['two sets of one id', (p) => repeatFirst(p.sets), '$.sets[2].id', /“first” a second time/, /once/],
    ['two requirements of one id', (p) => repeatFirst(p.sets[0]!.requirements), '$.sets[0].requirements[2].id', /“first\/01” a second time/, /once/],
    ['two sub-requirements of one id', (p) => repeatFirst(p.sets[0]!.requirements[0]!.children!), '$.sets[0].requirements[0].children[1].id', /second time/, /once/],
    ['two suggestions of one id', (p) => repeatFirst(p.sets[0]!.requirements[0]!.suggestions!), '$.sets[0].requirements[0].suggestions[2].id', /“a” a second time/, /once/],
    ['two slots of one id', (p) => repeatFirst(p.slots.requirement), '$.slots.requirement[2].id', /“did” a second time/, /once/],
    ['two groups of one id', (p) => repeatFirst(p.groups), '$.groups[2].id', /second time/, /once/],
    ['two routes of one id', (p) => repeatFirst(p.routes), '$.routes[1].id', /second time/, /once/],
    ['two evidence classes of one id', (p) => repeatFirst(p.evidenceClasses), '$.evidenceClasses[1].id', /second time/, /once/],
    ['two recipients of one id', (p) => repeatFirst(p.recipients), '$.recipients[1].id', /second time/, /once/],
    ['two declarations of one id', (p) => repeatFirst(p.declarations), '$.declarations[1].id', /second time/, /once/],
    ['two fees of one id', (p) => repeatFirst(p.fees), '$.fees[1].id', /second time/, /once/],
    ['two counters of one id', (p) => repeatFirst(p.counters), '$.counters[1].id', /second time/, /once/],
    ['two categories of one id', (p) => repeatFirst(p.counters[0]!.categories), '$.counters[0].categories[1].id', /second time/, /once/],
    ['two conversions of one unit', (p) => repeatFirst(p.counters[0]!.conversions), '$.counters[0].conversions[1].unit', /second time/, /once/],
    ['two levels of one id', (p) => repeatFirst(p.rating.scale), '$.rating.scale[2].id', /second time/, /once/],
    ['the same check with the same parameters', (p) => p.checks.push({ check: 'min-words', params: { slots: ['did'], min: 10 }, severity: 'must' }), '$.checks[3]', /min-words/, /once/],

    ['a set called program', (p) => (p.sets[0] = { ...p.sets[0]!, id: 'program' }), '$.sets[0].id', /“program”/, /other than/],
    ['a set called everything', (p) => (p.sets[0] = { ...p.sets[0]!, id: 'everything' }), '$.sets[0].id', /“everything”/, /other than/],
    ['a requirement outside its set', (p) => (p.sets[0]!.requirements[1]!.id = 'second/07'), '$.sets[0].requirements[1].id', /“second\/07”/, /begins with “first\/”/],
    ['a requirement whose id only looks like its set’s', (p) => (p.sets[0]!.requirements[1]!.id = 'firsts/07'), '$.sets[0].requirements[1].id', /“firsts\/07”/, /begins with “first\/”/],
    ['a sub-requirement outside its requirement', (p) => (p.sets[0]!.requirements[0]!.children![0]!.id = 'first/02/x'), '$.sets[0].requirements[0].children[0].id', /first\/02\/x/, /begins with “first\/01\/”/],
    ['a requirement whose id is the key of a set’s answer', (p) => (p.sets[0]!.requirements[1]!.id = 'first/summary'), '$.sets[0].requirements[1].id', /key of an answer/, /set or requirement and slot/],
    ['a sub-requirement whose id is the key of an answer', (p) => (p.sets[0]!.requirements[0]!.children![0]!.id = 'first/01/did'), '$.sets[0].requirements[0].children[0].id', /key of an answer/, /slot/],

    ['a set in no group', (p) => (p.sets[1]!.group = 'others'), '$.sets[1].group', /“others”/, /all or some/],
    ['a group without sets', (p) => p.groups.push({ id: 'empty', label: 'Empty', choose: 'all' }), '$.groups[2]', /no set/, /at least one/],
    ['more to choose than there is', (p) => (p.groups[1]!.choose = 2), '$.groups[1].choose', /^2$/, /at most 1/],
    ['a check on a slot that is not there', (p) => (p.checks[0]!.params['slots'] = ['did', 'leraned']), '$.checks[0].params.slots[1]', /“leraned”/, /did or learned/],
    ['a check on a class that is not there', (p) => (p.checks[1]!.params['class'] = 'primry'), '$.checks[1].params.class', /“primry”/, /primary/],
    ['a check on a set that is not there', (p) => (p.checks[2]!.params['needs'] = ['third']), '$.checks[2].params.needs[0]', /“third”/, /first or second/],

    ['a limit that a part of this kind has no measure for', (p) => (p.slots.set[0]!['limits'] = [{ unit: 'minutes', max: 5, force: 'hard' }]), '$.slots.set[0].limits[0].unit', /minutes/, /words, paragraphs or pages/],
    ['two hard limits of one unit', (p) => repeatFirst(p.slots.requirement[0]!['limits'] as unknown[]), '$.slots.requirement[0].limits[1]', /second hard limit/, /one limit/],
    ['a set’s part replaced by a suggestion', (p) => (p.slots.set[0]!['replacedBy'] = 'suggestion'), '$.slots.set[0].replacedBy', /set level/, /requirement only/],
    ['extensions for a text', (p) => (p.slots.set[0]!['extensions'] = ['pdf']), '$.slots.set[0].extensions', /richText/, /file/],

    ['a combination of an unknown level', (p) => (p.rating.combine[0]!.given = ['met', 'meh']), '$.rating.combine[0].given[1]', /“meh”/, /met or not/],
    ['a combination with an unknown result', (p) => (p.rating.combine[0]!.result = 'pass'), '$.rating.combine[0].result', /“pass”/, /ask-for-more/],
    ['a combination of too few raters', (p) => (p.rating.raters = 3), '$.rating.combine[0].given', /a list of 2/, /3 raters/],
    ['a combination twice, the other way round', (p) => p.rating.combine.push({ given: ['not', 'met'], result: 'not' }), '$.rating.combine[1]', /met and not a second time/, /once/],
    ['a level that means asking for more', (p) => (p.rating.scale[1]!.id = 'ask-for-more'), '$.rating.scale[1].id', /ask-for-more/, /another id/],
    ['an outcome that asks for an unknown level', (p) => (p.rating.outcome.min['passed'] = 0.1), '$.rating.outcome.min.passed', /“passed”/, /met or not/],
    ['an outcome that caps an unknown level', (p) => (p.rating.outcome.max['partly'] = 0.1), '$.rating.outcome.max.partly', /“partly”/, /met or not/],
    ['an outcome that nobody can reach', (p) => (p.rating.outcome.min['not'] = 0.2), '$.rating.outcome.min.not', /0\.2/, /at most 0/],
    ['an outcome of more than all', (p) => (p.rating.outcome = { min: { met: 0.7, not: 0.4 }, max: {}, round: 'up' }), '$.rating.outcome.min', /1\.1/, /at most 1/],
    ['a validity that ends before it begins', (p) => (p.validity.until = '2019-01-01'), '$.validity.until', /2019/, /2020-01-01/],
    ['a status checked before it held', (p) => (p.status.checked = '2019-01-01'), '$.status.checked', /2019/, /2020-01-01/],
  ];

  it.each(refusals)('refuses %s, and says where', (_what, ...[change, path, found, expected]) => {
    const problem = problemsOf(change).find((each) => each.path === path);
    expect(problem, JSON.stringify(problemsOf(change))).toBeDefined();
    expect(problem?.found).toMatch(found);
    expect(problem?.expected).toMatch(expected);
  });

  const badUses: readonly (readonly [what: string, use: { check: string; params: Loose }, expected: RegExp])[] = [
    ['an unknown check', { check: 'min-wrods', params: { min: 3 } }, /min-words/],
    ['a misspelt parameter', { check: 'min-words', params: { min: 3, slot: ['did'] } }, /only min, slots/],
    ['a parameter of the wrong kind', { check: 'min-words', params: { min: '40' } }, /min to be a whole number/],
    ['a missing parameter', { check: 'max-pages', params: {} }, /max to be/],
  ];

  it.each(badUses)('refuses %s with the registry’s own sentence', (_what, use, expected) => {
    const problems = problemsOf((pack) => pack.checks.push({ ...use, severity: 'must' }), readCheckUse);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ path: '$.checks[3]' });
    expect(problems[0]?.found).toContain(use.check);
    expect(problems[0]?.expected).toMatch(expected);
    expect(problems[0]?.expected).not.toMatch(/^expected/);
  });

  it('lists every problem, not only the first', () => {
    const problems = problemsOf((pack) => {
      pack.sets[1]!.group = 'others';
      pack.rating.combine[0]!.result = 'pass';
      pack.checks[1]!.params['class'] = 'x';
    });
    expect(problems.map((problem) => problem.path)).toEqual(
      expect.arrayContaining(['$.sets[1].group', '$.rating.combine[0].result', '$.checks[1].params.class']),
    );
  });

  it('refuses whatever is not a pack, and never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (anything) => {
        const result = parsePack(anything, anyCheck);
        expect(result.ok).toBe(false);
        if (!result.ok) expect(result.problem.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('parsePackText', () => {
  const text = JSON.stringify(aPackJson());

  it('reads a sound text, with or without a byte order mark', () => {
    expect(parsePackText(text, anyCheck).ok).toBe(true);
    expect(parsePackText(`\uFEFF${text}`, anyCheck).ok).toBe(true);
  });

  it.each([
    ['text that is not JSON', text.slice(0, -1), '$', /not JSON/],
    ['an empty text', '', '$', /not JSON/],
    ['a key given twice', text.replace('"force":"hard"', '"force":"hard","max":900'), '$.slots.requirement[0].limits[0].max', /“max” a second time/],
    ['a key given twice, once in disguise', text.replace('"version":"1"', '"version":"1","v\\u0065rsion":"2"'), '$.version', /“version” a second time/],
    ['a key that could reach a prototype', text.replace('"min":10', '"__proto__":{"min":1},"min":10'), '$.checks[0].params.__proto__', /“__proto__”/],
    ['nesting without end', `${'['.repeat(5000)}${']'.repeat(5000)}`, `$${'[0]'.repeat(32)}`, /nested/],
    ['a text beyond all measure', `"${'x'.repeat(4_000_001)}"`, '$', /characters/],
  ])('refuses %s', (_what, ...[bad, path, found]) => {
    const result = parsePackText(bad, anyCheck);
    expect(result.ok).toBe(false);
    const problem = result.ok ? undefined : result.problem.find((each) => each.path === path);
    expect(problem?.found).toMatch(found);
  });

  it('says of any other text what is wrong, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (bad) => {
        expect(parsePackText(bad, anyCheck).ok).toBe(false);
      }),
    );
  });
});
