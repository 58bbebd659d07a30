import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { BundlePlan } from '../../shared/bundle/bundle-plan';
import { planBundle } from '../../shared/bundle/plan-bundle';
import { textsOf } from '../unit/shared/bundle/plan-samples';
import { bundleSamples, planOthers } from './bundle-samples';
import { checkCrate } from './check-crate';

const crateOf = (plan: BundlePlan): string => textsOf(plan).get('data/ro-crate-metadata.json') ?? '';

function filesOf(plan: BundlePlan): ReadonlyMap<string, { readonly size: number; readonly sha256: string }> {
  return new Map(plan.payload.map((entry) => {
    const file = entry.kind === 'text' ? { size: Buffer.byteLength(entry.text), sha256: createHash('sha256').update(entry.text).digest('hex') } : { size: entry.size, sha256: entry.sha256 };
    return [entry.path.replace(/^data\//, ''), file] as const;
  }));
}

describe.each(bundleSamples)('the crate of a bundle of $name', ({ input }) => {
  const plan = planBundle(input);

  it('keeps RO-Crate 1.1', () => expect(checkCrate(crateOf(plan), filesOf(plan))).toEqual([]));
});

// Later parts hold evidence only; the crate is in the first.
describe.each(planOthers().filter(({ plan }) => crateOf(plan) !== ''))('the crate of $name', ({ plan }) => {
  it('keeps RO-Crate 1.1', () => expect(checkCrate(crateOf(plan), filesOf(plan))).toEqual([]));
});

it('is in the first of several parts, and in a backup of everything', () => {
  expect(planOthers().filter(({ plan }) => crateOf(plan) !== '').map(({ name }) => name.replace(/ of .*/, ''))).toEqual(['part 1', 'a backup']);
});

describe('the check of crates', () => {
  const [sample] = bundleSamples;
  if (sample === undefined) throw new Error('no sample');
  const plan = planBundle(sample.input);
  const files = filesOf(plan);

  it.each([
    ['another context', (text: string) => text.replace('crate/1.1/context', 'crate/9/context'), '@context MUST'],
    ['no descriptor', (text: string) => text.replace('"@id": "ro-crate-metadata.json"', '"@id": "other.json"'), 'MUST have a metadata file descriptor'],
    ['no date', (text: string) => text.replace(/"datePublished": "[^"]+"/, '"datePublished": "soon"'), 'datePublished'],
    ['no license', (text: string) => text.replace('"license"', '"publisher"'), 'license'],
    ['a reference to nothing', (text: string) => text.replace('"@id": "#candidate"\n', '"@id": "#nobody"\n'), 'which is not there'],
    ['a term of nobody', (text: string) => text.replace('"mainEntity"', '"mainThing"'), 'does not define mainThing'],
    ['an absolute path', (text: string) => text.replaceAll('"checks.html"', '"/checks.html"'), 'MUST be a URI reference'],
    ['a file that is not listed', (text: string) => text.replaceAll('"checks.html"', '"checks.htm"'), 'checks.html SHOULD be listed'],
  ])('sees %s', (_what, change, problem) => {
    const text = JSON.stringify(JSON.parse(crateOf(plan)), null, 1);
    const changed = change(text);
    expect(changed).not.toBe(text);
    expect(checkCrate(changed, files).join('\n')).toContain(problem);
  });

  it('sees a file that is another than the one described', () => {
    const other = new Map(files).set('checks.html', { size: 1, sha256: 'a'.repeat(64) });
    expect(checkCrate(crateOf(plan), other)).toEqual(['checks.html has another size', 'checks.html has another digest']);
  });
});
