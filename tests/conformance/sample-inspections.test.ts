import { openAsBlob, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { Inspection } from '../../shared/domain/inspection';
import { inspectWhole } from '../../shared/inspection/inspect-whole';
import { openInspector } from '../../renderer/workers/inspecting/inspectors';
import { installWithResolvers } from './with-resolvers';

installWithResolvers();
const root = path.resolve(import.meta.dirname, '../..');
const evidence = path.join(root, 'assets/sample/evidence');
const sample = JSON.parse(readFileSync(path.join(root, 'assets/sample/portfolio.json'), 'utf8')) as { readonly records: { readonly evidence: readonly { readonly originalName: string; readonly inspection: Inspection }[] } };
const known = path.join(root, 'scripts/sample/inspections.json');

// `vitest -u` writes the list anew; scripts/sample/make-sample.mjs takes it into the portfolio.
it('the sample says of its files what the inspector says now', async () => {
  const inspections: Record<string, Inspection> = {};
  for (const name of readdirSync(evidence).sort()) {
    inspections[name] = (await inspectWhole(await openAsBlob(path.join(evidence, name)), name, openInspector)).inspection;
  }
  await expect(`${JSON.stringify(inspections, null, 1)}\n`).toMatchFileSnapshot(known);
  for (const item of sample.records.evidence) expect(item.inspection, item.originalName).toEqual(JSON.parse(JSON.stringify(inspections[item.originalName])));
});
