import { aPortfolio } from '../../../../builders/a-portfolio';
import { testCheck } from '../check-table';

const parked = aPortfolio().choosing('foundations').marking('foundations/01', { mark: 'parked' });
const full = parked
  .writing('foundations/01/approach', 'I chose.')
  .writing('foundations/01/did', 'TODO')
  .writing('foundations/01/learned', 'I learned.')
  .writing('foundations/01/evaluation', 'It went.');
const slotEmpty = { checks: [{ check: 'slot-empty', params: {}, severity: 'must' }] } as const;

testCheck({
  id: 'parked',
  accepts: {
    'a competency that is not parked': { portfolio: aPortfolio().choosing('foundations') },
    'a parked competency of a set on another route': { portfolio: parked.choosing('access').marking('reference/01', { mark: 'parked' }).marking('foundations/01', { mark: 'none' }) },
  },
  flags: {
    'a parked competency whose parts are missing as gravely as an empty part': {
      portfolio: parked,
      pack: slotEmpty,
      as: ['incomplete'],
      severity: 'must',
      saying: '1, Title of foundations/01: parked',
    },
    'a parked competency with all its text': { portfolio: full, pack: slotEmpty, as: ['complete'] },
  },
  refuses: {},
});
