import type { z } from 'zod';
import { toShowable } from './bundle-refusal';
import { noteDifferences } from './dropped';
import type { DroppedList } from './dropped';

/** How one kind of record is read although it was written by a newer Carrel. */
export type RowRule<T> = {
  readonly schema: z.ZodType<T>;
  /** Fields that may be emptied when their values don't fit, and what they hold then. Without the others a record means nothing. */
  readonly spare: Readonly<Record<string, unknown>>;
};

/** `path` says where, for the list of what was left out. */
export type RawPlace = { readonly value: unknown; readonly path: string; readonly dropped: DroppedList };

/** The record, with emptied fields where that makes it fit, or null; every difference is noted. */
export function readFittingRow<T>({ value, path, dropped }: RawPlace, { schema, spare }: RowRule<T>): T | null {
  const first = schema.safeParse(value);
  const read = first.success ? first : schema.safeParse(toMended(value, first.error, spare));
  if (read.success) {
    noteDifferences(value, read.data, { path, dropped });
    return read.data;
  }
  dropped.add(`${path}${toName(value)}`);
  return null;
}

/** Each record that fits; of two with one key, the first. Anything but a list counts as none. */
export function readFittingRows<T>({ value, path, dropped }: RawPlace, rule: RowRule<T> & { readonly keysOf: (row: T) => readonly string[] }): readonly T[] {
  if (!Array.isArray(value)) {
    if (value !== undefined) dropped.add(path);
    return [];
  }
  const seen = new Set<string>();
  return (value as readonly unknown[]).flatMap((raw, index) => {
    const row = readFittingRow({ value: raw, path: `${path}[${index}]`, dropped }, rule);
    if (row === null) return [];
    const keys = rule.keysOf(row);
    if (keys.some((key) => seen.has(key))) {
      dropped.add(`${path}[${index}]${toName(raw)}`);
      return [];
    }
    for (const key of keys) seen.add(key);
    return [row];
  });
}

function toMended(value: unknown, error: z.ZodError, spare: RowRule<unknown>['spare']): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const unfit = error.issues.map((issue) => String(issue.path[0] ?? ''));
  return { ...value, ...Object.fromEntries(unfit.filter((field) => Object.hasOwn(spare, field)).map((field) => [field, spare[field]])) };
}

/** ` (Hold handout)`: what a person may know the record by, where it says so. */
function toName(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null) return '';
  const fields = raw as Readonly<Record<string, unknown>>;
  const name = ['title', 'originalName', 'key', 'requirementId', 'setId', 'fileName'].map((field) => fields[field]).find((found) => typeof found === 'string' && found !== '');
  return typeof name === 'string' ? ` (${toShowable(name.slice(0, 80))})` : '';
}
