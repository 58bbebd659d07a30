import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findPatronData } from '../../shared/inspection/patron-data/find-patron-data';
import type { PatronDataKind } from '../../shared/domain/inspection';
import type { PatronDataHit } from '../../shared/inspection/patron-data/patron-data';
import { findFixtures } from './fixtures-folder';

type Span = { readonly kind: string; readonly label: 'must' | 'may' | 'not'; readonly start?: number; readonly end?: number; readonly text: string };
type Truth = { readonly files: Readonly<Record<string, readonly Span[]>> };

const kinds: Readonly<Record<string, PatronDataKind>> = {
  'PR-BARCODE': 'barcode', 'PR-PHONE': 'phone', 'PR-EMAIL': 'email', 'PR-ADDRESS': 'address', 'PR-CIRC': 'circulation', 'PR-BIRTH': 'birth',
};

const folder = findFixtures('evidence-problem');
const truth = folder === null ? { files: {} } : (JSON.parse(readFileSync(path.join(folder, 'patron-data/truth.json'), 'utf8')) as Truth);
const plain = Object.entries(truth.files).filter(([name]) => /\.(?:txt|csv|html)$/.test(name));

/** The truth counts code points. */
function toUnits(text: string, points: number): number {
  return [...text].slice(0, points).join('').length;
}

function isHitBy(span: Span, text: string, hit: PatronDataHit): boolean {
  return kinds[span.kind] === hit.kind && hit.start < toUnits(text, span.end ?? 0) && toUnits(text, span.start ?? 0) < hit.end;
}

function readPlain(name: string): string {
  return readFileSync(path.join(folder ?? '', 'patron-data', name), 'utf8');
}

describe.skipIf(folder === null)('the patron data screen', () => {
  it('knows the truth of the samples', () => expect(plain.length).toBeGreaterThan(20));

  it.each(plain)('finds all that must be found in %s', (name, spans) => {
    const text = readPlain(name);
    const hits = findPatronData(text);
    const missed = spans.filter((span) => span.label === 'must' && !hits.some((hit) => isHitBy(span, text, hit)));
    expect(missed.map(({ kind, text: missing }) => `${kind} ${missing}`)).toEqual([]);
  });

  it.each(plain)('raises no false alarm in %s', (name, spans) => {
    const text = readPlain(name);
    const isRight = (hit: PatronDataHit): boolean => spans.some((span) => span.label !== 'not' && isHitBy(span, text, hit));
    expect(findPatronData(text).filter((hit) => !isRight(hit)).map(({ kind, text: found }) => `${kind} ${found}`)).toEqual([]);
  });
});
