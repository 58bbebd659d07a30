import { describe, expect, it } from 'vitest';
import type { BundleEvidenceFile } from '../../../../shared/bundle/import-report';
import { parsePortfolioText } from '../../../../shared/bundle/parse-records';
import { planBundle } from '../../../../shared/bundle/plan-bundle';
import { planRestore, toRestoredTitle } from '../../../../shared/bundle/restore';
import type { PortfolioId, Sha256 } from '../../../../shared/domain/ids';
import type { PlanInput } from '../../../../shared/bundle/plan-input';
import { anEvidence, aPlanInput, aPortfolio, aUse, lssc, textsOf } from './plan-samples';

const options = { newId: 'p-2' as PortfolioId, restoredOn: '2026-11-22', pack: lssc };

function open(changes: Partial<PlanInput> = {}) {
  const plan = planBundle(aPlanInput({ scope: 'everything', ...changes }));
  const parsed = parsePortfolioText(textsOf(plan).get('data/portfolio.json') ?? '');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  const files = plan.payload.flatMap((entry): BundleEvidenceFile[] => (entry.kind === 'evidence' ? [{ path: entry.path, sha256: entry.sha256, size: entry.size }] : []));
  return { parsed: parsed.value, files };
}

describe('planRestore', () => {
  it('makes a copy with its own id and title, and everything else as it was', () => {
    const { parsed, files } = open();
    const { records } = planRestore(parsed, files, options);
    expect(records.head).toEqual({ ...parsed.records.head, id: 'p-2', title: 'My portfolio (restored 22 Nov 2026)' });
    expect({ ...records, head: null }).toEqual({ ...parsed.records, head: null });
  });

  it('brings each file once, for all items that have its bytes', () => {
    const twins = aPortfolio({ evidence: [anEvidence(3), anEvidence(4, { sha256: anEvidence(3).sha256 })], uses: [aUse('ev3', 'access/07'), aUse('ev4', 'access/08')] });
    const { parsed, files } = open({ records: twins });
    expect(files).toHaveLength(2);
    expect(planRestore(parsed, files, options).files).toEqual([{ ...files[0], evidenceIds: ['ev3', 'ev4'], label: 'E3 Item 3' }]);
  });

  it('names every item of the bundle', () => {
    const { parsed, files } = open();
    const { items } = planRestore(parsed, files, options).report;
    const { records } = parsed;
    const count = (kind: string): number => items.filter((item) => item.kind === kind).length;
    expect(count('response')).toBe(records.responses.length);
    expect(count('evidence')).toBe(records.evidence.length);
    expect(count('use')).toBe(records.uses.length);
    expect(count('declaration')).toBe(records.declarations.length);
    expect(count('chosen-set')).toBe(records.chosenSets.length);
    expect(items).toContainEqual({ kind: 'response', label: 'Access Services 7, Explaining policies: What I did', outcome: 'added', reason: '' });
    expect(items).toContainEqual({ kind: 'version', label: 'Access Services 7, Explaining policies: What I did, 1 earlier version', outcome: 'added', reason: '' });
  });

  it('names evidence whose file is not there, and keeps its record', () => {
    const { parsed, files } = open();
    const plan = planRestore(parsed, files.slice(1), options);
    expect(plan.report.items).toContainEqual({ kind: 'evidence', label: 'E3 Hold handout, 2019', outcome: 'added-without-file', reason: 'file-not-in-bundle' });
    expect(plan.report.items).toContainEqual({ kind: 'evidence', label: 'E7 Item 7', outcome: 'added-without-file', reason: 'was-in-trash' });
    expect(plan.records.evidence.map((item) => item.number)).toContain(3);
    expect(plan.files.map((file) => file.label)).not.toContain('E3 Hold handout, 2019');
  });

  it('leaves out attachments of evidence that is not there, and names them and the texts that mention it', () => {
    const { parsed, files } = open();
    const without = { ...parsed, records: { ...parsed.records, evidence: parsed.records.evidence.filter((item) => item.number !== 3) } };
    const plan = planRestore(without, files, options);
    expect(plan.records.uses.map((use) => use.evidenceId)).not.toContain('ev3');
    expect(plan.report.items).toContainEqual({ kind: 'use', label: 'ev3: Access Services 7, Explaining policies', outcome: 'skipped', reason: 'evidence-not-in-bundle' });
    expect(plan.report.items).toContainEqual({ kind: 'response', label: 'Access Services 7, Explaining policies: What I did', outcome: 'added', reason: 'evidence-not-in-bundle' });
    expect(plan.report.items).toContainEqual({ kind: 'file', label: 'evidence/003-hold-handout-2019.pdf', outcome: 'skipped', reason: 'no-record' });
  });

  it('names a file that no record describes and fields that were left out', () => {
    const { parsed, files } = open();
    const stray: BundleEvidenceFile = { path: 'data/evidence/thumbs.db', sha256: 'f'.repeat(64) as Sha256, size: 1 };
    const { report } = planRestore({ ...parsed, dropped: ['records.mood'] }, [...files, stray], { ...options, pack: null });
    expect(report.items).toContainEqual({ kind: 'file', label: 'evidence/thumbs.db', outcome: 'skipped', reason: 'no-record' });
    expect(report.items).toContainEqual({ kind: 'field', label: 'records.mood', outcome: 'skipped', reason: 'not-understood' });
    expect(report.items.map((item) => item.label)).toContain('access/07: did');
  });
});

describe('toRestoredTitle', () => {
  it.each([
    ['Access', 'Access (restored 22 Nov 2026)'],
    ['Access (restored 1 Jan 2025)', 'Access (restored 22 Nov 2026)'],
    ['', 'Portfolio (restored 22 Nov 2026)'],
  ])('of %j is %j', (title, restored) => expect(toRestoredTitle(title, '2026-11-22')).toBe(restored));
});
