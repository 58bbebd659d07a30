import type { PackRule } from './pack-rule';

/** Dates without a time compare as texts. */
export const checkDates: PackRule = ({ validity, status }, report) => {
  if (validity?.from !== undefined && validity.until !== undefined && validity.from > validity.until) {
    report(['validity', 'until'], `“${validity.until}”`, `a date not before ${validity.from}`);
  }
  if (status.since !== undefined && status.since > status.checked) {
    report(['status', 'checked'], `“${status.checked}”`, `a date not before ${status.since}, since when the status holds`);
  }
};
