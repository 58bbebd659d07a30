import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../../../shared/checks/finding';
import type { EvidenceId } from '../../../../../shared/domain/ids';
import { toRows } from '../../../../../renderer/features/evidence/evidence-rows';
import { toTargetText } from '../../../../../shared/text/target-text';
import { aPack } from '../../../../builders/a-pack';
import { aPortfolio } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';

const pack = aPack();
const cite = (number: number) => ({ type: 'citation' as const, attrs: { evidenceId: `e${number}` as EvidenceId } });
const citing = (number: number) => ({ type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [cite(number)] }] });

const { records } = aPortfolio()
  .with(
    anEvidence(1, { title: 'Hold handout', description: 'Policy in plain words' }),
    anEvidence(2, { title: 'Workshop', classId: 'secondary', originalName: 'certificate.pdf' }),
    anEvidence(3, { title: 'Unused note', classId: '' }),
    anEvidence(4, { removedAt: '2026-11-01T10:00:00.000Z' }),
  )
  .using(1, 'access/08')
  .using(1, 'foundations')
  .using(1, 'gone/99')
  .writing('access/07/did', citing(1))
  .writing('access/07/learned', citing(1))
  .writing('access/08/did', citing(2));

const finding = (number: number, changes: Partial<Finding>): Finding => ({
  check: 'file-empty',
  area: 'files',
  severity: 'must',
  where: { kind: 'evidence', evidenceId: `e${number}` as EvidenceId },
  messageKey: 'check.file-empty.empty',
  params: {},
  ...changes,
});
const findings = [finding(2, {}), finding(1, { check: 'permission-undeclared', area: 'privacy' }), finding(3, { where: { kind: 'plan' } })];
const rows = toRows(records, pack, findings);
describe('the list of evidence', () => {
  it('holds what is not in the trash, with every place where it is attached or cited, in the pack’s order', () => {
    expect(rows.map(({ item }) => item.number)).toEqual([1, 2, 3]);
    expect(rows[0]!.places.map(({ target, use, citedIn }) => [toTargetText(target), use !== null, citedIn])).toEqual([
      ['Foundations, Personal statement', true, 0],
      ['Access 7, Explaining policies', false, 2],
      ['Access 8, Welcoming service', true, 0],
    ]);
  });

  it('calls a problem what is wrong with the file, not what is still to be said about it', () => {
    expect(rows.map(({ problems }) => problems.length)).toEqual([0, 1, 0]);
    expect(rows.map(({ findings: all }) => all.length)).toEqual([1, 1, 0]);
  });
});
