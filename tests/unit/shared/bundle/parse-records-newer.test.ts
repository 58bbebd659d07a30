import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNewerFormat, parseNewerPortfolioText } from '../../../../shared/bundle/parse-records-newer';
import { parsePortfolioText } from '../../../../shared/bundle/parse-records';
import { toPortfolioText, toSortedRecords } from '../../../../shared/bundle/portfolio-json';
import { aPortfolio } from './plan-samples';

type Json = { [key: string]: unknown };
type Envelope = { format: string; scope: unknown; records: Record<'evidence' | 'responses' | 'requirementStates' | 'mentors', Json[]> & Json };

const records = toSortedRecords(aPortfolio());

/** The sample as a Carrel of tomorrow would write it. */
function newer(change: (envelope: Envelope) => void = () => undefined, format = 'carrel-portfolio/2'): string {
  const envelope = JSON.parse(toPortfolioText(records, 'everything')) as Envelope;
  envelope.format = format;
  change(envelope);
  return JSON.stringify(envelope);
}

function read(text: string) {
  const parsed = parseNewerPortfolioText(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

describe('a portfolio of a newer Carrel', () => {
  it('is read whole when nothing of it is new but its number, and is known to be newer', () => {
    const parsed = read(newer());
    expect(parsed.records).toEqual(records);
    expect(parsed.dropped).toEqual([]);
    expect(isNewerFormat(parsed.envelope)).toBe(true);
    expect(isNewerFormat({ format: 'carrel-portfolio/1', scope: 'everything' })).toBe(false);
  });

  it('reads every list that the strict reader reads', () => {
    const strict = parsePortfolioText(toPortfolioText(records, 'everything'));
    expect(strict.ok && Object.keys(strict.value.records).sort()).toEqual(Object.keys(read(newer()).records).sort());
  });

  it('names unknown keys and unknown lists, and keeps everything else', () => {
    const parsed = read(newer((envelope) => {
      Object.assign(envelope, { signature: 'x' });
      envelope.records.mentors = [{ name: 'Ada' }];
      Object.assign(envelope.records.evidence[0]!, { transcript: 'words' });
    }));
    expect(parsed.records).toEqual(records);
    expect(parsed.dropped).toEqual(expect.arrayContaining(['signature', 'records.mentors', 'records.evidence[0].transcript']));
  });

  it('empties a value of an unknown kind where the record means something without it', () => {
    const parsed = read(newer(({ records: raw }) => {
      Object.assign(raw.evidence[0]!, { privacy: 'embargoed', inspection: { inspector: 9, detectedType: 'pdf', problems: [{ kind: 'blurred', where: 3 }] } });
      Object.assign(raw.requirementStates[0]!, { mark: 'under-review' });
    }));
    expect(parsed.records.evidence[0]).toEqual({ ...records.evidence[0], privacy: 'undeclared', inspection: { inspector: 0, detectedType: '', problems: [] } });
    expect(parsed.records.requirementStates[0]).toEqual({ ...records.requirementStates[0], mark: 'none' });
    expect(parsed.dropped).toContain('records.evidence[0].privacy');
  });

  it('leaves out a record of a changed shape, by the name that a person knows', () => {
    const parsed = read(newer(({ records: raw }) => void (raw.evidence[1] = { id: 'ev4', title: 'Hold shelf', files: [] })));
    expect(parsed.records.evidence.map(({ id }) => id)).toEqual(records.evidence.map(({ id }) => id).filter((id) => id !== 'ev4'));
    expect(parsed.dropped).toEqual(['records.evidence[1] (Hold shelf)']);
  });

  it('keeps the words of a text whose blocks it does not know', () => {
    const parsed = read(newer(({ records: raw }) => {
      raw.responses[0]!.doc = { type: 'doc', content: [{ type: 'table', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'In a cell' }] }] }] };
    }));
    expect(parsed.records.responses[0]!.doc).toEqual({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'In a cell' }] }] });
    expect(parsed.dropped.join()).toContain('table');
  });

  it('takes the first of two records with one key, and names the other', () => {
    const parsed = read(newer(({ records: raw }) => void raw.responses.push({ ...raw.responses[0]!, doc: { type: 'doc', content: [] } })));
    expect(parsed.records.responses).toEqual(records.responses);
    expect(parsed.dropped).toEqual([`records.responses[${records.responses.length}] (${records.responses[0]!.key})`]);
  });

  it('does without a head that it can not read', () => {
    const parsed = read(newer(({ records: raw }) => Object.assign(raw, { head: { id: 7, people: [] } })));
    expect(parsed.records.head.profile.name).toBe('');
    expect(parsed.records.responses).toEqual(records.responses);
  });

  it.each([
    ['without records', (envelope: Envelope) => Object.assign(envelope, { records: [] }), 'invalid-value'],
    ['without a pack', ({ records: raw }: Envelope) => Object.assign(raw, { packJson: 3 }), 'invalid-value'],
    ['that is not newer', (envelope: Envelope) => Object.assign(envelope, { format: 'carrel-portfolio/1' }), 'not-a-portfolio'],
  ])('is refused %s', (_what, change, kind) => {
    expect(parseNewerPortfolioText(newer(change))).toMatchObject({ ok: false, problem: { kind } });
  });

  it('is still guarded against keys that reach a prototype', () => {
    expect(parseNewerPortfolioText(newer().replace('"mediaType"', '"__proto__"'))).toMatchObject({ ok: false, problem: { kind: 'forbidden-key' } });
  });
});

const anyValue = fc.oneof(fc.constant(null), fc.boolean(), fc.integer(), fc.string(), fc.constant([]), fc.array(fc.string()), fc.dictionary(fc.string(), fc.string()));
const lists = ['chosenSets', 'responses', 'versions', 'requirementStates', 'evidence', 'uses', 'declarations'] as const;
type Change = { readonly list: (typeof lists)[number]; readonly row: number; readonly field: number; readonly value: unknown; readonly how: 'field' | 'row' | 'new-field' | 'list' };
const anyChange: fc.Arbitrary<Change> = fc.record({ list: fc.constantFrom(...lists), row: fc.nat(9), field: fc.nat(20), value: anyValue, how: fc.constantFrom('field', 'row', 'new-field', 'list') });

/** Changes the raw records. @returns which record it touched: `responses 2`, or `responses` for all of them */
function apply(raw: Envelope['records'], { list, row, field, value, how }: Change): string {
  const rows: unknown = raw[list];
  if (how === 'list' || !Array.isArray(rows) || rows.length === 0) {
    Object.assign(raw, { [list]: value });
    return list;
  }
  const at = row % rows.length;
  const touched = rows[at] as unknown;
  if (how === 'row' || typeof touched !== 'object' || touched === null) rows[at] = value;
  else if (how === 'new-field') Object.assign(touched, { fresh: value });
  else Object.assign(touched, { [Object.keys(touched)[field % Object.keys(touched).length] ?? 'fresh']: value });
  return `${list} ${at}`;
}

describe('any portfolio with a higher number', () => {
  it('gives every record that was left as it was, or a refusal', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(anyChange, { maxLength: 6 }), fc.integer({ min: 2, max: 999_999 }), (changes, format) => {
        const touched = new Set<string>();
        const text = newer(({ records: raw }) => changes.forEach((change) => touched.add(apply(raw, change))), `carrel-portfolio/${format}`);
        const parsed = parseNewerPortfolioText(text);
        if (!parsed.ok) {
          expect(parsed.problem.kind).toMatch(/^(forbidden-key|invalid-value|too-deep)$/);
          return;
        }
        for (const list of lists) {
          if (touched.has(list)) continue;
          const untouched = records[list].filter((_, at) => !touched.has(`${list} ${at}`));
          for (const row of untouched) expect(parsed.value.records[list]).toContainEqual(row);
        }
        expect(parsePortfolioText(toPortfolioText(parsed.value.records, 'everything')).ok).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
