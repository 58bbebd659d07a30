import { aPortfolio } from '../../../../builders/a-portfolio';
import { testCheck } from '../check-table';

testCheck({
  id: 'route-conflict',
  accepts: {
    'one route for each set': { portfolio: aPortfolio().choosing('access').choosing('foundations', 'course', { courseCompletedOn: '2026-05-12' }) },
    'a course that was only planned before': { portfolio: aPortfolio().choosing('access', 'portfolio', { courseTitle: 'Access 101' }) },
  },
  flags: {
    'a course and a portfolio for one set': { portfolio: aPortfolio().choosing('access').choosing('access', 'course'), as: ['two-routes'], where: { kind: 'plan' } },
    'a route that the pack does not have': { portfolio: aPortfolio().choosing('access', 'exam'), as: ['unknown-route'] },
    'a finished course beside a portfolio': {
      portfolio: aPortfolio().choosing('access', 'portfolio', { courseCompletedOn: '2026-05-12' }),
      as: ['course-finished'],
      saying: 'Access Services has a finished course and a portfolio',
    },
  },
  refuses: {},
});
