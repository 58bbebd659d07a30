import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import type { RefusalCode } from '../../shared/bundle/bundle-refusal';
import { hostileFixtures, isAsExpected, unpackFixture } from './bundles-hostile-index';
import type { HostileFixture } from './bundles-hostile-index';
import { fixtureCodes } from './fixture-codes';

const LONGEST_MS = 5000;
const MOST_MEMORY_KIB = 300 * 1024;
const root = path.resolve(import.meta.dirname, '../..');
const scratch = mkdtempSync(path.join(tmpdir(), 'carrel-hostile-line-'));
const files = new Map<string, HostileFixture>();

beforeAll(async () => {
  for (const fixture of hostileFixtures ?? []) files.set(unpackFixture(fixture, scratch), fixture);
  await build({ configFile: path.join(root, 'vite.cli.config.ts'), root, logLevel: 'error', build: { outDir: path.join(scratch, 'built') } });
}, 60_000);
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

type Line = { readonly file: string; readonly verdict: string; readonly code?: RefusalCode; readonly sentence?: string };
type Run = { readonly lines: readonly Line[]; readonly longestMs: number; readonly peakKib: number; readonly complaints: string; readonly exitCode: number | null };

/**
 * Loaded before the command line: says what each answer cost in the processor's time, for a busy machine must not fail a
 * sound reader, and at the end the most memory ever held. Linux counts a parent's memory into maxRSS, so there VmHWM is asked.
 */
const measuring = `
  import { existsSync, readFileSync } from 'node:fs';
  const write = process.stdout.write.bind(process.stdout);
  let start = process.cpuUsage();
  const tell = () => { const { user, system } = process.cpuUsage(start); start = process.cpuUsage(); process.stderr.write('cost ' + (user + system) / 1000 + '\\n'); };
  process.stdout.write = (...args) => { tell(); return write(...args); };
  const peak = () => existsSync('/proc/self/status') ? /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1] : process.resourceUsage().maxRSS;
  process.on('exit', () => { tell(); process.stderr.write('peak ' + peak() + '\\n'); });
`;

/** Runs the built command line in a process of its own. */
async function runCarrel(args: readonly string[]): Promise<Run> {
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(measuring)}`, path.join(scratch, 'built', 'carrel.js'), ...args]);
  let [said, complaints] = ['', ''];
  child.stdout.on('data', (bytes: Buffer) => (said += bytes.toString()));
  child.stderr.on('data', (bytes: Buffer) => (complaints += bytes.toString()));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const peakKib = Number(/^peak (\d+)$/m.exec(complaints)?.[1] ?? Infinity);
  const longestMs = Math.max(...[...complaints.matchAll(/^cost (.+)$/gm)].map(([, ms]) => Number(ms)));
  const lines = said.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Line);
  return { lines, longestMs, peakKib, complaints: complaints.replace(/^(?:peak|cost) .*\n/gm, ''), exitCode };
}

describe.skipIf(hostileFixtures === null)('the command line and hostile bundles', () => {
  it('verifies all of them in one process, each as it should be, in 5 seconds each and 300 MB', { timeout: 300_000 }, async () => {
    const { lines, longestMs, peakKib, complaints, exitCode } = await runCarrel(['verify', '--json', ...files.keys()]);
    process.stdout.write(`${lines.length} bundles in one process: longest ${Math.round(longestMs)} ms, ${Math.round(peakKib / 1024)} MiB at most\n`);
    expect(complaints).toBe('');
    expect(exitCode).toBe(1);
    expect(lines.map((line) => line.file)).toEqual([...files.keys()]);
    for (const line of lines) {
      const fixture = files.get(line.file)!;
      const code = line.code === undefined ? null : fixtureCodes[line.code as keyof typeof fixtureCodes];
      // What is wrong with the records alone is for the commands that read them.
      if (line.verdict === 'sound' && fixture.file.startsWith('pf-')) continue;
      expect({ file: fixture.file, code }).toSatisfy(() => isAsExpected(fixture, { code, sentence: line.sentence ?? '', isBagSound: code === null }));
    }
    expect(longestMs).toBeLessThan(LONGEST_MS);
    expect(peakKib).toBeLessThan(MOST_MEMORY_KIB);
  });

  it('reads the records of all of them without a fault', { timeout: 300_000 }, async () => {
    const { lines, peakKib, complaints, exitCode } = await runCarrel(['report', '--json', ...files.keys()]);
    process.stdout.write(`their records in one process: ${Math.round(peakKib / 1024)} MiB at most\n`);
    expect(complaints).toBe('');
    expect(exitCode).toBe(1);
    expect(lines).toHaveLength(files.size);
    expect(peakKib).toBeLessThan(MOST_MEMORY_KIB);
  });

  it('needs no more than that for the largest alone', { timeout: 300_000 }, async () => {
    const large = [...files].filter(([, { packing }]) => packing !== undefined);
    expect(large.length).toBeGreaterThan(5);
    for (const [file, fixture] of large) {
      for (const command of ['verify', 'check', 'report']) {
        const { longestMs, peakKib, complaints } = await runCarrel([command, '--json', file]);
        expect(complaints, fixture.file).toBe('');
        expect(longestMs, fixture.file).toBeLessThan(LONGEST_MS);
        expect(peakKib, fixture.file).toBeLessThan(MOST_MEMORY_KIB);
      }
    }
  });
});
