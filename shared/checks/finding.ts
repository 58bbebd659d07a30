import type { EvidenceId, RequirementId, ResponseKey, SetId } from '../domain/ids';

/** must: keeps "ready" from being reached. should: likely to cost the candidate. remark: advice. */
export type Severity = 'must' | 'should' | 'remark';

/** A typed place that the interface can go to. */
export type Place =
  | { readonly kind: 'response'; readonly key: ResponseKey }
  | { readonly kind: 'requirement'; readonly requirementId: RequirementId }
  | { readonly kind: 'set'; readonly setId: SetId }
  | { readonly kind: 'evidence'; readonly evidenceId: EvidenceId }
  | { readonly kind: 'plan' }
  | { readonly kind: 'profile' }
  | { readonly kind: 'declarations' };

/** Under which heading of the rehearsal a finding stands. */
export type FindingArea = 'writing' | 'evidence' | 'files' | 'privacy' | 'plan' | 'completeness';

export type FindingParams = Readonly<Record<string, string | number>>;

/** A finding is data; the sentences are in `shared/text`. */
export type Finding = {
  readonly check: string;
  readonly area: FindingArea;
  readonly severity: Severity;
  readonly where: Place;
  /** Key in the message catalogue: `check.max-words.over`. */
  readonly messageKey: string;
  readonly params: FindingParams;
};
