import type { DateOnly } from '../../domain/portfolio';
import { defineCheck } from '../check';
import { addMonths } from '../../domain/months';
import { parseParameters, positiveInteger } from '../parameters';

/** Some programs take only what is recent. An item from the very day of the limit is still taken. */
export const evidenceTooOld = defineCheck({
  id: 'evidence-too-old',
  area: 'evidence',
  subject: 'evidence',
  variants: ['too-old'],
  parseParams: (raw) => parseParameters(raw, { months: positiveInteger }),
  run: ({ item, isUsed, today }, { months }, report) => {
    if (!isUsed || item.date === '' || item.date >= oldestTaken(today, months)) return;
    report('too-old', { where: { kind: 'evidence', evidenceId: item.id }, params: { date: item.date, months } });
  },
});

/** The last answer is kept: thousands of items ask the same on the same day. */
function oldestTaken(today: DateOnly, months: number): DateOnly {
  if (last.today !== today || last.months !== months) last = { today, months, oldest: addMonths(today, -months) };
  return last.oldest;
}
let last = { today: '', months: 0, oldest: '' };
