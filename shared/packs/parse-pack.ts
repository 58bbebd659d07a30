import { ok, refused, type Result } from '../domain/result';
import { findBadKeys, type BadKey } from './find-bad-keys';
import type { CheckUse, Pack } from './pack';
import { toJsonPath, type PackProblem } from './pack-problem';
import { packSchema } from './pack-schema';
import { checkDates } from './rules/dates';
import { checkNamespaces } from './rules/namespaces';
import type { PackRule } from './rules/pack-rule';
import { checkRating } from './rules/rating';
import { checkReferences } from './rules/references';
import { checkSlots } from './rules/slots';
import { checkUniqueIds } from './rules/unique-ids';
import { toPackProblems } from './to-pack-problems';

/** Looks at one use of a check: null when the check is known and its parameters are good, else what was expected. */
export type ReadCheck = (use: CheckUse) => string | null;

const rules: readonly PackRule[] = [checkUniqueIds, checkNamespaces, checkReferences, checkSlots, checkRating, checkDates];

/** Characters; many times the largest pack that ships. */
const longestText = 4_000_000;

/**
 * Reads a pack whole or refuses it with every problem found; never a part of one. The only way to a `Pack`.
 * @param readCheck the check registry's reader, handed in because packs stand below checks
 */
export function parsePack(json: unknown, readCheck: ReadCheck): Result<Pack, readonly PackProblem[]> {
  const shape = packSchema.safeParse(json, { reportInput: false });
  if (!shape.success) return refused(toPackProblems(shape.error.issues, json));
  const pack = shape.data as unknown as Pack;
  const problems: PackProblem[] = [];
  for (const rule of rules) rule(pack, (path, found, expected) => problems.push({ path: toJsonPath(path), found, expected }));
  problems.push(...toCheckProblems(pack.checks, readCheck));
  return problems.length === 0 ? ok(pack) : refused(problems);
}

/** As `parsePack`, and refuses what `JSON.parse` would pass over: a key given twice, a prototype's key. */
export function parsePackText(text: string, readCheck: ReadCheck): Result<Pack, readonly PackProblem[]> {
  if (text.length > longestText) return refuseWhole(`a text of ${text.length} characters`, `at most ${longestText} characters`);
  // Windows' Notepad may begin a file with a byte order mark.
  const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let json: unknown;
  try {
    json = JSON.parse(plain);
  } catch (cause) {
    return refuseWhole('a text that is not JSON', `JSON (${cause instanceof Error ? cause.message : 'unreadable'})`);
  }
  const badKeys = findBadKeys(plain);
  return badKeys.length > 0 ? refused(badKeys.map(toKeyProblem)) : parsePack(json, readCheck);
}

function refuseWhole(found: string, expected: string): Result<Pack, readonly PackProblem[]> {
  return refused([{ path: toJsonPath([]), found, expected }]);
}

function toKeyProblem({ path, kind }: BadKey): PackProblem {
  const key = String(path.at(-1) ?? '');
  const found = { duplicate: `the key “${key}” a second time`, prototype: `the key “${key}”`, 'too-deep': 'values nested too deep' }[kind];
  const expected = { duplicate: 'each key once', prototype: 'another key; this one is never allowed', 'too-deep': 'at most 32 levels' }[kind];
  return { path: toJsonPath(path), found, expected };
}

function toCheckProblems(uses: readonly CheckUse[], readCheck: ReadCheck): readonly PackProblem[] {
  return uses.flatMap((use, at): readonly PackProblem[] => {
    const expected = readCheck(use);
    if (expected === null) return [];
    const found = `“${use.check}” with ${JSON.stringify(use.params)}`;
    return [{ path: toJsonPath(['checks', at]), found, expected: expected.replace(/^expected /, '') }];
  });
}
