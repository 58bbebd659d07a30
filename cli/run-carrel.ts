import { buildCommand } from './build-command';
import { checkCommand } from './check-command';
import { checkPackCommand } from './check-pack-command';
import type { Command, ExitCode } from './command';
import { convertCommand } from './convert-command';
import { extractCommand } from './extract-command';
import { toCommandHelp, toHelp } from './help';
import { createOutput } from './output';
import type { Streams } from './output';
import { parseCommandLine } from './parse-command-line';
import { reportCommand } from './report-command';
import { readSoftwareVersion } from './software-version';
import { verifyCommand } from './verify-command';

export const commands: readonly Command[] = [buildCommand, verifyCommand, checkCommand, reportCommand, extractCommand, convertCommand, checkPackCommand];

/** Runs one command line. @param words what stands after `carrel` */
export async function runCarrel(words: readonly string[], streams: Streams): Promise<ExitCode> {
  const isJson = words.includes('--json');
  const rest = words.filter((word) => word !== '--json');
  const output = createOutput(streams, isJson);
  const [name] = rest;
  const command = commands.find((candidate) => candidate.name === name);
  if (rest.includes('--help') || rest.includes('-h')) return say(streams, command === undefined ? toHelp(commands) : toCommandHelp(command));
  if (name === '--version') return say(streams, readSoftwareVersion());
  if (command === undefined) {
    output.complain(name === undefined ? toHelp(commands) : `There is no command “${name}”. “carrel --help” lists them.`);
    return 2;
  }
  const request = parseCommandLine(command, rest.slice(1));
  if (request.ok) return command.run(request.value, output);
  output.complain(request.problem);
  return 2;
}

function say(streams: Streams, text: string): ExitCode {
  streams.out(text);
  return 0;
}
