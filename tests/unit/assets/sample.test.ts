import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parsePortfolioText } from '../../../shared/bundle/parse-records';
import { checkPortfolio } from '../../../shared/checks/check-portfolio';
import { readCheckUse } from '../../../shared/checks/registry';
import type { CheckScope } from '../../../shared/checks/subjects';
import type { SetId } from '../../../shared/domain/ids';
import { inspectFile } from '../../../shared/domain/inspect-file';
import { citationsIn, countWords, isBlank, picturesIn } from '../../../shared/domain/rich-text-reading';
import { requirementById, responseKeysOfSet, setById, slotOfKey } from '../../../shared/packs/pack-index';
import { parsePackText } from '../../../shared/packs/parse-pack';

const assets = join(import.meta.dirname, '../../../assets');
const folder = join(assets, 'sample');
const access = 'access' as SetId;

function readSample() {
  const parsed = parsePortfolioText(readFileSync(join(folder, 'portfolio.json'), 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  const pack = parsePackText(parsed.value.records.packJson, readCheckUse);
  if (!pack.ok) throw new Error(JSON.stringify(pack.problem));
  return { ...parsed.value, pack: pack.value };
}

const { dropped, envelope, pack, records } = readSample();
const evidenceIds = new Set(records.evidence.map((item) => item.id));
const answers = new Map(records.responses.map((response) => [response.key, response.doc]));

function findingsOf(scope: CheckScope): readonly string[] {
  return checkPortfolio(records, pack, { today: '2026-11-22', scope }).map(({ check, severity, where }) => `${severity} ${check} ${Object.values(where).slice(1).join()}`.trim());
}

describe('the sample portfolio', () => {
  it('is read whole: nothing in it is left out or mended', () => {
    expect(envelope).toEqual({ format: 'carrel-portfolio/1', scope: 'everything' });
    expect(dropped).toEqual([]);
  });

  it('carries the LSSC pack as it ships (if not, run scripts/sample/make-sample.mjs)', () => {
    expect(JSON.parse(records.packJson)).toEqual(JSON.parse(readFileSync(join(assets, 'packs/lssc.json'), 'utf8')));
    expect([records.head.packId, records.head.packVersion]).toEqual([pack.id, pack.version]);
  });

  it('has, for every evidence record, its file with that digest and size, and no other file', () => {
    const described = records.evidence.map(({ originalName, sha256, size }) => ({ originalName, sha256, size }));
    const present = readdirSync(join(folder, 'evidence')).map((originalName) => {
      const bytes = readFileSync(join(folder, 'evidence', originalName));
      return { originalName, sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length };
    });
    const byName = (a: { readonly originalName: string }, b: { readonly originalName: string }) => (a.originalName < b.originalName ? -1 : 1);
    expect(described.toSorted(byName)).toEqual(present.toSorted(byName));
    expect(present.length).toBeGreaterThanOrEqual(15);
  });

  it('is small enough for the repository', () => {
    expect(Math.max(...records.evidence.map((item) => item.size))).toBeLessThan(600_000);
    expect(records.evidence.reduce((sum, item) => sum + item.size, 0)).toBeLessThan(3_000_000);
  });

  // What is inside each is compared by tests/conformance/sample-inspections.test.ts, with every inspector.
  it.each(records.evidence.map((item) => [item.originalName, item] as const))('records what the surface of %s shows', async (name, item) => {
    const surface = await inspectFile(new Blob([readFileSync(join(folder, 'evidence', name))]), name);
    expect(item.inspection.detectedType).toBe(surface.detectedType);
    expect(item.inspection.problems).toEqual(expect.arrayContaining([...surface.problems]));
  });

  it('cites, shows and attaches only evidence that it has, in places that the pack has', () => {
    const docs = [...records.responses, ...records.versions].map(({ doc }) => doc);
    const mentioned = docs.flatMap((doc) => [...citationsIn(doc), ...picturesIn(doc).map((picture) => picture.evidenceId)]);
    expect(mentioned.length).toBeGreaterThan(40);
    expect([...mentioned, ...records.uses.map((use) => use.evidenceId)].filter((id) => !evidenceIds.has(id))).toEqual([]);
    const owners = [...records.uses, ...records.requirementStates].map(({ requirementId }) => requirementId);
    expect(owners.filter((id) => requirementById(pack, id) === undefined && setById(pack, id) === undefined)).toEqual([]);
    expect(records.uses.filter((use) => use.note === '')).toEqual([]);
  });

  it('answers under keys that the pack has, and under each only once', () => {
    expect([...records.responses, ...records.versions].filter(({ key }) => slotOfKey(pack, key) === undefined)).toEqual([]);
    expect(answers.size).toBe(records.responses.length);
  });

  it('answers every part of Access Services but the one that is left empty on purpose', () => {
    const empty = responseKeysOfSet(pack, access).filter((key) => {
      const doc = answers.get(key);
      return doc === undefined || isBlank(doc);
    });
    expect(empty).toEqual(['access/07/evaluation']);
  });

  it.each(setById(pack, access)?.requirements.map(({ id, title }) => [title, id] as const) ?? [])('says enough about %s, and not too much', (_title, id) => {
    const words = records.responses.filter(({ key }) => key.startsWith(`${id}/`)).reduce((sum, { doc }) => sum + countWords(doc), 0);
    expect(words).toBeGreaterThanOrEqual(150);
    expect(words).toBeLessThanOrEqual(400);
  });

  it('gives the rehearsal of Access Services exactly the gaps that were left for it', () => {
    expect(findingsOf(access)).toEqual([
      'should class-mix access/03',
      'must slot-empty access/07/evaluation',
      'should evidence-uncited access/07',
      'should parked access/10',
      'should placeholder-text access/12/evaluation',
      'remark type-mismatch sample-e05',
      'should permission-undeclared sample-e10',
      'must declaration-missing',
    ]);
    expect(findingsOf('everything')).toContain('remark evidence-unused sample-e12');
  });

  it('has chosen sets, classes, suggestions and self-ratings that the pack knows', () => {
    const { chosenSets, evidence, requirementStates } = records;
    expect(findingsOf('everything').filter((finding) => /choose-n|route-conflict|course-look-back|profile/.test(finding))).toEqual([]);
    expect(chosenSets).toHaveLength(6);
    const classes = new Set(pack.evidenceClasses.map(({ id }) => id));
    expect(evidence.filter((item) => !classes.has(item.classId))).toEqual([]);
    const ratings = new Set(['', ...(pack.rating?.scale.map(({ id }) => id) ?? [])]);
    expect(requirementStates.filter((state) => !ratings.has(state.selfRating))).toEqual([]);
    const unknown = requirementStates.filter(({ requirementId, suggestionId }) => suggestionId !== '' && requirementById(pack, requirementId)?.suggestions?.every(({ id }) => id !== suggestionId) !== false);
    expect(unknown).toEqual([]);
  });
});
