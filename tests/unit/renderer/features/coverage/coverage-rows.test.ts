import { describe, expect, it } from 'vitest';
import { isGap, toCoverage, type Coverage } from '../../../../../renderer/features/coverage/coverage-rows';
import { isItemShown, toShown, toUsualFilter, everything, type CoverageFilter } from '../../../../../renderer/features/coverage/coverage-filter';
import { toCoverageScopes } from '../../../../../renderer/features/coverage/coverage-scopes';
import { toCellText, toItemClassText, toItemSumText, toMapText, toRowStateText, toRowSumText, toUnusedText } from '../../../../../renderer/features/coverage/coverage-words';
import { COLUMNS_ON_PAPER, toItemsOfRow, toLeftOver, toPaperMap } from '../../../../../renderer/features/coverage/paper-blocks';
import type { EvidenceId } from '../../../../../shared/domain/ids';
import { toTargetText } from '../../../../../shared/text/target-text';
import { aPortfolio } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { lsscPack as pack } from '../../storage/a-desk';

const { records } = aPortfolio()
  .choosing('access')
  .choosing('supervision')
  .with(
    anEvidence(9, { title: 'Late primary' }),
    anEvidence(4, { title: 'Hold handout' }),
    anEvidence(5, { title: 'Certificate', classId: 'secondary' }),
    anEvidence(6, { title: 'Photo', classId: '' }),
    anEvidence(7, { title: 'Rota' }),
    anEvidence(8, { title: 'Trash', removedAt: '2026-11-01T10:00:00.000Z' }),
  )
  .using(4, 'access/07', 'In plain words')
  .using(9, 'access/07')
  .using(5, 'access/08')
  .using(8, 'access/09')
  .using(7, 'supervision/02')
  .using(6, 'gone/99')
  .writing('access/07/did', 'The handout [e4].')
  .writing('access/10/did', 'The certificate again [e5].');

const coverage = toCoverage(records, pack, 'access');
const row = (id: string, of: Coverage = coverage) => of.rows.find(({ target }) => target.id === id)!;
const entry = (number: number, of: Coverage = coverage) => of.items.find(({ item }) => item.number === number)!;
const numbers = (items: Coverage['items']) => items.map(({ item }) => item.number);
const said = ({ target, cells }: Coverage['rows'][number], item: Coverage['items'][number]) => toCellText(toTargetText(target), toItemClassText(item), cells.get(item.item.id));
const shown = (changes: Partial<CoverageFilter>) => toShown(coverage, { ...everything, ...changes });

describe('the coverage of a set', () => {
  it('has a row for each competency and one for what the set asks for itself', () => {
    const asked = pack.sets.find(({ id }) => id === 'access')!.requirements.map(({ id }) => id as string);
    expect(coverage.rows.map(({ target }) => target.id)).toEqual([...asked, 'access']);
  });

  it('puts primary before secondary before undecided, by number, and leaves the trash out', () => {
    expect(coverage.items.map(({ item, kind }) => `${item.number} ${kind}`)).toEqual(['4 primary', '7 primary', '9 primary', '5 secondary', '6 undecided']);
  });

  it('tells attached from mentioned', () => {
    expect(said(row('access/07'), entry(4))).toBe('Access 7, Explaining policies: E4 Hold handout, primary, attached');
    expect(said(row('access/07'), entry(9))).toMatch(/E9 Late primary, primary, attached, not mentioned$/);
    expect(said(row('access/10'), entry(5))).toMatch(/E5 Certificate, secondary, mentioned, not attached$/);
    expect(said(row('access/07'), entry(6))).toMatch(/E6 Photo, not decided, not attached$/);
    expect(row('access/07').cells.get('e4' as EvidenceId)?.use?.note).toBe('In plain words');
  });

  it('finds competencies without evidence and those with only secondary evidence; a statement needs none', () => {
    expect(row('access/07').state).toBe('covered');
    expect(row('access/08').state).toBe('only-secondary');
    expect(row('access/09').state).toBe('nothing');
    expect(row('access').state).toBe('own');
    expect(coverage.rows.filter(isGap)).toHaveLength(coverage.rows.length - 2);
    expect(toRowStateText(row('access/07'))).toBe('2 primary');
    expect(toRowStateText(row('access/08'))).toBe('Only secondary');
    expect(toRowStateText(row('access/09'))).toBe('Nothing yet');
    expect(toRowSumText(row('access/08'))).toMatch(/^Access 8, .*: only secondary, 1 secondary$/);
  });

  it('counts where each item is used, here and anywhere', () => {
    expect([entry(4).usedIn, entry(5).usedIn, entry(7).usedIn, entry(6).usedIn]).toEqual([1, 2, 0, 0]);
    expect([entry(7).isUsed, entry(6).isUsed]).toEqual([true, false]);
    expect(toItemSumText(entry(5))).toBe('E5 Certificate: used in 2');
    expect(toItemSumText(entry(7))).toBe('E7 Rota: used in 0, only in another set');
    expect(toItemSumText(entry(6))).toBe('E6 Photo: not used');
    expect(toUnusedText(coverage.items)).toBe('1 not used');
  });
});

describe('the coverage of all sets', () => {
  it('has the rows of every set that is shown by portfolio', () => {
    const all = toCoverage(records, pack, 'all');
    const rowsOf = (id: string) => pack.sets.find((set) => set.id === id)!.requirements.length + 1;
    expect(all.rows).toHaveLength(rowsOf('access') + rowsOf('supervision'));
    expect(entry(7, all).usedIn).toBe(1);
    expect(toMapText('All your sets', all)).toBe(`Coverage: All your sets, ${all.rows.length - 2} competencies, 5 items`);
  });

  it('offers all sets together and each by itself, and nothing while none is chosen', () => {
    expect(toCoverageScopes(pack, records.chosenSets).map(({ id }) => id)).toEqual(['all', ...pack.sets.filter(({ id }) => id === 'access' || id === 'supervision').map(({ id }) => id)]);
    const byCourse = records.chosenSets.map((set) => ({ ...set, route: 'course' }));
    expect(toCoverageScopes(pack, byCourse)).toEqual([]);
  });
});

describe('filters', () => {
  it('shows only gaps, and only evidence that is used here, used nowhere or of one class', () => {
    expect(shown({ rows: 'gaps' }).rows.every(isGap)).toBe(true);
    expect(shown({ rows: 'gaps' }).rows).toHaveLength(coverage.rows.length - 2);
    expect(numbers(shown({ items: 'used' }).items)).toEqual([4, 9, 5]);
    expect(numbers(shown({ items: 'unused' }).items)).toEqual([6]);
    expect(numbers(shown({ classId: 'secondary' }).items)).toEqual([5]);
    expect(numbers(shown({ classId: 'undecided' }).items)).toEqual([6]);
  });

  it("begins a set's map without what stands only in other sets, and the map of all sets with everything", () => {
    expect(isItemShown(entry(7), toUsualFilter('access'))).toBe(false);
    expect(isItemShown(entry(6), toUsualFilter('access'))).toBe(true);
    expect(toUsualFilter('all')).toEqual(everything);
  });
});

describe('on paper', () => {
  const many = (count: number) => {
    const items = Array.from({ length: count }, (_, index) => anEvidence(index + 1));
    const builder = items.reduce((portfolio, { number }) => portfolio.using(number, 'access/07'), aPortfolio().choosing('access').with(...items));
    return toCoverage(builder.records, pack, 'access');
  };
  const blocksOf = (map: ReturnType<typeof toPaperMap>) => (map.form === 'grid' ? map.blocks : []);

  it('splits the used items over sheets of about equal width, each item once', () => {
    expect(blocksOf(toPaperMap(coverage)).map(numbers)).toEqual([[4, 9, 5]]);
    const blocks = blocksOf(toPaperMap(many(60)));
    expect(blocks.map(({ length }) => length)).toEqual([20, 20, 20]);
    expect(new Set(blocks.flat().map(({ item }) => item.id)).size).toBe(60);
    expect(Math.max(...blocks.map(({ length }) => length))).toBeLessThanOrEqual(COLUMNS_ON_PAPER);
  });

  it('becomes a list when there would be too many sheets', () => {
    const all = many(105);
    expect(toPaperMap(all).form).toBe('list');
    expect(toItemsOfRow(row('access/07', all), all.items)[0]).toHaveLength(105);
  });

  it('names what is used nowhere', () => {
    expect(numbers(toLeftOver(coverage))).toEqual([6]);
  });
});
