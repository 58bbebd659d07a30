import type { Evidence } from '../../domain/portfolio';
import { judgeFileName, toShownName, type NameRisk } from '../../inspection/judge-file-name';
import { defineCheck } from '../check';
import { noParameters } from '../parameters';
import { plainNameOf } from '../portfolio-index';

/** What in the file's own name some systems refuse, change or misread. Bundles get names of their own, so it is advice. */
export const nameRisky = defineCheck({
  id: 'name-risky',
  area: 'files',
  subject: 'evidence',
  variants: ['signs', 'deceiving', 'long', 'reserved', 'edges', 'unreadable', 'system', 'twin', 'person'],
  parseParams: noParameters,
  run: ({ item, evidence, ownName }, _params, report) => {
    const risks = toRisks(item, ownName);
    const twin = evidence.firstByPlainName.get(plainNameOf(item));
    const hasTwin = twin !== undefined && twin.originalName !== item.originalName;
    if (risks.length === 0 && !hasTwin) return;
    const params = { file: toShownName(item.originalName) };
    const details = { where: { kind: 'evidence', evidenceId: item.id }, params } as const;
    const said = new Set(risks.map((risk) => variants[risk]));
    for (const variant of said) report(variant, variant === 'system' ? { ...details, severity: 'should' } : details);
    if (hasTwin) report('twin', { ...details, params: { ...params, other: `E${twin.number}` } });
  },
});

const known = new WeakMap<Evidence, { readonly ownName: string; readonly risks: readonly NameRisk[] }>();

function toRisks(item: Evidence, ownName: string): readonly NameRisk[] {
  const before = known.get(item);
  if (before?.ownName === ownName) return before.risks;
  const risks = judgeFileName(item.originalName, { person: ownName });
  known.set(item, { ownName, risks });
  return risks;
}

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
