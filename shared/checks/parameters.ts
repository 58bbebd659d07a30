import { ok, refused, type Result } from '../domain/result';
import type { CheckUse } from '../packs/pack';

export type RawParams = CheckUse['params'];
type RawValue = RawParams[string] | undefined;

/** The parameters, or a sentence that says what was expected. */
export type ParamsParser<Params> = (raw: RawParams) => Result<Params, string>;

/** Reads one parameter. `expected` finishes the sentence "expected min to be ...". */
export type ParamReader<T> = { readonly expected: string; readonly read: (raw: RawValue) => T | Refusal };
/** Unlike undefined, never a good value. */
const REFUSAL = Symbol('refused');
type Refusal = typeof REFUSAL;

/** One reader for each parameter. */
type Readers<Values> = { readonly [Name in keyof Values]: ParamReader<Values[Name]> };

/**
 * Reads a check's parameters. Unknown names are refused as well as bad values: a misspelt limit must never mean
 * "no limit".
 */
export function parseParameters<Values extends object>(raw: RawParams, readers: Readers<Values>): Result<Values, string> {
  const stranger = Object.keys(raw).find((name) => !Object.hasOwn(readers, name));
  if (stranger !== undefined) return refused(`expected ${toNameList(Object.keys(readers))}, found “${stranger}”`);
  const named: readonly (readonly [string, ParamReader<unknown>])[] = Object.entries(readers);
  const values: Record<string, unknown> = {};
  for (const [name, reader] of named) {
    const value = reader.read(raw[name]);
    if (value === REFUSAL) return refused(`expected ${name} to be ${reader.expected}`);
    values[name] = value;
  }
  return ok(values as Values);
}

/** For a check that takes none. */
export function noParameters(raw: RawParams): Result<object, string> {
  return parseParameters(raw, {});
}

/** Adds a rule over several parameters; `rule` gives what was expected, or null when all is well. */
export function withRule<T>(values: Result<T, string>, rule: (values: T) => string | null): Result<T, string> {
  if (!values.ok) return values;
  const expected = rule(values.value);
  return expected === null ? values : refused(expected);
}

export const positiveInteger: ParamReader<number> = {
  expected: 'a whole number above 0',
  read: (raw) => (typeof raw === 'number' && Number.isInteger(raw) && raw > 0 ? raw : REFUSAL),
};
export const positiveNumber: ParamReader<number> = {
  expected: 'a number above 0',
  read: (raw) => (typeof raw === 'number' && Number.isFinite(raw) && raw > 0 ? raw : REFUSAL),
};
export const someText: ParamReader<string> = {
  expected: 'a text',
  read: (raw) => (typeof raw === 'string' && raw.trim() !== '' ? raw : REFUSAL),
};
export const textList: ParamReader<readonly string[]> = {
  expected: 'a list of one or more texts',
  read: (raw) => (isTextList(raw) && raw.every((text) => text.trim() !== '') ? raw : REFUSAL),
};

/** A list of one or more of the given words. */
export function listOf<const Word extends string>(words: readonly Word[]): ParamReader<readonly Word[]> {
  const isWord = (text: string): text is Word => words.some((word) => word === text);
  return {
    expected: `a list of one or more of ${words.join(', ')}`,
    read: (raw) => (isTextList(raw) && raw.every(isWord) ? raw : REFUSAL),
  };
}

/** Missing is null; present must be right. */
export function optional<T>(reader: ParamReader<T>): ParamReader<T | null> {
  return {
    expected: `${reader.expected}, or left out`,
    read: (raw) => (raw === undefined ? null : reader.read(raw)),
  };
}

function toNameList(names: readonly string[]): string {
  return names.length === 0 ? 'no parameters' : `only ${names.join(', ')}`;
}

function isTextList(raw: RawValue): raw is readonly string[] {
  return Array.isArray(raw) && raw.length > 0;
}
