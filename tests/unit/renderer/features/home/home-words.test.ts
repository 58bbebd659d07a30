import { describe, expect, it } from 'vitest';
import { toCountsText } from '../../../../../renderer/features/home/counts-text';
import { toLeftOff } from '../../../../../renderer/features/home/left-off';
import { toSummary } from '../../../../../renderer/features/home/summary';
import { toTimeLeftText } from '../../../../../renderer/features/home/time-left-text';
import { toProgress } from '../../../../../shared/checks/progress';
import { toTimeLeft } from '../../../../../shared/clock/time-left';
import { aPack } from '../../../../builders/a-pack';
import { aPortfolio } from '../../../../builders/a-portfolio';

const pack = aPack();
const setIds = pack.sets.map((set) => set.id);
const summaryOf = (portfolio: ReturnType<typeof aPortfolio>) => toSummary(toProgress(portfolio.records, pack).sets);

describe('where the candidate left off', () => {
  it('shows the newest words, whatever order they are kept in', () => {
    const { responses } = aPortfolio()
      .writing('access/07/did', 'The newer words.', '2026-11-21T20:00:00.000Z')
      .writing('access/08/did', 'The older words.', '2026-11-20T20:00:00.000Z').records;
    expect(toLeftOff(responses)).toEqual({ words: 'The newer words.', at: '2026-11-21T20:00:00.000Z' });
  });

  it('shows the end of a long paragraph, from a whole word on', () => {
    const long = `${'Explaining takes time. '.repeat(20)}Almost nobody argues.`;
    const words = toLeftOff(aPortfolio().writing('access/07/did', long).records.responses)?.words ?? '';
    expect(words.startsWith('… ')).toBe(true);
    expect(long.endsWith(words.slice(2))).toBe(true);
    expect(long.charAt(long.length - words.length + 1)).toBe(' ');
    expect(words.length).toBeLessThanOrEqual(172);
  });

  it('passes over texts that were emptied again', () => {
    const { responses } = aPortfolio()
      .writing('access/07/did', '', '2026-11-21T20:00:00.000Z')
      .writing('access/08/did', 'Still here.', '2026-11-20T20:00:00.000Z').records;
    expect(toLeftOff(responses)?.words).toBe('Still here.');
  });

  it('is nothing before anything is written', () => {
    expect(toLeftOff([])).toBeNull();
  });
});

describe('the summary under the title', () => {
  it('says that nothing is chosen yet', () => {
    expect(summaryOf(aPortfolio())).toBe('No sets chosen yet.');
  });

  it('counts finished, begun and untouched sets', () => {
    const portfolio = aPortfolio()
      .choosing(setIds[0]!, 'course', { courseCompletedOn: '2026-05-12' })
      .choosing('access')
      .writing('access/07/did', 'One real case.')
      .choosing(setIds.find((id) => id !== 'access' && id !== setIds[0])!);
    expect(summaryOf(portfolio)).toBe('One of three sets finished, one under way, one to do.');
  });

  it('says "all" when every set stands the same', () => {
    expect(summaryOf(aPortfolio().choosing('access'))).toBe('One set, to do.');
    expect(summaryOf(aPortfolio().choosing(setIds[0]!).choosing('access'))).toBe('Both sets to do.');
  });
});

describe('the tally in words', () => {
  it('leaves out what there is none of', () => {
    expect(toCountsText({ ready: 6, total: 13, draft: 4, parked: 1, open: 2 })).toBe('6 of 13 ready, 4 in draft, 1 parked, 2 to do');
    expect(toCountsText({ ready: 9, total: 9, draft: 0, parked: 0, open: 0 })).toBe('9 of 9 ready');
  });
});

describe('the clock in words', () => {
  it.each([
    ['2026-11-22', '2 years 3 months left'],
    ['2028-02-03', '1 year 1 month left'],
    ['2028-12-03', '3 months left'],
    ['2029-03-01', '2 days left'],
    ['2029-03-03', 'Today is the last day'],
    ['2029-03-04', 'The time is over'],
  ])('on %s says “%s”', (today, words) => {
    expect(toTimeLeftText(toTimeLeft('2025-03-03', 4, today))).toBe(words);
  });
});
