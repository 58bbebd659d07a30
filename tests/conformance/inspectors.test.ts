import { openAsBlob } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inspectWhole } from '../../shared/inspection/inspect-whole';
import { openInspector } from '../../renderer/workers/inspecting/inspectors';
import { compareWithIndex, needsDecoder, readInspectedFixtures } from './inspected-fixtures';
import { installWithResolvers } from './with-resolvers';

installWithResolvers();

describe.each(['evidence', 'evidence-problem'] as const)('%s', (name) => {
  const fixtures = readInspectedFixtures(name).filter(({ file }) => !needsDecoder.has(file));
  it.each(fixtures)('$file', async (fixture) => {
    const { inspection } = await inspectWhole(await openAsBlob(fixture.path), path.basename(fixture.file), openInspector);
    expect(compareWithIndex(inspection.problems, fixture.expect)).toEqual({ missing: [], surplus: [] });
  });
});
