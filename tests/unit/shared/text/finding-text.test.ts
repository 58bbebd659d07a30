import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../shared/checks/finding';
import { toFindingText, toNames } from '../../../../shared/text/finding-text';
import { aPack } from '../../../builders/a-pack';
import { aPortfolio } from '../../../builders/a-portfolio';
import { anEvidence } from '../../../builders/an-evidence';

const pack = aPack();
const one = aPortfolio().choosing('access').choosing('foundations', 'course').with(anEvidence(6, { title: 'Workshop certificate' }), anEvidence(7, { title: ' ' }));
const two = one.choosing('reference');
const finding = (where: unknown, messageKey = 'check.slot-empty.untouched', params: Finding['params'] = { parts: 4 }): Finding => ({
  check: 'slot-empty',
  area: 'writing',
  severity: 'must',
  where: where as Finding['where'],
  messageKey,
  params,
});
const say = (found: Finding, portfolio = one, scope?: string) => toFindingText(found, toNames(portfolio.records, pack, scope));

test('a finding says what, why and the way there', () => {
  expect(say(finding({ kind: 'response', key: 'access/07/evaluation' }, 'check.slot-empty.last', { part: 'How well it went' }))).toEqual({
    what: '7, Explaining policies: “How well it went” is empty',
    whatHere: '“How well it went” is empty',
    why: 'The rest is there. Reviewers also look for this part.',
    action: 'Go there',
  });
});

test('an evidence finding names its item in the sentence', () => {
  const text = say(finding({ kind: 'evidence', evidenceId: 'e6' }, 'check.evidence-undated.undated', {}));
  expect([text.what, text.whatHere, text.action]).toEqual(['E6, Workshop certificate, has no date', 'E6, Workshop certificate, has no date', 'Look at E6']);
});

describe('places', () => {
  const nameOf = (where: unknown, portfolio = one, scope?: string): string => toNames(portfolio.records, pack, scope).nameOf(where as Finding['where']);
  test.each([
    [{ kind: 'requirement', requirementId: 'access/09' }, '9, Emergencies and needs', 'Go to 9'],
    [{ kind: 'set', setId: 'access' }, 'Access Services', 'Go there'],
    [{ kind: 'response', key: 'access/learning-statement' }, 'Access Services', 'Go there'],
    [{ kind: 'response', key: 'program/statement' }, '', 'Go there'],
    [{ kind: 'evidence', evidenceId: 'e7' }, 'E7, file-7.pdf', 'Look at E7'],
    [{ kind: 'plan' }, '', 'Open the plan'],
    [{ kind: 'profile' }, '', 'Fill in your profile'],
    [{ kind: 'declarations' }, '', 'Read the declarations'],
  ])('%j is “%s”, and one goes there by “%s”', (where, name, action) => {
    expect(nameOf(where)).toBe(name);
    expect(toNames(one.records, pack).actionOf(where as Finding['where'])).toBe(action);
  });
  test('a competency is named with its set where more than one is written', () => {
    const where = { kind: 'requirement', requirementId: 'access/09' };
    expect(nameOf(where, two)).toBe('Access Services 9, Emergencies and needs');
    expect(nameOf(where, two, 'access')).toBe('9, Emergencies and needs');
  });
});

test('a place without a name leaves the sentence alone', () => {
  expect(say(finding({ kind: 'plan' }, 'check.choose-n.too-few', { more: 1, group: 'Electives', have: 2, need: 3 })).what).toBe('One more set to choose');
});
