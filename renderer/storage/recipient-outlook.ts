import type { EvidenceEntry } from '../../shared/bundle/bundle-contents';
import type { PlanInput } from '../../shared/bundle/plan-input';
import { planFiles, type FilePlan } from '../../shared/bundle/recipients/plan-files';
import { planOutput, type Output } from '../../shared/bundle/recipients/plan-output';
import { splitBundle, type SplitProblem } from '../../shared/bundle/recipients/split-bundle';
import { toZipBound } from '../../shared/bundle/recipients/zip-size';
import { toBundleContents } from '../../shared/bundle/to-contents';
import type { DateOnly } from '../../shared/domain/portfolio';
import type { Pack, Recipient } from '../../shared/packs/pack';
import type { CurrentRecords } from './portfolio-view';
import type { Scope } from './scopes';

/** What a recipient would get, and what stands in the way, before anything is made. Sizes are estimates from above. */
export type Outlook = { readonly evidence: readonly EvidenceEntry[] } & (
  | { readonly kind: 'bundle'; readonly output: OutputOf<'bundle'>; readonly zips: number; readonly bytes: number; readonly problems: readonly SplitProblem[] }
  | { readonly kind: 'files'; readonly output: OutputOf<'files'>; readonly plan: FilePlan }
);

type OutputOf<Kind extends Output['kind']> = Extract<Output, { readonly kind: Kind }>;

export type OutlookFacts = { readonly scope: Scope; readonly round: number; readonly madeOn: DateOnly; readonly styleSheet: string; /** The portfolio itself will be among the files. */ readonly hasPortfolio: boolean };

export function toOutlook(records: CurrentRecords, pack: Pack, { recipient, facts }: { readonly recipient: Recipient; readonly facts: OutlookFacts }): Outlook {
  const output = planOutput(recipient);
  const input = toRoughInput(records, pack, facts);
  const { evidence } = toBundleContents(input);
  if (output.kind === 'files') return { kind: 'files', output, evidence, plan: planFiles(evidence, output, facts) };
  const isFree = output.limits.maxFileBytes === null && output.limits.maxFiles === null && output.limits.maxTotalBytes === null;
  const bytes = evidence.reduce((sum, { item }) => sum + item.size, 0);
  if (isFree) return { kind: 'bundle', output, evidence, zips: 1, bytes, problems: [] };
  const parts = splitBundle(input, output.limits);
  if (!parts.ok) return { kind: 'bundle', output, evidence, zips: 0, bytes, problems: parts.problem };
  return { kind: 'bundle', output, evidence, zips: parts.value.length, bytes: parts.value.reduce((sum, plan) => sum + toZipBound(plan), 0), problems: [] };
}

/** Without findings and history, which weigh little: the real plan is made anew. */
function toRoughInput(records: CurrentRecords, pack: Pack, { scope, round, madeOn, styleSheet }: OutlookFacts): PlanInput {
  return {
    records: { ...records, versions: [], packJson: JSON.stringify(pack) },
    pack,
    scope,
    findings: [],
    describeFinding: () => ({ what: '', why: '' }),
    madeOn,
    round,
    isDraft: true,
    recipientId: '',
    softwareVersion: '',
    styleSheet,
    pdf: null,
  };
}
