import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';
import { atItem, inspected, used } from '../inspected-item';

const named = (originalName: string) => inspected([], { originalName });

testCheck({
  id: 'name-risky',
  accepts: {
    'a plain name': { portfolio: named('storytime plan (2).docx') },
    'a name in another alphabet': { portfolio: named('図書館の計画.txt') },
    'the same name twice': { portfolio: named('photo.jpg').with(anEvidence(2, { originalName: 'photo.jpg' })) },
  },
  flags: {
    'signs that Windows refuses, once': { portfolio: named('what? 100%.txt'), as: ['signs'], where: atItem },
    'a name that turns its end around': { portfolio: named('report-\u202efdp.txt'), as: ['deceiving'] },
    'an ending before the ending': { portfolio: named('certificate.pdf.exe'), as: ['deceiving'] },
    'a long name': { portfolio: named(`${'é'.repeat(125)}.txt`), as: ['long'] },
    'a device’s name': { portfolio: named('con.txt'), as: ['reserved'] },
    'a blank at the end': { portfolio: named('minutes.txt '), as: ['edges'] },
    'broken letters': { portfolio: named('caf\ufffd.txt'), as: ['unreadable'] },
    'a lock file': { portfolio: named('~$plan.docx'), as: ['system'] },
    'a name that only capitals tell apart': { portfolio: used(anEvidence(1, { originalName: 'Plan.txt' })).with(anEvidence(2, { originalName: 'plan.TXT' })), as: ['twin'] },
    'the candidate’s name': { portfolio: named('Candidate_Sample_certificate.txt'), as: ['person'], saying: 'E1, Item 1, has your name in its file name' },
  },
  refuses: {},
});
