import { toBagPart } from '../shared/bundle/bag-part';
import type { BundleContents } from '../shared/bundle/bundle-contents';
import { isUnwritten, toNarratives } from '../shared/bundle/bundle-contents';
import { toBundleTitle } from '../shared/bundle/pages/page-frame';
import type { BundleSummary } from '../shared/bundle/read-bundle';
import type { FindingArea, Severity } from '../shared/checks/finding';
import type { DateOnly } from '../shared/domain/portfolio';
import { countWords } from '../shared/domain/rich-text-reading';
import { toPartWords } from './bundle-holding';
import { toSetOutcomes } from './set-outcomes';
import type { SetOutcome } from './set-outcomes';

/** What is told about one file: a report on what is in it, or why there is none. */
export type BundleReport = ReadReport | OtherReport | RefusedReport;

export type RefusedReport = { readonly file: string; readonly verdict: 'refused'; readonly code: string; readonly sentence: string };

/** A sound bag without a portfolio. Sizes in bytes, of the payload. */
export type OtherReport = {
  readonly file: string;
  readonly verdict: 'no-portfolio';
  /** What it is: made by others, or a part of a bundle with nothing but evidence. */
  readonly sentence: string;
  readonly name: string;
  readonly bagVersion: string;
  readonly receiptCode: string;
  readonly bagInfo: BundleSummary['bagInfo'];
  readonly files: number;
  readonly size: number;
  /** How many files of each ending, the most first. */
  readonly types: readonly (readonly [ending: string, count: number])[];
};

export type ReportedFinding = { readonly severity: Severity; readonly area: FindingArea; readonly what: string; readonly why: string };

/** Sizes in bytes. */
export type ReadReport = {
  readonly file: string;
  readonly verdict: 'sound';
  /** Its folder in a backup of several; empty for the only one. */
  readonly portfolio: string;
  /** `part 1 of 2`; empty for a whole bundle. */
  readonly part: string;
  readonly name: string;
  readonly candidate: string;
  readonly library: string;
  readonly program: string;
  readonly packVersion: string;
  /** A set's id, `program`, or `everything`. */
  readonly scope: string;
  readonly title: string;
  readonly round: number;
  readonly isDraft: boolean;
  readonly madeOn: DateOnly;
  readonly checkedOn: DateOnly;
  readonly receiptCode: string;
  readonly files: number;
  readonly size: number;
  readonly responses: number;
  readonly words: number;
  readonly evidence: number;
  readonly evidenceSize: number;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly ReportedFinding[];
  /** Empty when the program has no rule, or nothing in the bundle is rated by it. */
  readonly outcomes: readonly SetOutcome[];
};

export type ReportedBundle = { readonly file: string; readonly portfolio: string; readonly size: number; readonly summary: BundleSummary; readonly checkedOn: DateOnly | null };

/** @param contents made from the bundle's own records, with the findings of the rehearsal */
export function toBundleReport({ file, portfolio, size, summary, checkedOn }: ReportedBundle, contents: BundleContents): ReadReport {
  const { input, records } = contents;
  const part = toBagPart(summary.bagInfo);
  const findings = input.findings.map((finding) => ({ severity: finding.severity, area: finding.area, ...input.describeFinding(finding) }));
  const countOf = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const written = toNarratives(contents).filter((narrative) => !isUnwritten(narrative));
  const docs = written.flatMap(({ parts }) => parts.flatMap(({ doc }) => (doc === null ? [] : [doc])));
  return {
    file,
    verdict: 'sound',
    portfolio,
    part: part === null ? '' : toPartWords(part),
    name: summary.topFolder,
    candidate: records.head.profile.name.trim(),
    library: records.head.profile.library.trim(),
    program: input.pack.title,
    packVersion: input.pack.version,
    scope: input.scope,
    title: toBundleTitle(contents),
    round: input.round,
    isDraft: input.isDraft,
    madeOn: input.madeOn,
    checkedOn: checkedOn ?? input.madeOn,
    receiptCode: summary.receiptCode,
    files: summary.files.length,
    size,
    responses: written.length,
    words: docs.reduce((sum, doc) => sum + countWords(doc), 0),
    evidence: contents.evidence.length,
    evidenceSize: contents.evidence.reduce((sum, { item }) => sum + item.size, 0),
    counts: { must: countOf('must'), should: countOf('should'), remark: countOf('remark') },
    findings,
    outcomes: toSetOutcomes(contents),
  };
}
