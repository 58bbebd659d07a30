import { describe, expect, test } from 'vitest';
import { checkPortfolio } from '../../../../shared/checks/check-portfolio';
import { nextStep, type NextStep } from '../../../../shared/checks/next-step';
import type { Pack } from '../../../../shared/packs/pack';
import { toNextStepText } from '../../../../shared/text/next-step-text';
import { aPack, aSet, aSlot } from '../../../builders/a-pack';
import { aPortfolio, type PortfolioBuilder } from '../../../builders/a-portfolio';
import { aReceipt } from '../../../builders/an-evidence';

const pack = aPack();
const step = (portfolio: PortfolioBuilder, using: Pack = pack): NextStep => nextStep(portfolio.records, using);
const chosen = aPortfolio().choosing('foundations', 'course').choosing('access').choosing('reference');
const parts = ['approach', 'did', 'learned', 'evaluation'];
const fill = (portfolio: PortfolioBuilder, owner: string, at = '2026-11-01T00:00:00.000Z'): PortfolioBuilder =>
  parts.reduce((all, part) => all.writing(`${owner}/${part}`, 'Text.', at), portfolio);
const finish = (portfolio: PortfolioBuilder, ...owners: readonly string[]): PortfolioBuilder =>
  owners.reduce((all, owner) => all.marking(owner, { mark: 'ready' }), portfolio);
const accessOwners = ['access/07', 'access/08', 'access/09', 'access'];

describe('choosing', () => {
  test('comes first when nothing is chosen', () => {
    expect(step(aPortfolio())).toMatchObject({ kind: 'choose-sets', messageKey: 'next.choose-sets.begin', where: { kind: 'plan' } });
  });
  test('waits while there is something to write', () => {
    expect(step(aPortfolio().choosing('access')).kind).toBe('write');
  });
  test('comes back when all that is chosen needs no writing', () => {
    const found = step(aPortfolio().choosing('foundations', 'course').choosing('youth', 'course'));
    expect(found).toMatchObject({ kind: 'choose-sets', params: { group: 'Electives', have: 1, need: 2 } });
    expect(toNextStepText(found)).toMatchObject({ title: 'Choose one more set', why: 'Electives: 1 of 2 chosen.' });
  });
  test('ends when every set is on a course', () => {
    expect(step(aPortfolio().choosing('foundations', 'course').choosing('youth', 'course').choosing('access', 'agreement')).kind).toBe('rest');
  });
});

describe('writing', () => {
  test('begins with the first part of the first competency', () => {
    const found = step(chosen);
    expect(found).toMatchObject({ kind: 'write', where: { kind: 'response', key: 'access/07/approach' }, scope: 'access' });
    expect(toNextStepText(found)).toEqual({
      title: 'Begin Explaining policies',
      why: 'Access Services 7. Start with “Approach”; a few sentences are enough.',
      action: 'Start writing',
    });
  });
  test('goes on where the person last wrote', () => {
    const portfolio = fill(chosen, 'access/07').writing('access/08/did', 'I did.', '2026-11-21T00:00:00.000Z').writing('reference/01/did', 'I did.', '2026-11-20T00:00:00.000Z');
    expect(step(portfolio)).toMatchObject({ messageKey: 'next.write.part', where: { key: 'access/08/approach' } });
  });
  test('says that one paragraph finishes it', () => {
    const found = step(fill(chosen, 'access/07').writing('access/07/evaluation', '', '2026-11-21T00:00:00.000Z'));
    expect(found.where).toEqual({ kind: 'response', key: 'access/07/evaluation' });
    expect(toNextStepText(found)).toEqual({
      title: 'Write “How well it went” for Explaining policies',
      why: 'One paragraph finishes Access Services 7.',
      action: 'Carry on writing',
    });
  });
  test('asks to read a full competency once more and mark it', () => {
    expect(step(fill(chosen, 'access/08'))).toMatchObject({ kind: 'mark-ready', where: { kind: 'requirement', requirementId: 'access/08' } });
  });
  test('after a ready one goes to other drafts, then to what follows it', () => {
    const after = finish(fill(chosen, 'access/08', '2026-11-21T00:00:00.000Z'), 'access/08');
    expect(step(after).where).toEqual({ kind: 'response', key: 'access/09/approach' });
    expect(step(after.writing('access/07/did', 'I did.', '2026-11-02T00:00:00.000Z')).where).toEqual({ kind: 'response', key: 'access/07/approach' });
  });
  test('stays in the set that was last written in, statement included, before the next set', () => {
    const found = step(finish(fill(chosen, 'access/09'), 'access/07', 'access/08', 'access/09'));
    expect(found).toMatchObject({ messageKey: 'next.write.set', where: { key: 'access/learning-statement' } });
    expect(toNextStepText(found).title).toBe('Write “Personal statement” for Access Services');
  });
  test('takes up what is parked when all else in the set is ready', () => {
    const parked = fill(chosen, 'access/07').marking('access/07', { mark: 'parked' });
    expect(step(parked).where).toEqual({ kind: 'response', key: 'access/08/approach' });
    const found = step(finish(parked, 'access/08', 'access/09', 'access'));
    expect(found).toMatchObject({ kind: 'take-up', where: { kind: 'requirement', requirementId: 'access/07' } });
    expect(toNextStepText(found).why).toBe('You parked it. All else in Access Services is ready.');
  });
  test('speaks of a file as something to add', () => {
    const withFile = aPack({ slots: { program: [aSlot('cv', { kind: 'file', label: 'CV' })], set: [], requirement: [] }, submissionUnit: 'program' });
    const found = step(aPortfolio().choosing('access'), withFile);
    expect(toNextStepText(found).title).toBe('Add “CV”');
    expect(found.where).toEqual({ kind: 'response', key: 'program/cv' });
  });
});

describe('finishing', () => {
  const stopping = aPack({ checks: [{ check: 'placeholder-text', params: {}, severity: 'must' }, { check: 'declaration-missing', params: {}, severity: 'must' }] });
  const withFindings = (portfolio: PortfolioBuilder): NextStep =>
    nextStep(portfolio.records, stopping, checkPortfolio(portfolio.records, stopping, { today: '2026-11-22' }));
  const full = finish(accessOwners.slice(0, 3).reduce((all, owner) => fill(all, owner), chosen).writing('access/learning-statement', 'It matters.', '2026-11-05T00:00:00.000Z'), ...accessOwners);

  test('what stops a full competency comes before marking it', () => {
    const found = withFindings(fill(chosen, 'access/07').writing('access/07/did', 'TODO', '2026-11-21T00:00:00.000Z'));
    expect(found).toMatchObject({ kind: 'fix', messageKey: 'next.fix.one', where: { key: 'access/07/did' }, params: { count: 1 } });
    expect(toNextStepText(found).why).toBe('One thing stops it from being ready.');
  });
  test('what stops the bundle of a ready set comes before making it', () => {
    expect(withFindings(full)).toMatchObject({ kind: 'fix', messageKey: 'next.fix.bundle', where: { kind: 'declarations' } });
  });
  test('what stops another set does not keep this one back', () => {
    const elsewhere = full.declaring('own-work').writing('reference/01/did', 'TODO', '2026-11-04T00:00:00.000Z');
    expect(withFindings(elsewhere)).toMatchObject({ kind: 'export', scope: 'access', where: { kind: 'set', setId: 'access' } });
  });
  test('a draft for staff is no bundle yet, and a final one sends the person on to the next set', () => {
    const declared = full.declaring('own-work');
    expect(withFindings(declared.receiving(aReceipt({ draft: true }))).kind).toBe('export');
    const bundled = declared.receiving(aReceipt({ madeAt: '2026-11-06T00:00:00.000Z' }));
    expect(withFindings(bundled)).toMatchObject({ kind: 'write', where: { key: 'reference/01/approach' } });
  });
  test('text newer than the bundle asks for a new one', () => {
    const found = withFindings(full.declaring('own-work').receiving(aReceipt({ madeAt: '2026-08-02T12:00:00.000Z' })));
    expect(found).toMatchObject({ kind: 'export', messageKey: 'next.export.again' });
    expect(toNextStepText(found).why).toBe('What you wrote since 2\u00A0Aug\u00A02026 is not in the last one.');
  });
  test('a program that is submitted whole is bundled once, at the end', () => {
    const small = aPack({ submissionUnit: 'program', groups: [{ id: 'electives', label: 'All', choose: 'all' }], sets: [aSet('one'), aSet('two')] });
    const one = finish(fill(aPortfolio().choosing('one').choosing('two'), 'one/01').writing('one/learning-statement', 'So.'), 'one/01', 'one');
    expect(step(one, small).where).toEqual({ kind: 'response', key: 'two/01/approach' });
    const both = finish(one, 'two/01', 'two');
    expect(step(both, small)).toMatchObject({ kind: 'export', scope: 'program' });
    expect(step(both.receiving(aReceipt({ scope: 'program', madeAt: '2026-11-23T00:00:00.000Z' })), small).kind).toBe('rest');
  });
});
