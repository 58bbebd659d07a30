import { toHitFingerprint } from '../../../../../shared/inspection/patron-data/hit-fingerprint';
import type { ResponseKey } from '../../../../../shared/domain/ids';
import type { PrivacyAnswer } from '../../../../../shared/domain/portfolio';
import { aPortfolio } from '../../../../builders/a-portfolio';
import { testCheck } from '../check-table';

const key = 'foundations/01/did' as ResponseKey;
const text = 'She left her number, 555-234-5678, and her mail, pat.sample@example.org, for the hold.';
const answer = (kind: PrivacyAnswer['kind'], words: string, owner = key): PrivacyAnswer => ({
  owner,
  fingerprint: toHitFingerprint({ kind, text: words }, owner),
  kind,
  count: 1,
  answer: 'not-patron-data',
  answeredAt: '2026-11-20T20:00:00.000Z',
});
const writing = (words: string, privacyAnswers: readonly PrivacyAnswer[] = []) => aPortfolio({ privacyAnswers }).choosing('foundations').writing(key, words);

testCheck({
  id: 'patron-data-in-text',
  accepts: {
    'a text about work': { portfolio: writing('I shelved 640.9 to 641.5 and moved 29 carts on 3/4/2026.') },
    'a text whose every hit is answered': { portfolio: writing(text, [answer('phone', '555-234-5678'), answer('email', 'pat.sample@example.org')]) },
    'a hit that was answered before it was set anew': { portfolio: writing('Call 555.234.5678.', [answer('phone', '555-234-5678')]) },
  },
  flags: {
    'a number and a mail address, once': {
      portfolio: writing(text),
      as: ['found'],
      where: { kind: 'response', key },
      saying: '1, Title of foundations/01: “What I did” may hold patron data: a telephone number and an e-mail address',
    },
    'another number than the one that was answered': { portfolio: writing(text.replace('5678', '5679'), [answer('phone', '555-234-5678'), answer('email', 'pat.sample@example.org')]), as: ['found'] },
    'what was answered in another text': { portfolio: writing(text, [answer('phone', '555-234-5678', 'foundations/02/did' as ResponseKey)]), as: ['found'] },
  },
  refuses: {},
});
