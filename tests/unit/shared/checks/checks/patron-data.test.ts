import type { FileProblem } from '../../../../../shared/domain/inspection';
import type { Evidence, PrivacyAnswer } from '../../../../../shared/domain/portfolio';
import { aPortfolio, type PortfolioBuilder } from '../../../../builders/a-portfolio';
import { anEvidence } from '../../../../builders/an-evidence';
import { testCheck } from '../check-table';
import { atItem } from '../inspected-item';

const problems: readonly FileProblem[] = [
  { kind: 'patron-data', what: 'phone', count: 2 },
  { kind: 'patron-data', what: 'birth', count: 1 },
];

const holding = (overrides: Partial<Evidence>, privacyAnswers: readonly PrivacyAnswer[] = []): PortfolioBuilder =>
  aPortfolio({ privacyAnswers })
    .choosing('foundations')
    .with(anEvidence(1, { privacy: 'undeclared', inspection: { inspector: 2, detectedType: 'txt', problems }, ...overrides }))
    .using(1, 'foundations/01');

const answered = (kind: PrivacyAnswer['kind'], count: number, owner = anEvidence(1).sha256): PrivacyAnswer => ({
  owner,
  fingerprint: `${kind}0000000000000000`.slice(0, 16),
  kind,
  count,
  answer: 'not-patron-data',
  answeredAt: '2026-11-20T20:00:00.000Z',
});

const onlyMail = { inspector: 2, detectedType: 'txt', problems: [{ kind: 'patron-data', what: 'email', count: 2 }] } as const;

testCheck({
  id: 'patron-data',
  accepts: {
    'a file without it': { portfolio: holding({ inspection: anEvidence().inspection }) },
    'an item declared free of it': { portfolio: holding({ privacy: 'no-patron-data' }) },
    'an item whose people agreed': { portfolio: holding({ privacy: 'permission-held' }) },
    'a file whose every hit is answered': { portfolio: holding({}, [answered('phone', 2), answered('birth', 1)]) },
    'a redacted file whose every hit is answered': { portfolio: holding({ privacy: 'redacted' }, [answered('phone', 2), answered('birth', 1)]) },
  },
  flags: {
    'a list of people, once': { portfolio: holding({}), as: ['found'], where: atItem, saying: 'E1, Item 1, may hold patron data: two telephone numbers and an age or a date of birth' },
    'what is left after some answers': { portfolio: holding({}, [answered('phone', 1), answered('birth', 1)]), as: ['found'], saying: 'E1, Item 1, may hold patron data: a telephone number' },
    'another file than the one that was answered for': { portfolio: holding({}, [answered('phone', 2, anEvidence(9).sha256), answered('birth', 1, anEvidence(9).sha256)]), as: ['found'] },
    'words that a redaction left in the file': { portfolio: holding({ privacy: 'redacted' }), as: ['still-there'] },
    'the addresses of a mail, as advice': { portfolio: holding({ originalName: 'thanks.eml', inspection: onlyMail }), as: ['mail'], severity: 'remark' },
    'more than addresses in a mail': { portfolio: holding({ originalName: 'thanks.eml' }), as: ['found'] },
  },
  refuses: {},
});
