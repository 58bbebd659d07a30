import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PortfolioId, ResponseKey, Sha256 } from '../../../../shared/domain/ids';
import { toPortfolioText } from '../../../../shared/bundle/portfolio-json';
import { parsePortfolioText } from '../../../../shared/bundle/parse-records';
import { toScopedRecords } from '../../../../shared/bundle/scope-records';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { readPortfolioRecords, writePortfolioRecords } from '../../../../renderer/storage/portfolio-records';
import { answerPrivacyHits, readFileText, toPrivacyHits, toPrivacyHitsIn } from '../../../../renderer/storage/privacy-answers';
import { aPack } from '../../../builders/a-pack';
import { aPortfolio } from '../../../builders/a-portfolio';
import { aText } from '../../../builders/a-text';
import { anEvidence } from '../../../builders/an-evidence';

const file = anEvidence(1).sha256;
const text = 'Hold slip\nCall 555-234-5678 about it.\nAgain: 555.234.5678, or pat.sample@example.org.\n';
const key = 'foundations/01/did' as ResponseKey;

let db: PortfolioDatabase;
beforeEach(async () => {
  db = new PortfolioDatabase(crypto.randomUUID() as PortfolioId);
  await writePortfolioRecords(db, aPortfolio().choosing('foundations').with(anEvidence(1), anEvidence(2)).using(1, 'foundations/01').writing(key, text).records);
});
afterEach(() => db.delete());

describe('the hits of a file', () => {
  it('are asked about once where the same number is written in two ways', () => {
    const hits = toPrivacyHits(text, file, []);
    expect(hits.map(({ kind, text: words, count, answer }) => ({ kind, words, count, answer }))).toEqual([
      { kind: 'phone', words: '555-234-5678', count: 2, answer: '' },
      { kind: 'email', words: 'pat.sample@example.org', count: 1, answer: '' },
    ]);
  });

  it('stand with the words around them, in one line', () => {
    expect(toPrivacyHits(text, file, [])[0]).toMatchObject({ before: 'Hold slip Call ', after: ' about it. Again: 555.234.5678, or pat.sample@ex…' });
  });

  it('have other fingerprints in another file', () => {
    const [here] = toPrivacyHits(text, file, []);
    const [there] = toPrivacyHits(text, anEvidence(2).sha256, []);
    expect(here?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
    expect(there?.fingerprint).not.toBe(here?.fingerprint);
  });
});

describe('an answer', () => {
  it('is remembered, changed and taken back', async () => {
    const [hit] = toPrivacyHits(text, file, []);
    await answerPrivacyHits(db, [hit!], 'not-patron-data');
    await answerPrivacyHits(db, [hit!], 'redacted');
    const answers = await db.privacyAnswers.toArray();
    expect(answers.map(({ kind, count, answer }) => ({ kind, count, answer }))).toEqual([{ kind: 'phone', count: 2, answer: 'redacted' }]);
    expect(toPrivacyHits(text, file, answers).map(({ answer }) => answer)).toEqual(['redacted', '']);
    await answerPrivacyHits(db, [hit!], '');
    expect(await db.privacyAnswers.count()).toBe(0);
  });

  it('travels in a portfolio without the words it speaks of', async () => {
    await answerPrivacyHits(db, toPrivacyHits(text, file, []), 'permission-held');
    const records = await readPortfolioRecords(db);
    const { responses: _texts, ...withoutTexts } = records;
    const written = toPortfolioText({ ...withoutTexts, responses: [] }, 'everything');
    expect(written).toContain('permission-held');
    expect(written).not.toMatch(/555|sample@example\.org"[^}]*fingerprint/);
    const parsed = parsePortfolioText(toPortfolioText(records, 'everything'));
    expect(parsed.ok && parsed.value.dropped).toEqual([]);
    expect(parsed.ok && parsed.value.records.privacyAnswers).toHaveLength(2);
  });

  it('leaves no trace in the records while there is none', async () => {
    expect(await readPortfolioRecords(db)).not.toHaveProperty('privacyAnswers');
  });
});

describe('a bundle for someone else', () => {
  it('has only answers whose words it has', async () => {
    const gone = toPrivacyHitsIn(aText('The old number was 555-987-6543.'), key, []);
    const stands = toPrivacyHitsIn(aText(text), key, []);
    const files = [...toPrivacyHits(text, file, []), ...toPrivacyHits(text, anEvidence(2).sha256, [])];
    await answerPrivacyHits(db, [...gone, ...stands, ...files], 'not-patron-data');
    const records = await readPortfolioRecords(db);
    const scoped = toScopedRecords(records, aPack(), { scope: 'foundations' as never, round: 1 });
    const kept = new Set(scoped.privacyAnswers?.map(({ owner, fingerprint }) => `${owner} ${fingerprint}`));
    expect(kept).toEqual(new Set([...stands, ...toPrivacyHits(text, file, [])].map(({ owner, fingerprint }) => `${owner} ${fingerprint}`)));
    expect(toScopedRecords(records, aPack(), { scope: 'everything', round: 1 }).privacyAnswers).toHaveLength(gone.length + stands.length + files.length);
  });
});

it('tells words that were not read here from a file without words', async () => {
  await db.texts.put({ sha256: file, text });
  expect(await readFileText(db, file)).toBe(text);
  expect(await readFileText(db, 'f'.repeat(64) as Sha256)).toBeNull();
});
