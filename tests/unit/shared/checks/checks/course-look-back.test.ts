import { aPack } from '../../../../builders/a-pack';
import { aPortfolio, type PortfolioBuilder } from '../../../../builders/a-portfolio';
import { testCheck } from '../check-table';

const course = (courseCompletedOn: string, courseApprovedOn: string, route = 'course'): PortfolioBuilder =>
  aPortfolio().choosing('access', route, { courseCompletedOn, courseApprovedOn });
const withoutLookBack = aPack().routes.map((route) => ({ ...route, lookBackMonths: undefined }));

testCheck({
  id: 'course-look-back',
  accepts: {
    'a course finished on the first day that counts': { portfolio: course('2024-05-12', '2026-05-12') },
    'a course under way': { portfolio: course('', '') },
    'dates left behind on another route': { portfolio: course('2001-01-01', '2026-05-12', 'portfolio') },
    'a route without a look-back': { portfolio: course('2001-01-01', '2026-05-12'), pack: { routes: withoutLookBack } },
  },
  flags: {
    'a course finished a day too early': { portfolio: course('2024-05-11', '2026-05-12'), as: ['too-early'], saying: 'The course for Access Services may be too old' },
    'a finished course without an approval date': { portfolio: course('2024-05-12', ''), as: ['approval-unknown'], where: { kind: 'plan' } },
  },
  refuses: {},
});
