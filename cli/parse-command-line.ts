import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { ok, refused } from '../shared/domain/result';
import type { Result } from '../shared/domain/result';
import type { Command, CommandRequest } from './command';

/** @returns the request, or a sentence saying what is wrong with how the command was used */
export function parseCommandLine(command: Command, words: readonly string[]): Result<CommandRequest, string> {
  const parsed = tryParse(words, toParseOptions(command));
  if (!parsed.ok) return parsed;
  const { positionals, values } = parsed.value;
  const { min, max } = command.operands;
  if (positionals.length < min) return refused(`${command.usage}: something is missing after “${command.name}”.`);
  if (positionals.length > max) return refused(`${command.usage}: “${positionals[max] ?? ''}” is one too many.`);
  const named = Object.entries(values).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  const flags = Object.keys(values).filter((name) => values[name] === true);
  return ok({ operands: positionals, options: Object.fromEntries(named), flags: new Set(flags) });
}

type ParseOptions = NonNullable<ParseArgsConfig['options']>;

function toParseOptions({ options }: Command): ParseOptions {
  const entries = Object.entries(options).map(([name, { value, short }]) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const);
    return [name, short === undefined ? { type } : { type, short }] as const;
  });
  return Object.fromEntries(entries);
}

type Parsed = { readonly positionals: readonly string[]; readonly values: Readonly<Record<string, unknown>> };

function tryParse(words: readonly string[], options: ParseOptions): Result<Parsed, string> {
  try {
    return ok(parseArgs({ args: [...words], options, allowPositionals: true, strict: true }));
  } catch (cause) {
    return refused(cause instanceof Error ? cause.message : 'The options could not be read.');
  }
}
