import { describe, expect, it } from 'vitest';
import { toPrintSubjects } from '../../../../../renderer/features/printing/print-subjects';
import type { CurrentRecords } from '../../../../../renderer/storage/portfolio-view';
import { aPack, aSlot } from '../../../../builders/a-pack';
import { aPortfolio } from '../../../../builders/a-portfolio';

const records: CurrentRecords = aPortfolio().choosing('access').choosing('foundations').records;

function offered(path: string, pack = aPack()): readonly (readonly [string, string, string | null])[] {
  return toPrintSubjects(`/p/p1/${path}`, { records, pack }).map(({ label, scope, ownerId }) => [label, scope, ownerId] as const);
}

describe('what can be printed', () => {
  it('from the writing page is this competency first, then its set, then everything', () => {
    expect(offered('write/access/08')).toEqual([
      ['Only 8, Welcoming service', 'access', 'access/08'],
      ['The whole set, Access Services', 'access', null],
      ['Everything written', 'everything', null],
    ]);
  });

  it('from the address of a set alone is its first competency', () => {
    expect(offered('write/access')[0]).toEqual(['Only 7, Explaining policies', 'access', 'access/07']);
  });

  it('from a set’s own part is that part', () => {
    expect(offered('write/access/statement')[0]).toEqual(['Only Personal statement', 'access', 'access']);
  });

  it('from the parts of the program is those, then the whole portfolio', () => {
    const pack = aPack({ submissionUnit: 'program', slots: { program: [aSlot('letter', { label: 'Letter' })], set: [], requirement: [] } });
    expect(offered('write/program/statement', pack)).toEqual([
      ['Only Letter', 'program', 'program'],
      ['The whole portfolio, A small program', 'program', null],
      ['Everything written', 'everything', null],
    ]);
  });

  it('from the check or the export is the set they are about', () => {
    expect(offered('check/access')[0]).toEqual(['The whole set, Access Services', 'access', null]);
    expect(offered('check')[0]).toEqual(['The whole set, Foundations', 'foundations', null]);
    expect(offered('export/everything')).toEqual([['Everything written', 'everything', null]]);
  });

  it.each(['home', 'plan', 'evidence', 'write/nonsense/1', 'write/access/99'])('from %s is everything, or a set', (path) => {
    expect(offered(path).map(([label]) => label)).toEqual(['Everything written', 'The whole set, Foundations', 'The whole set, Access Services']);
  });
});
