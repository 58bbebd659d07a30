import type { Pack } from '../../../../../shared/packs/pack';
import { aSlot } from '../../../../builders/a-pack';
import { aPortfolio } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';

const slots = (isRequired: boolean): Partial<Pack> => ({
  slots: { program: [aSlot('mentor-form', { kind: 'thirdParty', label: 'Mentor form', required: isRequired })], set: [], requirement: [] },
});

testCheck({
  id: 'third-party-missing',
  pack: slots(true),
  accepts: {
    'a form that has come': { portfolio: aPortfolio().with(anEvidence(1)).writing('program/mentor-form', '[e1]') },
    'a form that is not required': { portfolio: aPortfolio(), pack: slots(false) },
  },
  flags: {
    'a form that has not come': {
      portfolio: aPortfolio(),
      as: ['missing'],
      saying: '“Mentor form” is not there yet',
      where: { kind: 'response', key: 'program/mentor-form' as never },
    },
    'a promise in its place': { portfolio: aPortfolio().writing('program/mentor-form', 'It will come.'), as: ['missing'] },
  },
  refuses: {},
});
