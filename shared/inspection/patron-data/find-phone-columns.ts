import type { PatronDataHit } from './patron-data';
import { toCell, toTables } from './tables';

const phoneHeader = /\b(?:tel(?:ephone)?|phone|mobile|cell)\b/i;

/** Short numbers (555-0171) in a column that is called one of telephone numbers. */
export function findPhoneColumns(text: string): readonly PatronDataHit[] {
  return toTables(text).flatMap(({ header, rows }) => {
    const columns = header.flatMap(({ value }, column) => (phoneHeader.test(value) ? [column] : []));
    return rows.flatMap((row) => columns.map((column) => toCell(row, column)).flatMap(({ value, start, end }): readonly PatronDataHit[] => {
      const digits = value.replace(/\D/g, '').length;
      return digits >= 7 && digits <= 15 && /^[\d ().+\-x]+$/.test(value) ? [{ kind: 'phone', start, end, text: value }] : [];
    }));
  });
}
