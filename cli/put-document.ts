import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ExitCode } from './command';
import type { Output } from './output';
import { complain } from './refusals';

export type Put = { readonly document: string | Uint8Array; readonly target: string; readonly command: string };

/** Writes a finished document under its name in one step; an older file of that name is replaced at the end. */
export async function putDocument({ document, target, command }: Put, output: Output): Promise<ExitCode> {
  const part = path.join(path.dirname(path.resolve(target)), `.${randomUUID()}.carrel-part`);
  try {
    await writeFile(part, document, { flag: 'wx' });
    await rename(part, target);
  } catch (cause) {
    await rm(part, { force: true }).catch(() => undefined);
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    return complain(output, `${target} could not be written (${code}). What was there is as it was. Check that the folder is there and that you may write to it.`);
  }
  output.say(`wrote    ${target}`, { command, wrote: target });
  return 0;
}
