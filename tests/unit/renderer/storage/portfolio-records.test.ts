import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import type { PortfolioId, ResponseKey } from '../../../../shared/domain/ids';
import type { PortfolioRecords } from '../../../../shared/domain/portfolio';
import { toPortfolioText } from '../../../../shared/bundle/portfolio-json';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { readPortfolioRecords, writePortfolioRecords } from '../../../../renderer/storage/portfolio-records';
import { aPortfolio } from '../../../builders/a-portfolio';
import { anEvidence, aReceipt } from '../../../builders/an-evidence';
import { anyRichText } from '../../shared/domain/rich-text-arbitrary';

const opened: PortfolioDatabase[] = [];
const open = () => opened[opened.push(new PortfolioDatabase(crypto.randomUUID() as PortfolioId)) - 1]!;
afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

const owners = ['access/07', 'access/08', 'foundations/01', 'access', 'program'];
const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 5_000 }), { maxLength: 6 });
const moment = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const someOwners = fc.subarray(owners);

const portfolio: fc.Arbitrary<PortfolioRecords> = fc
  .record({ numbers, sets: fc.subarray(['access', 'youth', 'reference']), owners: someOwners, used: someOwners, doc: anyRichText, moments: fc.uniqueArray(moment, { maxLength: 4 }), note: fc.string({ unit: 'grapheme' }), receipts: fc.integer({ min: 0, max: 3 }) })
  .map(({ numbers: given, sets, owners: written, used, doc, moments, note, receipts }) => {
    let builder = aPortfolio({ packJson: `{"note":${JSON.stringify(note)}}` }).declaring('own-work').knowing({ name: note }).with(...given.map((number) => anEvidence(number, { title: note })));
    for (const set of sets) builder = builder.choosing(set, 'course', { courseTitle: note });
    for (const owner of written) builder = builder.writing(`${owner}/did`, doc).marking(owner, { mark: 'parked' });
    for (const owner of used) for (const number of given) builder = builder.using(number, owner, note);
    for (let at = 0; at < receipts; at += 1) builder = builder.receiving(aReceipt({ id: `r${at}` }));
    return { ...builder.records, versions: moments.map((savedAt) => ({ key: 'access/07/did' as ResponseKey, savedAt, doc })) };
  });

it('gives back every portfolio that it was filled with, whatever the order of its rows', async () => {
  await fc.assert(
    fc.asyncProperty(portfolio, async (records) => {
      const db = open();
      await writePortfolioRecords(db, records);
      expect(toPortfolioText(await readPortfolioRecords(db), 'everything')).toBe(toPortfolioText(records, 'everything'));
      await db.delete();
    }),
    { numRuns: 25 },
  );
});

it('fills nothing at all when one row is refused', async () => {
  const db = open();
  const { records } = aPortfolio().choosing('access').writing('access/07/did', 'text').with(anEvidence(4), anEvidence(5, { number: 4 }));
  await expect(writePortfolioRecords(db, records)).rejects.toThrow();
  expect(await Promise.all(db.tables.map((table) => table.count()))).toEqual(db.tables.map(() => 0));
});

it('does not write over what is there', async () => {
  const db = open();
  const { records } = aPortfolio().writing('access/07/did', 'first');
  await writePortfolioRecords(db, records);
  await expect(writePortfolioRecords(db, aPortfolio().writing('access/08/did', 'second').records)).rejects.toThrow();
  expect(await readPortfolioRecords(db)).toEqual(records);
});

it('refuses to read a portfolio without a head or a pack', async () => {
  const db = open();
  await expect(readPortfolioRecords(db)).rejects.toThrow('without a head');
  await writePortfolioRecords(db, aPortfolio().records);
  await db.head.delete('pack');
  await expect(readPortfolioRecords(db)).rejects.toThrow('a pack');
});
