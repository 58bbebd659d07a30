import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { readFileSync, writeFileSync } from 'node:fs';

/** How a foreign tool judged a bundle; `missing` when this machine does not have the tool. */
export type Verdict = { readonly tool: string; readonly state: 'sound' | 'missing' | 'refused'; readonly said: string };

const root = path.resolve(import.meta.dirname, '../..');
const python = 'import sys, zipfile; bad = zipfile.ZipFile(sys.argv[1]).testzip(); print(bad); sys.exit(0 if bad is None else 1)';

/** Asks unzip, 7z, Python and Carrel's own command line about a bundle, and sha256sum about its unpacked folder. */
export function judgeBundle(zip: string, folder: string): readonly Verdict[] {
  return [
    run('unzip', ['-tqq', zip]),
    run('7z', ['t', zip]),
    run('python3', ['-c', python, zip]),
    run('sha256sum', ['-c', '--quiet', '--strict', 'manifest-sha256.txt'], folder),
    run('sha256sum', ['-c', '--quiet', '--strict', 'tagmanifest-sha256.txt'], folder),
    run(process.execPath, [path.join(root, 'dist/cli/carrel.js'), 'verify', zip]),
  ];
}

function run(tool: string, args: readonly string[], cwd?: string): Verdict {
  const done = spawnSync(tool, [...args], { encoding: 'utf8', ...(cwd !== undefined && { cwd }) });
  const name = `${path.basename(tool)} ${args.slice(0, -1).map((arg) => path.basename(arg.split('\n')[0] ?? '')).join(' ')}`.slice(0, 60);
  if (done.error !== undefined) return { tool: name, state: 'missing', said: done.error.message };
  return { tool: name, state: done.status === 0 ? 'sound' : 'refused', said: `${done.stdout}${done.stderr}`.trim() };
}

/** Unpacks a bundle with `unzip`, or by hand where it is missing. @returns its one top folder */
export function unpack(zip: string, into: string): string {
  mkdirSync(into, { recursive: true });
  try {
    execFileSync('unzip', ['-q', zip, '-d', into]);
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code !== 'ENOENT') throw failure;
    unpackByHand(readFileSync(zip), into);
  }
  const [top] = readdirSync(into);
  if (top === undefined) throw new Error('the bundle is empty');
  return path.join(into, top);
}

/** Enough of the format for our own small bundles: entries one after another, sizes in the local headers. */
function unpackByHand(bytes: Buffer, into: string): void {
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [method, size, nameSize, extraSize] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 30, at + 30 + nameSize);
    const start = at + 30 + nameSize + extraSize;
    const data = bytes.subarray(start, start + size);
    mkdirSync(path.join(into, path.dirname(name)), { recursive: true });
    if (!name.endsWith('/')) writeFileSync(path.join(into, name), method === 0 ? data : inflateRawSync(data));
    at = start + size;
  }
}
