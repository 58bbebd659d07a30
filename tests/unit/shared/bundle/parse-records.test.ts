import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePortfolioText } from '../../../../shared/bundle/parse-records';
import { toPortfolioText } from '../../../../shared/bundle/portfolio-json';
import type { PortfolioRecords } from '../../../../shared/domain/portfolio';
import { anyRichText } from '../domain/rich-text-arbitrary';
import { anEvidence, aPortfolio, aResponse, aUse, paragraph } from './plan-samples';

type Loose = Record<string, unknown>;

/** The sample as JSON, changed by `change` before it is read. */
function read(change: (envelope: Loose, records: Record<string, Loose[]> & { head: Loose }) => void = () => undefined) {
  const envelope = JSON.parse(toPortfolioText(aPortfolio(), 'everything')) as Loose;
  change(envelope, envelope['records'] as Record<string, Loose[]> & { head: Loose });
  return parsePortfolioText(JSON.stringify(envelope));
}

describe('parsePortfolioText', () => {
  it('gives back what was written, without loss', () => {
    const parsed = parsePortfolioText(toPortfolioText(aPortfolio(), 'access'));
    expect(parsed).toMatchObject({ ok: true, value: { envelope: { format: 'carrel-portfolio/1', scope: 'access' }, dropped: [] } });
    if (parsed.ok) expect(toPortfolioText(parsed.value.records, 'access')).toBe(toPortfolioText(aPortfolio(), 'access'));
  });

  it('gives back any text of a person', () => {
    fc.assert(
      fc.property(anyRichText, fc.string({ unit: 'grapheme', maxLength: 50 }), (doc, text) => {
        const records: PortfolioRecords = aPortfolio({
          responses: [{ ...aResponse('access/07/did', paragraph('x')), doc }],
          evidence: [anEvidence(3, { title: text, description: text, originalName: text })],
          uses: [aUse('ev3', 'access/07', text)],
        });
        const parsed = parsePortfolioText(toPortfolioText(records, 'access'));
        expect(parsed).toMatchObject({ ok: true, value: { dropped: [] } });
        if (parsed.ok) expect(parsed.value.records).toEqual(records);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(parsePortfolioText(text).ok).toBe(false);
    }));
  });

  it('takes a byte-order mark', () => expect(parsePortfolioText(`\uFEFF${toPortfolioText(aPortfolio(), 'access')}`).ok).toBe(true));

  it('leaves out unknown keys and names them', () => {
    const parsed = read((envelope, records) => {
      envelope['mood'] = 'good';
      records['evidence']![1]!['color'] = 'vermilion';
      records['head']['toJSON'] = { deep: 1 };
      (records['responses']![0]!['doc'] as Loose)['extra'] = 1;
    });
    expect(parsed).toMatchObject({ ok: true, value: { dropped: ['mood', 'records.evidence[1].color', 'records.head.toJSON', 'records.responses[0].doc.extra'] } });
    expect(JSON.stringify(parsed).includes('vermilion')).toBe(false);
  });

  it('leaves a date that can’t be read empty and names it', () => {
    const parsed = read((_, records) => {
      records['evidence']![0]!['date'] = '2026-02-30';
    });
    expect(parsed).toMatchObject({ ok: true, value: { dropped: ['records.evidence[0].date'] } });
    if (parsed.ok) expect(parsed.value.records.evidence[0]?.date).toBe('');
  });

  it('keeps references to what is not there', () => {
    const parsed = read((_, records) => {
      records['uses']!.push({ evidenceId: 'gone', requirementId: 'access/99', note: '' });
    });
    expect(parsed).toMatchObject({ ok: true });
    if (parsed.ok) expect(parsed.value.records.uses.at(-1)?.evidenceId).toBe('gone');
  });

  it.each<[string, string, Parameters<typeof read>[0]]>([
    ['a negative size', 'records.evidence[0].size', (_, records) => void (records['evidence']![0]!['size'] = -1)],
    ['a size that is a text', 'records.evidence[0].size', (_, records) => void (records['evidence']![0]!['size'] = '1')],
    ['an id that is a path', 'records.evidence[0].id', (_, records) => void (records['evidence']![0]!['id'] = '../x')],
    ['a digest that is none', 'records.evidence[0].sha256', (_, records) => void (records['evidence']![0]!['sha256'] = 'AB')],
    ['a moment that never was', 'records.head.createdAt', (_, records) => void (records['head']['createdAt'] = '2026-13-01T00:00:00Z')],
    ['a key without a part', 'records.responses[0].key', (_, records) => void (records['responses']![0]!['key'] = 'access')],
    ['an element where a text belongs', 'records.head.title', (_, records) => void (records['head']['title'] = { $$typeof: 'x' })],
    ['a document that is none', 'records.responses[0].doc.type', (_, records) => void (records['responses']![0]!['doc'] = { type: 'html' })],
    ['a list that is none', 'records.uses', (_, records) => void (records['uses'] = {} as Loose[])],
    ['a missing list', 'records.receipts', (_, records) => void Reflect.deleteProperty(records, 'receipts')],
    ['a scope that is none', 'scope', (envelope) => void (envelope['scope'] = '../x')],
    ['records that are none', 'records', (envelope) => void (envelope['records'] = [])],
    ['more evidence than any program allows', 'records.evidence', (_, records) => void (records['evidence'] = Array.from({ length: 20_000 }, () => records['evidence']![0]!))],
  ])('refuses %s and says where', (_name, path, change) => expect(read(change)).toMatchObject({ ok: false, problem: { kind: 'invalid-value', path } }));

  it.each<[string, Parameters<typeof read>[0]]>([
    ['evidence id', (_, records) => void (records['evidence']![1]!['id'] = records['evidence']![0]!['id'])],
    ['evidence number', (_, records) => void (records['evidence']![1]!['number'] = records['evidence']![0]!['number'])],
    ['response', (_, records) => void (records['responses']![1]!['key'] = records['responses']![0]!['key'])],
    ['use', (_, records) => void records['uses']!.push(records['uses']![0]!)],
  ])('refuses the same %s twice', (_name, change) => expect(read(change)).toMatchObject({ ok: false, problem: { kind: 'duplicate-id' } }));

  it.each([
    ['not JSON', '{"format":', 'not-json'],
    ['two documents', '{} {}', 'not-json'],
    ['a list', '[]', 'not-a-portfolio'],
    ['nothing of ours', '{}', 'not-a-portfolio'],
    ['another program’s file', '{"format":"mahara/1","records":{}}', 'not-a-portfolio'],
    ['format 0', '{"format":"carrel-portfolio/0","records":{}}', 'not-a-portfolio'],
    ['a newer format', '{"format":"carrel-portfolio/999","new":{}}', 'newer-format'],
    ['a key of the prototype', '{"format":"carrel-portfolio/1","scope":"x","records":{"__proto__":{"a":1}}}', 'forbidden-key'],
    ['deep nesting', `{"a":${'['.repeat(70)}${']'.repeat(70)}}`, 'too-deep'],
    ['very deep nesting', '['.repeat(100_000), 'too-deep'],
  ])('refuses %s', (_name, text, kind) => expect(parsePortfolioText(text)).toMatchObject({ ok: false, problem: { kind } }));

  it('refuses more bytes than the limit, counted as UTF-8', () => {
    const text = toPortfolioText(aPortfolio({ versions: [], responses: [aResponse('access/07/did', paragraph('é'.repeat(1000)))] }), 'access');
    const bytes = new TextEncoder().encode(text).length;
    expect(parsePortfolioText(text, { maxBytes: bytes }).ok).toBe(true);
    expect(parsePortfolioText(text, { maxBytes: bytes - 1 })).toEqual({ ok: false, problem: { kind: 'too-large', limit: bytes - 1 } });
  });

  it('leaves the prototype of objects alone', () => {
    parsePortfolioText('{"format":"carrel-portfolio/1","scope":"x","records":{"constructor":{"prototype":{"polluted":1}}}}');
    expect(({} as Loose)['polluted']).toBeUndefined();
  });
});
