import type { Command, CommandOption } from './command';

/** All commands on one screen. */
export function toHelp(commands: readonly Command[]): string {
  return [
    'Carrel on the command line: make and check portfolio bundles.',
    '',
    ...commands.flatMap((command) => [...toUsage(command), '']),
    'With every command:',
    optionLine('json', { about: 'print one JSON object a line instead of sentences' }),
    optionLine('help', { short: 'h', about: 'show this, or what stands after a command' }),
    optionLine('version', { about: 'show the version of Carrel' }),
    '',
    exitCodes,
  ].join('\n');
}

/** One command: `carrel verify --help`. */
export function toCommandHelp(command: Command): string {
  return [...toUsage(command), '', exitCodes].join('\n');
}

const exitCodes = 'Exit codes: 0 sound, 1 findings or damage, 2 wrong use, 130 stopped with Ctrl-C.';

function toUsage({ usage, description, options }: Command): readonly string[] {
  const lines = Object.entries(options).map(([name, option]) => optionLine(name, option));
  return [`  ${usage}`, ...description.map((line) => `      ${line}`), ...lines];
}

function optionLine(name: string, { value, short, about }: CommandOption): string {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  return `      ${(short === undefined ? long : `-${short}, ${long}`).padEnd(26)}${about}`;
}
