import { judgeFileName, toPlainName, toShownName, type NameRisk } from '../../inspection/judge-file-name';
import { defineCheck } from '../check';
import { noParameters } from '../parameters';

/** What in the file's own name some systems refuse, change or misread. Bundles get names of their own, so it is advice. */
export const nameRisky = defineCheck({
  id: 'name-risky',
  area: 'files',
  subject: 'evidence',
  variants: ['signs', 'deceiving', 'long', 'reserved', 'edges', 'unreadable', 'system', 'twin', 'person'],
  parseParams: noParameters,
  run: ({ item, evidence, ownName }, _params, report) => {
    const risks = judgeFileName(item.originalName, { person: ownName });
    const twin = evidence.firstByPlainName.get(toPlainName(item.originalName));
    const params = { file: toShownName(item.originalName) };
    const details = { where: { kind: 'evidence', evidenceId: item.id }, params } as const;
    const said = new Set(risks.map((risk) => variants[risk]));
    for (const variant of said) report(variant, variant === 'system' ? { ...details, severity: 'should' } : details);
    if (twin === undefined || twin.originalName === item.originalName) return;
    report('twin', { ...details, params: { ...params, other: `E${twin.number}` } });
  },
});

/** Risks by what a person would do about them. */
const variants = {
  long: 'long',
  reserved: 'reserved',
  edges: 'edges',
  hidden: 'edges',
  dash: 'edges',
  bidi: 'deceiving',
  invisible: 'deceiving',
  'double-ending': 'deceiving',
  'not-composed': 'signs',
  percent: 'signs',
  control: 'signs',
  forbidden: 'signs',
  symbol: 'signs',
  encoding: 'unreadable',
  system: 'system',
  person: 'person',
} as const satisfies Record<NameRisk, string>;
