/** Records as they were written by some version of Carrel, before any reader has looked at them. */
export type RawRecords = Readonly<Record<string, unknown>>;

/**
 * One step from a format to the next. Pure and total: it may meet anything, changes only what it recognizes, and never
 * throws; the strict reader that follows decides what is sound. A released step is never edited.
 */
export type RecordsStep = { readonly from: number; readonly migrate: (records: RawRecords) => RawRecords };

/** The number in `carrel-portfolio/1`, for the database and for bundles alike. */
export const currentRecordsFormat = 1;

/** In order, without gaps: the step from 1, the step from 2 ... There is none yet. */
const recordsSteps: readonly RecordsStep[] = [];

/**
 * Brings records of format `from` to the current one.
 * @param from a format this Carrel knows: 1 to `currentRecordsFormat`; anything else is a bug of the caller
 * @param steps for tests
 */
export function migrateRecords(records: RawRecords, from: number, steps: readonly RecordsStep[] = recordsSteps): RawRecords {
  const newest = steps.length + 1;
  if (!Number.isInteger(from) || from < 1 || from > newest) throw new RangeError(`no records of format ${from}; the newest is ${newest}`);
  return steps.slice(from - 1).reduce((migrated, step, index) => {
    if (step.from !== from + index) throw new RangeError(`the step after format ${from + index - 1} starts at ${step.from}`);
    return step.migrate(migrated);
  }, records);
}
