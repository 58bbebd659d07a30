import type { Output } from './output';

/** 0 sound; 1 findings or damage; 2 wrong use. */
export type ExitCode = 0 | 1 | 2;

/** One word after `carrel`. */
export interface Command {
  readonly name: string;
  /** `carrel verify <zip>...` */
  readonly usage: string;
  /** What it does, for `--help`; lines of at most 80 characters. */
  readonly description: readonly string[];
  /** `--name` to what it is for; `value` names the argument of an option that has one. */
  readonly options: Readonly<Record<string, CommandOption>>;
  /** How many things may stand after the command. */
  readonly operands: { readonly min: number; readonly max: number };
  run(request: CommandRequest, output: Output): Promise<ExitCode>;
}

export type CommandOption = { readonly value?: string; readonly short?: string; readonly about: string };

export type CommandRequest = {
  readonly operands: readonly string[];
  readonly options: Readonly<Record<string, string | undefined>>;
  /** Set by `--flag` options without a value. */
  readonly flags: ReadonlySet<string>;
};
