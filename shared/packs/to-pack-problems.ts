import type { z } from 'zod';
import { describeFound, toChoiceList, toJsonPath, type PackPath, type PackProblem } from './pack-problem';
import { packSchema } from './pack-schema';

type Issue = z.core.$ZodIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
};

/** What zod found, in a pack author's words. One problem per unknown key. */
export function toPackProblems(issues: readonly Issue[], json: unknown): readonly PackProblem[] {
  return issues.flatMap((issue): readonly PackProblem[] => {
    const path = issue.path.map((segment) => (typeof segment === 'number' ? segment : String(segment)));
    if (issue.code === 'unrecognized_keys') {
      const expected = `only the keys ${toChoiceList(knownKeysAt(path, json))}`;
      return issue.keys.map((key) => ({ path: toJsonPath([...path, key]), found: `the unknown key “${key}”`, expected }));
    }
    return [{ path: toJsonPath(path), found: describeFound(valueAt(json, path)), expected: toExpected(issue) }];
  });
}

function toExpected(issue: Exclude<Issue, { readonly code: 'unrecognized_keys' }>): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return toChoiceList(issue.values.map((value) => describeFound(value)));
    case 'too_small':
      if (issue.origin === 'string') return issue.message;
      return `${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}${toMeasure(issue.origin)}`;
    case 'too_big':
      return `${issue.inclusive === false ? 'less than' : 'at most'} ${String(issue.maximum)}${toMeasure(issue.origin)}`;
    case 'invalid_union':
      return 'options' in issue && issue.options ? toChoiceList(issue.options.map((option) => describeFound(option))) : issue.message;
    default:
      return issue.message;
  }
}

function toMeasure(origin: string): string {
  if (origin === 'array') return ' in the list';
  return origin === 'string' ? ' characters' : '';
}

function valueAt(json: unknown, path: PackPath): unknown {
  return path.reduce<unknown>((value, segment) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    return (value as Readonly<Record<string, unknown>>)[segment];
  }, json);
}

/** The keys that the format has at a place, so that a misspelling can be put right without the manual. */
function knownKeysAt(path: PackPath, json: unknown): readonly string[] {
  let schema: z.core.$ZodType = packSchema;
  let value: unknown = json;
  for (const segment of path) {
    schema = innerSchema(resolve(schema, value), segment);
    value = valueAt(value, [segment]);
  }
  return Object.keys(shapeOf(resolve(schema, value)));
}

function innerSchema(schema: z.core.$ZodType, segment: string | number): z.core.$ZodType {
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  if (def.type === 'array') return def.element;
  return shapeOf(schema)[String(segment)] ?? schema;
}

function shapeOf(schema: z.core.$ZodType): z.core.$ZodShape {
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  return def.type === 'object' ? def.shape : {};
}

/** The schema behind "optional", and the member of a union that `value` calls itself by its `kind`. */
function resolve(schema: z.core.$ZodType, value: unknown): z.core.$ZodType {
  const { def } = schema._zod as z.core.$ZodTypes['_zod'];
  if (def.type === 'optional') return resolve(def.innerType, value);
  if (def.type !== 'union') return schema;
  const kind = valueAt(value, ['kind']);
  return def.options.find((option) => shapeOf(option)['kind']?._zod.values?.has(kind as z.core.util.Primitive)) ?? schema;
}
