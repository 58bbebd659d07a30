import { aPortfolio } from '../../../../builders/a-portfolio';
import { testCheck } from '../check-table';

testCheck({
  id: 'profile-incomplete',
  params: { fields: ['name', 'email', 'admittedOn'] },
  accepts: {
    'a full profile': { portfolio: aPortfolio() },
    'an empty field that is not asked for': { portfolio: aPortfolio().knowing({ role: '' }) },
  },
  flags: {
    'empty fields, together': {
      portfolio: aPortfolio().knowing({ name: ' ', admittedOn: '' }),
      as: ['missing'],
      saying: 'Your profile lacks your name and your date of admission',
      where: { kind: 'profile' },
    },
  },
  refuses: {
    'a field that is not in the profile': { params: { fields: ['name', 'phone'] }, expected: 'one or more of name, email, library, role, admittedOn' },
    'one text': { params: { fields: 'name' }, expected: 'fields to be a list' },
  },
});
