import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeBytes } from '../../../../../electron/node-bytes';
import { writeBundle } from '../../../../../shared/bundle/write-bundle';
import { openBundle, verifyBundle } from '../../../../../shared/bundle/read-bundle';
import type { BundlePlan } from '../../../../../shared/bundle/bundle-plan';
import type { OutputLimits } from '../../../../../shared/bundle/recipients/plan-output';
import { planBundle } from '../../../../../shared/bundle/plan-bundle';
import { splitBundle } from '../../../../../shared/bundle/recipients/split-bundle';
import { toZipBound } from '../../../../../shared/bundle/recipients/zip-size';
import type { Sha256 } from '../../../../../shared/domain/ids';
import type { PlanInput } from '../../../../../shared/bundle/plan-input';
import { aPlanInput, aPortfolio, aResponse, aUse, anEvidence, cite, paragraph, textsOf } from '../plan-samples';

const limitsOf = (own: Partial<OutputLimits> = {}): OutputLimits => ({ maxFileBytes: null, maxTotalBytes: null, maxFiles: null, ...own });

/** Bytes that can't be made smaller and differ by number. */
function bytesOf(number: number, size: number): Uint8Array {
  let seed = createHash('sha256').update(String(number)).digest();
  const bytes = new Uint8Array(size);
  for (let at = 0; at < size; at += seed.length) {
    bytes.set(seed.subarray(0, Math.min(seed.length, size - at)), at);
    seed = createHash('sha256').update(seed).digest();
  }
  return bytes;
}

function anInput(sizes: readonly number[], title = 'Hold <handout>'): { readonly input: PlanInput; readonly store: ReadonlyMap<Sha256, Uint8Array> } {
  const store = new Map<Sha256, Uint8Array>();
  const evidence = sizes.map((size, index) => {
    const bytes = bytesOf(index + 1, size);
    const sha256 = createHash('sha256').update(bytes).digest('hex') as Sha256;
    store.set(sha256, bytes);
    return anEvidence(index + 1, { size, sha256, title: `${title} ${index + 1}`, mediaType: index % 3 === 0 ? 'text/plain' : 'application/pdf' });
  });
  const records = aPortfolio({
    evidence,
    uses: evidence.map(({ id }) => aUse(id, 'access/07', 'What it shows')),
    responses: [aResponse('access/07/did', paragraph('The handout', ...evidence.slice(0, 3).map(({ id }) => cite(id))))],
  });
  return { input: aPlanInput({ records }), store };
}

const pagesOnly = toZipBound(planBundle(anInput([]).input));
const evidenceOf = (plan: BundlePlan): readonly string[] => plan.payload.flatMap((entry) => (entry.path.startsWith('data/evidence/') ? [entry.path] : []));

function split(input: PlanInput, limits: OutputLimits): readonly BundlePlan[] {
  const parts = splitBundle(input, limits);
  if (!parts.ok) throw new Error(JSON.stringify(parts.problem));
  return parts.value;
}

async function writeZip(plan: BundlePlan, store: ReadonlyMap<Sha256, Uint8Array>): Promise<Uint8Array> {
  const zip = Buffer.alloc(toZipBound(plan));
  const target = { writeAt: (position: number, bytes: Uint8Array) => Promise.resolve(void zip.set(bytes, position)) };
  async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(bytes.slice());
  }
  const openEvidence = (sha256: Sha256) => Promise.resolve(once(store.get(sha256) ?? new Uint8Array()));
  const written = await writeBundle(plan, { bytes: nodeBytes, target, openEvidence });
  if (!written.ok) throw new Error(written.problem.kind);
  return zip.subarray(0, written.value.size);
}

describe('a bundle in several zips', () => {
  it('is the one bundle, byte for byte, where one is enough', () => {
    const { input } = anInput([1000, 2000]);
    expect(split(input, limitsOf())).toEqual([planBundle(input)]);
    expect(split(input, limitsOf({ maxFileBytes: 10_000_000 }))).toEqual([planBundle(input)]);
  });

  it('has every item once, in order, each part under its limit, and is the same every time', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 60_000 }), { minLength: 1, maxLength: 30 }), fc.integer({ min: 0, max: 120_000 }), fc.string({ unit: 'binary', maxLength: 30 }), (sizes, more, title) => {
        const { input } = anInput(sizes, title.replaceAll(/\p{Surrogate}/gu, ''));
        const maxFileBytes = pagesOnly + 70_000 + more;
        const parts = splitBundle(input, limitsOf({ maxFileBytes }));
        expect(splitBundle(input, limitsOf({ maxFileBytes }))).toEqual(parts);
        if (!parts.ok) throw new Error(JSON.stringify(parts.problem));
        expect(parts.value.flatMap(evidenceOf)).toEqual(evidenceOf(planBundle(input)));
        for (const [index, plan] of parts.value.entries()) {
          expect(toZipBound(plan)).toBeLessThanOrEqual(maxFileBytes);
          if (parts.value.length > 1) expect(plan.bagInfo).toContainEqual(['Bag-Count', `${String(index + 1)} of ${String(parts.value.length)}`]);
          if (index > 0) expect(evidenceOf(plan).length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is written within what was counted, and every part reads back as a sound bag', async () => {
    const { input, store } = anInput([40_000, 50_000, 60_000, 10, 30_000]);
    const maxFileBytes = pagesOnly + 65_000;
    const parts = split(input, limitsOf({ maxFileBytes }));
    expect(parts.length).toBeGreaterThan(1);
    for (const plan of parts) {
      const zip = await writeZip(plan, store);
      expect(zip.length).toBeLessThanOrEqual(maxFileBytes);
      const opened = await openBundle({ size: zip.length, read: (offset, length) => Promise.resolve(zip.slice(offset, offset + length)) }, nodeBytes);
      if (!opened.ok) throw new Error(opened.problem.code);
      expect((await verifyBundle(opened.value)).ok).toBe(true);
    }
  });

  it('says in its pages where a file lies, and links to none that is elsewhere', () => {
    const { input } = anInput([40_000, 50_000, 60_000]);
    const parts = split(input, limitsOf({ maxFileBytes: pagesOnly + 70_000 }));
    const here = new Set(parts.slice(0, 1).flatMap(evidenceOf));
    const texts = textsOf(parts[0] ?? { payload: [] });
    for (const [path, text] of texts) {
      if (!path.endsWith('.html')) continue;
      for (const [, file = ''] of text.matchAll(/(?:href|src)="(?:\.\.\/)?(evidence\/[^"#]+)"/g)) expect(here).toContain(`data/${file}`);
    }
    expect(texts.get('data/evidence-index.html')).toContain('in part 2');
    expect(texts.get('data/ro-crate-metadata.json')).not.toContain(evidenceOf(parts[1] ?? planBundle(input))[0]?.replace('data/', ''));
  });

  it('gives later parts a front page that names the bundle and lists what lies there, and no records', () => {
    const { input } = anInput([40_000, 50_000, 60_000]);
    const [first, second] = split(input, limitsOf({ maxFileBytes: pagesOnly + 70_000 }));
    expect(second?.name).toBe(`${first?.name ?? ''}-p2`);
    const texts = textsOf(second ?? { payload: [] });
    expect([...texts.keys()]).toEqual(['data/index.html', 'data/assets/pages.css']);
    expect(texts.get('data/index.html')).toContain('part 2 of');
    expect(texts.get('data/index.html')).toContain('Hold &lt;handout&gt; 2');
    const group = (plan: BundlePlan | undefined) => plan?.bagInfo.find(([label]) => label === 'Bag-Group-Identifier')?.[1];
    expect(group(second)).toBe(group(first));
    expect(group(first)).toMatch(/^urn:uuid:/);
    const own = (plan: BundlePlan | undefined) => plan?.bagInfo.find(([label]) => label === 'External-Identifier')?.[1];
    expect(own(second)).not.toBe(own(first));
  });

  it('is not begun when an item alone is too large, which is named with its size', () => {
    const { input } = anInput([1000, 900_000]);
    expect(splitBundle(input, limitsOf({ maxFileBytes: 500_000 }))).toEqual({
      ok: false, problem: [{ kind: 'item-too-large', item: 'E2 Hold <handout> 2', size: 900_000, limit: 500_000 }],
    });
  });

  it('is not begun when the pages alone are too large', () => {
    expect(splitBundle(anInput([1000]).input, limitsOf({ maxFileBytes: 20_000 }))).toMatchObject({ ok: false, problem: [{ kind: 'pages-too-large', limit: 20_000 }] });
  });

  it('is not begun when it is too large together or needs too many files, and says both', () => {
    const { input } = anInput([90_000, 90_000, 90_000]);
    const parts = splitBundle(input, limitsOf({ maxFileBytes: pagesOnly + 100_000, maxFiles: 1, maxTotalBytes: 200_000 }));
    expect(parts).toMatchObject({ ok: false, problem: [{ kind: 'total-too-large', limit: 200_000, largest: ['E1 Hold <handout> 1', 'E2 Hold <handout> 2', 'E3 Hold <handout> 3'] }, { kind: 'too-many-parts', limit: 1 }] });
  });
});
