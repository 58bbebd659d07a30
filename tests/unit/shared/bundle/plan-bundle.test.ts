import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_PATH, MAX_SEGMENT } from '../../../../shared/bundle/names';
import { parsePortfolioText } from '../../../../shared/bundle/parse-records';
import { planBundle } from '../../../../shared/bundle/plan-bundle';
import { checkEntryName } from '../../../../shared/bundle/zip/entry-names';
import type { SetId, Sha256 } from '../../../../shared/domain/ids';
import type { PortfolioRecords, Receipt } from '../../../../shared/domain/portfolio';
import { anEvidence, aPlanInput, aPortfolio, aResponse, aUse, paragraph, readPack, textsOf } from './plan-samples';

function recordsIn(plan: ReturnType<typeof planBundle>): PortfolioRecords {
  const parsed = parsePortfolioText(textsOf(plan).get('data/portfolio.json') ?? '');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  expect(parsed.value.dropped).toEqual([]);
  return parsed.value.records;
}

const aReceipt: Receipt = { id: 'rc-1', fileName: 'x.zip', size: 1, entries: 1, round: 1, madeAt: '2026-11-01T00:00:00.000Z', receiptCode: 'ABCD', recipient: 'Staff', scope: 'everything', draft: false };

describe('a bundle of one set', () => {
  const plan = planBundle(aPlanInput());
  const paths = plan.payload.map((entry) => entry.path);

  it('is named after program, set, date and round', () => expect(plan.name).toBe('lssc-access-2026-11-22-r2'));

  it('has a page for the statement and for every requirement', () => {
    const narratives = paths.filter((path) => path.startsWith('data/narratives/'));
    expect(narratives).toHaveLength(14);
    expect(narratives).toContain('data/narratives/access-statement.html');
    expect(narratives).toContain('data/narratives/access-7.html');
  });

  it('holds the front page, lists, findings, records, crate and style sheet', () => {
    for (const name of ['index.html', 'evidence-index.html', 'evidence.csv', 'checks.html', 'checks.json', 'portfolio.json', 'ro-crate-metadata.json', 'assets/pages.css']) {
      expect(paths).toContain(`data/${name}`);
    }
  });

  it('holds evidence that is used or mentioned in the set, and no other', () => {
    expect(paths.filter((path) => path.startsWith('data/evidence/'))).toEqual([
      'data/evidence/003-hold-handout-2019.pdf',
      'data/evidence/004-regal-etagere.jpg',
      'data/evidence/005-con-x.txt',
    ]);
  });

  it('holds the PDF between texts and evidence when there is one, and speaks of it nowhere in the records', () => {
    const pdf = { sha256: 'f'.repeat(64) as Sha256, size: 1_234 };
    const withPdf = planBundle(aPlanInput({ pdf }));
    const [entry] = withPdf.payload.filter(({ path }) => path === 'data/portfolio.pdf');
    expect(entry).toEqual({ kind: 'evidence', path: 'data/portfolio.pdf', ...pdf, compress: true, label: 'Portfolio as PDF' });
    const kinds = withPdf.payload.map((one) => (one === entry ? 'pdf' : one.kind));
    expect(kinds.indexOf('pdf')).toBe(kinds.lastIndexOf('text') + 1);
    expect(textsOf(withPdf).get('data/portfolio.json')).toBe(textsOf(plan).get('data/portfolio.json'));
    expect(paths).not.toContain('data/portfolio.pdf');
  });

  it('asks for compression only where it pays', () => {
    const compressed = plan.payload.flatMap((entry) => (entry.kind === 'evidence' && entry.compress ? [entry.label] : []));
    expect(compressed).toEqual(['E5 =cmd()']);
  });

  it('carries the records of the set, without history and without other sets', () => {
    const records = recordsIn(plan);
    expect(records.responses.map((response) => response.key)).toEqual(['access/01/did', 'access/07/approach', 'access/07/did', 'access/learning-statement']);
    expect(records.chosenSets.map((set) => set.setId)).toEqual(['access']);
    expect(records.evidence.map((item) => item.number)).toEqual([3, 4, 5]);
    expect(records.versions).toEqual([]);
    expect(records.uses.map((use) => use.evidenceId)).toEqual(['ev3', 'ev5']);
  });

  it('describes itself in bag-info.txt, with a stable identifier', () => {
    const info = new Map(plan.bagInfo);
    expect(info.get('Contact-Name')).toBe('Sample Candidate');
    expect(info.get('Bagging-Date')).toBe('2026-11-22');
    expect(info.get('External-Identifier')).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Map(planBundle(aPlanInput({ round: 3 })).bagInfo).get('External-Identifier')).not.toBe(info.get('External-Identifier'));
  });
});

describe('a bundle of everything', () => {
  const plan = planBundle(aPlanInput({ scope: 'everything' }));

  it('keeps all records, the history and the records of the trash', () => {
    const before = aPortfolio();
    const records = recordsIn(plan);
    expect(records.versions).toEqual(before.versions);
    expect(records.evidence).toEqual(before.evidence);
    expect([...records.responses].sort((a, b) => (a.key < b.key ? -1 : 1))).toEqual([...before.responses].sort((a, b) => (a.key < b.key ? -1 : 1)));
    expect(records.uses).toHaveLength(before.uses.length);
    expect(records.packJson).toBe(before.packJson);
  });

  it('holds all evidence but the trash', () => {
    expect(plan.payload.flatMap((entry) => (entry.kind === 'evidence' ? [entry.path.slice(14, 17)] : []))).toEqual(['003', '004', '005', '006', '008']);
  });

  it('is not changed by the receipt of the backup before it', () => {
    const after = planBundle(aPlanInput({ scope: 'everything', records: aPortfolio({ receipts: [aReceipt] }) }));
    expect(after).toEqual(plan);
  });

  it('shows answers that the program no longer asks for', () => {
    const kept = planBundle(aPlanInput({ scope: 'everything', records: aPortfolio({ responses: [aResponse('access/99/did', paragraph('Written for an older version'))] }) }));
    expect(textsOf(kept).get('data/narratives/no-longer-asked-for.html')).toContain('Written for an older version');
  });
});

describe('a bundle of a program that is submitted whole', () => {
  it('shows the program’s own parts and its criteria', () => {
    const pack = readPack('cilip-certification');
    const paths = planBundle(aPlanInput({ pack, scope: 'program', records: aPortfolio({ responses: [], uses: [], chosenSets: [] }) })).payload.map((entry) => entry.path);
    expect(paths).toContain('data/narratives/program-statement.html');
    expect(paths.filter((path) => path.startsWith('data/narratives/')).length).toBeGreaterThan(pack.sets.length);
  });
});

describe('any plan', () => {
  it('is the same for the same portfolio, in whatever order storage returns it', () => {
    const records = aPortfolio();
    const shuffled: PortfolioRecords = {
      ...(Object.fromEntries(Object.entries(records).reverse()) as PortfolioRecords),
      responses: [...records.responses].reverse().map((response) => ({ updatedAt: response.updatedAt, doc: response.doc, key: response.key })),
      evidence: [...records.evidence].reverse(),
      uses: [...records.uses].reverse(),
      chosenSets: [...records.chosenSets].reverse(),
      head: { ...records.head, rounds: { communication: 1, access: 2 } },
    };
    for (const scope of ['access' as SetId, 'everything', 'program'] as const) {
      expect(JSON.stringify(planBundle(aPlanInput({ scope, records: shuffled })))).toBe(JSON.stringify(planBundle(aPlanInput({ scope }))));
    }
  });

  it('has safe, unique and short paths, whatever files are called', () => {
    const anyFileName = fc.oneof(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), fc.constantFrom('CON.txt', '../../etc/passwd', 'a.b/c', 'x'.repeat(400)));
    fc.assert(
      fc.property(fc.array(anyFileName, { minLength: 1, maxLength: 8 }), (names) => {
        const evidence = names.map((originalName, index) => anEvidence(index + 1, { originalName }));
        const uses = evidence.map((item) => aUse(item.id, 'access/02'));
        const plan = planBundle(aPlanInput({ records: aPortfolio({ evidence, uses }) }));
        const paths = plan.payload.map((entry) => `${plan.name}/${entry.path}`);
        expect(new Set(paths.map((path) => path.toLowerCase())).size).toBe(paths.length);
        for (const path of paths) {
          expect(path).toMatch(/^[a-z0-9./-]+$/);
          expect(path.length).toBeLessThanOrEqual(MAX_PATH);
          expect(Math.max(...path.split('/').map((segment) => segment.length))).toBeLessThanOrEqual(MAX_SEGMENT);
          expect(checkEntryName(path)).toBeNull();
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('evidence.csv', () => {
  it('never starts a cell as a formula and quotes what needs it', () => {
    const csv = textsOf(planBundle(aPlanInput())).get('data/evidence.csv') ?? '';
    expect(csv).toContain("\r\nE5,'=cmd(),");
    expect(csv).toContain('"Hold handout, 2019"');
  });
});
