import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Evidence, PortfolioRecords } from '../../../../shared/domain/portfolio';
import { PortfolioDatabase } from '../../../../renderer/storage/portfolio-database';
import { compareRecords, testSafeCopy } from '../../../../renderer/storage/safe-copies-test';
import { aPortfolio } from '../../../builders/a-portfolio';
import { anEvidence } from '../../../builders/an-evidence';
import { createFakePlatform, type FakePlatform } from '../../../fakes/fake-platform';
import { Desk } from './a-desk';
import { aKeptPortfolio, aSafeCopy } from './a-safe-copy';

let desk: Desk;
let platform: FakePlatform;
let items: readonly Evidence[];
let records: PortfolioRecords;
beforeEach(async () => {
  desk = new Desk();
  platform = createFakePlatform();
  ({ items, records } = await aKeptPortfolio(platform));
});
afterEach(() => desk.close());

const test = (id: string, signal?: AbortSignal) => testSafeCopy(id, platform.safeCopies, signal === undefined ? {} : { signal });

describe('testing a safe copy', () => {
  it('says what it compared and that nothing differs, and leaves no database behind', async () => {
    const copy = await aSafeCopy(records, platform);
    const before = await Dexie.getDatabaseNames();
    // The portfolio itself, one text, two items and one attachment.
    expect(await test(copy.id)).toMatchObject({ ok: true, value: { records: 5, differences: [], files: 2, damaged: [] } });
    expect(await Dexie.getDatabaseNames()).toEqual(before);
  });

  it('names the items whose file is damaged', async () => {
    const copy = await aSafeCopy(records, platform);
    platform.safeCopies.damageEvidence(items[1]?.sha256 ?? ('' as never));
    expect(await test(copy.id)).toMatchObject({ ok: true, value: { differences: [], damaged: [{ number: 2 }] } });
  });

  it('finds a record that storage did not give back as it was given', async () => {
    const copy = await aSafeCopy(records, platform);
    const create = PortfolioDatabase.prototype.open;
    PortfolioDatabase.prototype.open = function (this: PortfolioDatabase) {
      this.responses.hook('reading', (response) => ({ ...response, updatedAt: 'another time' }));
      return create.call(this);
    };
    try {
      expect(await test(copy.id)).toMatchObject({ ok: true, value: { differences: ['responses[0].updatedAt', 'portfolio.json'] } });
    } finally {
      PortfolioDatabase.prototype.open = create;
    }
  });

  it('removes what an earlier test left when it was cut off', async () => {
    const left = new PortfolioDatabase('scratch-left' as never);
    await left.open();
    left.close();
    const copy = await aSafeCopy(records, platform);
    await test(copy.id);
    expect((await Dexie.getDatabaseNames()).filter((name) => name.includes('scratch'))).toEqual([]);
  });

  it('can be stopped', async () => {
    const copy = await aSafeCopy(records, platform);
    expect(await test(copy.id, AbortSignal.abort())).toEqual({ ok: false, problem: { kind: 'copy', problem: { kind: 'cancelled' } } });
    expect((await Dexie.getDatabaseNames()).filter((name) => name.includes('scratch'))).toEqual([]);
  });

  it('refuses a copy that is not as it was written', async () => {
    const copy = await aSafeCopy(records, platform);
    platform.safeCopies.damageCopy(copy);
    expect(await test(copy.id)).toEqual({ ok: false, problem: { kind: 'copy', problem: { kind: 'damaged' } } });
  });
});

describe('comparing records field by field', () => {
  const whole = aPortfolio().choosing('access').writing('access/07/did', 'a').writing('access/08/did', 'b').with(anEvidence(1), anEvidence(2)).using(1, 'access/07').records;

  it('finds whichever field was changed', () => {
    const fields = whole.evidence.flatMap((item, at) => Object.keys(item).filter((name) => name !== 'id').map((name) => ({ at, name })));
    fc.assert(
      fc.property(fc.constantFrom(...fields), ({ at, name }) => {
        const evidence = whole.evidence.map((item, index) => (index === at ? { ...item, [name]: 'something else' } : item));
        expect(compareRecords(whole, { ...whole, evidence }).differences).toEqual([`evidence[${at}].${name}`]);
      }),
    );
  });

  it('finds a record that is missing, and one too many', () => {
    expect(compareRecords(whole, { ...whole, uses: [] }).differences).toEqual(['uses[0].evidenceId', 'uses[0].requirementId', 'uses[0].note', 'uses: -1 more']);
    expect(compareRecords({ ...whole, uses: [] }, whole).differences).toEqual(['uses: 1 more']);
  });
});
