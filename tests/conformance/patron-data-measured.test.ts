import { openAsBlob, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openInspector } from '../../renderer/workers/inspecting/inspectors';
import { inspectWhole } from '../../shared/inspection/inspect-whole';
import { findPatronData } from '../../shared/inspection/patron-data/find-patron-data';
import { findFixtures } from './fixtures-folder';
import { installWithResolvers } from './with-resolvers';

installWithResolvers();

type Span = { readonly kind: string; readonly label: 'must' | 'may' | 'not'; readonly text: string };
type Row = { must: number; found: number; nearMisses: number; falseAlarms: number };

const kinds = { barcode: 'PR-BARCODE', phone: 'PR-PHONE', email: 'PR-EMAIL', address: 'PR-ADDRESS', circulation: 'PR-CIRC', birth: 'PR-BIRTH' } as const;
const folder = findFixtures('evidence-problem') ?? '';
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}@]+/gu, '').toLowerCase();
const meets = (a: string, b: string): boolean => bare(a).includes(bare(b)) || bare(b).includes(bare(a));

/** Per kind over all samples, as each file's own inspector reads them; alike is what holds the same letters and figures. */
async function measure(): Promise<ReadonlyMap<string, Row>> {
  const truth = JSON.parse(readFileSync(path.join(folder, 'patron-data/truth.json'), 'utf8')) as { files: Readonly<Record<string, readonly Span[]>> };
  const rows = new Map(Object.values(kinds).map((kind) => [kind as string, { must: 0, found: 0, nearMisses: 0, falseAlarms: 0 }]));
  for (const [name, spans] of Object.entries(truth.files)) {
    if (name.endsWith('.png')) continue;
    const { text } = await inspectWhole(await openAsBlob(path.join(folder, 'patron-data', name)), name, openInspector);
    const hits = findPatronData(text).map((hit) => ({ ...hit, code: kinds[hit.kind] }));
    for (const span of spans) {
      const row = rows.get(span.kind);
      const isHit = hits.some(({ code, text: found }) => code === span.kind && meets(found, span.text));
      if (row === undefined) continue;
      if (span.label === 'not') row.nearMisses += 1;
      if (span.label !== 'must') continue;
      row.must += 1;
      if (isHit) row.found += 1;
    }
    for (const { code, text: found } of hits) {
      const isRight = spans.some((span) => span.kind === code && span.label !== 'not' && meets(found, span.text));
      const row = rows.get(code);
      if (!isRight && row !== undefined) row.falseAlarms += 1;
    }
  }
  return rows;
}

describe.skipIf(folder === '')('what docs/patron-data.md says of the screen', () => {
  it('is what the samples give', async () => {
    const page = readFileSync(path.resolve(import.meta.dirname, '../../docs/patron-data.md'), 'utf8');
    const rows = await measure();
    expect([...rows.values()].reduce((sum, { must }) => sum + must, 0)).toBeGreaterThan(100);
    const lines = [...rows].map(([kind, { must, found, nearMisses, falseAlarms }]) => `| ${kind} | ${found} of ${must} | ${nearMisses} | ${falseAlarms} |`);
    expect(lines.filter((line) => !page.includes(line))).toEqual([]);
  });
});
