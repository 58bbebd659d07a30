import type { Result } from '../domain/result';
import type { FindingArea, FindingParams, Place, Severity } from './finding';
import type { ParamsParser, RawParams } from './parameters';
import type { EvidenceItem, Owner, Whole } from './subjects';

/** What a check looks at: one owner of parts to write, one evidence item, or the portfolio as a whole. */
export type Subjects = { readonly owner: Owner; readonly evidence: EvidenceItem; readonly whole: Whole };
export type SubjectKind = keyof Subjects;

export type ReportDetails = {
  readonly where: Place;
  readonly params?: FindingParams;
  /** Only where data decides (a pack's hard limit, how bad a file's fault is); else the pack's `severity` for this check holds. */
  readonly severity?: Severity;
};
/** Notes a finding. `variant` is the last piece of its message key: `check.max-words.over`. */
export type Report<Variant extends string> = (variant: Variant, details: ReportDetails) => void;

/** One check: an id, a reader for its parameters, a pure function. What it may say is listed, so that no sentence is missing. */
export type Check<Kind extends SubjectKind, Params, Variant extends string> = {
  /** As packs name it. */
  readonly id: string;
  readonly area: FindingArea;
  readonly subject: Kind;
  readonly variants: readonly Variant[];
  readonly parseParams: ParamsParser<Params>;
  /** Has nothing to say of an item with bytes in which the inspector saw nothing: spares thousands of runs. */
  readonly asksOnlyOf?: 'problems';
  readonly run: (subject: Subjects[Kind], params: NoInfer<Params>, report: Report<Variant>) => void;
};

/** A check ready to run: its parameters are read and inside. */
export type PreparedCheck<Kind extends SubjectKind> = {
  readonly id: string;
  readonly area: FindingArea;
  readonly subject: Kind;
  readonly asksOnlyOf?: 'problems' | undefined;
  readonly run: (subject: Subjects[Kind], report: Report<string>) => void;
};
export type AnyPreparedCheck = { readonly [Kind in SubjectKind]: PreparedCheck<Kind> }[SubjectKind];

/** A check as the registry keeps it, whatever its parameters are. */
export type RegisteredCheck = {
  readonly id: string;
  readonly area: FindingArea;
  readonly variants: readonly string[];
  readonly prepare: (raw: RawParams) => Result<AnyPreparedCheck, string>;
};

/** Makes a registered check; parameter and variant types follow from the definition. */
export function defineCheck<Kind extends SubjectKind, Params, const Variant extends string>(
  check: Check<Kind, Params, Variant>,
): RegisteredCheck {
  const { id, area, subject, variants, asksOnlyOf } = check;
  const prepare = (raw: RawParams): Result<AnyPreparedCheck, string> => {
    const params = check.parseParams(raw);
    if (!params.ok) return params;
    const prepared: PreparedCheck<Kind> = {
      id,
      area,
      subject,
      asksOnlyOf,
      run: (target, report) => check.run(target, params.value, report),
    };
    // Kind is one of the three, which the compiler can't see while it is still a parameter.
    return { ok: true, value: prepared as unknown as AnyPreparedCheck };
  };
  return { id, area, variants, prepare };
}
