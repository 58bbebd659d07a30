import { describe, expect, test } from 'vitest';
import { alwaysUsed } from '../../../../shared/checks/always';
import { checkPortfolio, createChecker } from '../../../../shared/checks/check-portfolio';
import type { Finding } from '../../../../shared/checks/finding';
import { toFindingText, toNames } from '../../../../shared/text/finding-text';
import { aPack } from '../../../builders/a-pack';
import { aPortfolio } from '../../../builders/a-portfolio';
import { anEvidence } from '../../../builders/an-evidence';

const today = '2026-11-22';
const must = (check: string, params = {}) => ({ check, params, severity: 'must' }) as const;
const strictPack = aPack({
  checks: ['slot-empty', 'placeholder-text', 'citation-broken', 'evidence-uncited', 'evidence-unused', 'choose-n', 'declaration-missing']
    .map((check) => must(check))
    .concat(must('evidence-count', { min: 1 }), must('min-words', { min: 3 })),
});
const ids = (findings: readonly Finding[]): readonly string[] => findings.map(({ messageKey }) => messageKey.replace('check.', ''));

describe('the order of findings', () => {
  test('is the pack’s: competencies, the set’s own parts, evidence by number, then the plan and declarations', () => {
    const portfolio = aPortfolio()
      .choosing('reference')
      .choosing('access', 'course')
      .with(anEvidence(2, { size: 0 }), anEvidence(1, { size: 0 }))
      .writing('reference/01/did', 'TODO');
    const findings = checkPortfolio(portfolio.records, strictPack, { today });
    expect(findings.map(({ where }) => JSON.stringify(where))).toEqual(
      [
        { kind: 'response', key: 'reference/01/approach' },
        { kind: 'response', key: 'reference/01/learned' },
        { kind: 'response', key: 'reference/01/evaluation' },
        { kind: 'response', key: 'reference/01/did' },
        { kind: 'requirement', requirementId: 'reference/01' },
        { kind: 'response', key: 'reference/01/did' },
        { kind: 'response', key: 'reference/learning-statement' },
        { kind: 'evidence', evidenceId: 'e1' },
        { kind: 'evidence', evidenceId: 'e2' },
        { kind: 'evidence', evidenceId: 'e1' },
        { kind: 'evidence', evidenceId: 'e2' },
        { kind: 'plan' },
        { kind: 'declarations' },
      ].map((place) => JSON.stringify(place)),
    );
  });

  test('does not depend on the order in which records are kept', () => {
    const portfolio = aPortfolio().choosing('reference').choosing('access').with(anEvidence(1), anEvidence(2)).writing('access/07/did', 'TODO [e1]').using(2, 'access/07');
    const { records } = portfolio;
    const turned = { ...records, chosenSets: records.chosenSets.toReversed(), evidence: records.evidence.toReversed(), responses: records.responses.toReversed() };
    expect(checkPortfolio(turned, strictPack, { today })).toEqual(checkPortfolio(records, strictPack, { today }));
  });
});

describe('what is asked for', () => {
  test('an empty portfolio is asked for sets and declarations only', () => {
    expect(ids(checkPortfolio(aPortfolio().records, strictPack, { today }))).toEqual(['choose-n.required-missing', 'choose-n.too-few', 'declaration-missing.missing']);
  });

  test('answers to retired competencies and parts are ignored', () => {
    const chosen = aPortfolio().choosing('foundations');
    const retired = chosen.writing('foundations/99/did', 'TODO [e9]').writing('gone/01/did', 'TODO').using(7, 'foundations/99');
    expect(checkPortfolio(retired.records, strictPack, { today })).toEqual(checkPortfolio(chosen.records, strictPack, { today }));
  });

  test('one set is checked without the others, with the profile and declarations that its bundle needs', () => {
    const portfolio = aPortfolio().choosing('reference').choosing('youth').with(anEvidence(1, { size: 0 })).using(1, 'youth/01');
    const findings = checkPortfolio(portfolio.records, strictPack, { today, scope: 'reference' as never });
    expect(ids(findings)).toEqual(['slot-empty.untouched', 'slot-empty.only', 'declaration-missing.missing']);
  });

  test('file health and privacy are looked at for a pack that lists no checks', () => {
    const item = anEvidence(1, { size: 0, privacy: 'undeclared' });
    const portfolio = aPortfolio().choosing('reference').with(item).using(1, 'reference/01');
    const findings = checkPortfolio(portfolio.records, aPack(), { today, missingFiles: new Set([item.sha256]) });
    expect(findings.map(({ check, severity }) => `${check} ${severity}`)).toEqual(['file-missing must', 'file-empty must', 'permission-undeclared should']);
  });

  test('a pack may say how grave a file’s trouble is', () => {
    const pack = aPack({ checks: [{ check: 'file-empty', params: {}, severity: 'remark' }] });
    const findings = checkPortfolio(aPortfolio().with(anEvidence(1, { size: 0 })).records, pack, { today });
    expect(findings.map(({ check, severity }) => `${check} ${severity}`)).toEqual(['file-empty remark']);
  });
});

describe('a check that can’t do its work', () => {
  test('is a finding where it failed, as grave as the check, and the others still run', () => {
    const broken = anEvidence(1, { inspection: null as never, privacy: 'undeclared' });
    const portfolio = aPortfolio().choosing('reference').with(broken).using(1, 'reference/01');
    const findings = checkPortfolio(portfolio.records, aPack(), { today });
    const readsInspection = alwaysUsed.filter(({ check }) => /^(?:file-(?!missing)|type-|link-|no-ext|photo|hidden|patron-data$)/.test(check));
    expect(readsInspection.length).toBe(11);
    expect(findings.map(({ messageKey, severity, params }) => [messageKey, severity, params['check']])).toEqual([
      ...readsInspection.map(({ check, severity }) => ['check.could-not-check.threw', severity, check]),
      ['check.permission-undeclared.undeclared', 'should', undefined],
    ]);
    expect(findings[0]?.where).toEqual({ kind: 'evidence', evidenceId: 'e1' });
  });

  test.each([
    ['that does not exist', must('slot-emty')],
    ['with a bad parameter', must('min-words', { min: 'many' })],
    ['that names a part which the pack does not have', must('min-words', { min: 5, slots: ['didd'] })],
  ])('a use of a check %s is a finding, never passed over', (_name, use) => {
    const pack = aPack({ checks: [use] });
    const findings = checkPortfolio(aPortfolio().records, pack, { today });
    expect(findings).toEqual([
      expect.objectContaining({ check: 'could-not-check', messageKey: 'check.could-not-check.unreadable', severity: 'must', params: { check: use.check } }),
    ]);
    expect(toFindingText(findings[0]!, toNames(aPortfolio().records, pack)).what).toContain(use.check);
  });
});

describe('a checker that remembers', () => {
  test('looks again only at the competency that was written in', () => {
    const check = createChecker(strictPack);
    const before = aPortfolio().choosing('access').with(anEvidence(1)).writing('access/07/did', 'TODO').writing('access/08/did', 'TODO');
    const first = check(before.records, { today });
    const second = check(before.writing('access/08/did', 'TODO later').records, { today });
    const of = (findings: readonly Finding[], key: string) => findings.find(({ where, check: id }) => id === 'placeholder-text' && where.kind === 'response' && where.key === key);
    expect(of(second, 'access/07/did')).toBe(of(first, 'access/07/did'));
    expect(of(second, 'access/08/did')).not.toBe(of(first, 'access/08/did'));
  });

  test('asks no more of a parked competency than to say that it is parked', () => {
    const portfolio = aPortfolio().choosing('access').writing('access/07/did', 'TODO [e9]').marking('access/07', { mark: 'parked' });
    const findings = checkPortfolio(portfolio.records, strictPack, { today });
    const about07 = findings.filter(({ where }) => JSON.stringify(where).includes('access/07'));
    expect(ids(about07)).toEqual(['parked.incomplete']);
  });
});
