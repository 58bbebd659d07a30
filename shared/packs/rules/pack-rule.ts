import type { Pack } from '../pack';
import type { PackPath } from '../pack-problem';

/** Notes that a pack of the right shape contradicts itself. `expected` finishes the sentence "expected ...". */
export type ReportProblem = (path: PackPath, found: string, expected: string) => void;

/** Something a pack must keep to that its shape can't say. */
export type PackRule = (pack: Pack, report: ReportProblem) => void;
