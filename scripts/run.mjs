import { spawn } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..');

/**
 * Runs a program of node_modules/.bin (or Node itself, for a path to a script) with the terminal handed through.
 * @returns {Promise<number>} the exit code
 */
export function run(command, args, environment = {}) {
  return new Promise((resolve) => {
    const isNode = command === 'node';
    const windows = process.platform === 'win32';
    const program = isNode ? process.execPath : path.join(root, 'node_modules', '.bin', windows ? `${command}.cmd` : command);
    const child = spawn(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...environment }, shell: windows && !isNode });
    child.on('error', (failure) => {
      console.error(`${command} could not be started: ${failure.message}`);
      resolve(127);
    });
    child.on('exit', (code, signal) => resolve(code ?? (signal === null ? 1 : 128)));
  });
}
