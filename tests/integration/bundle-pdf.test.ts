import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeBundleFile } from '../../electron/bundle-writer';
import { nodeBytes } from '../../electron/node-bytes';
import { toBlobAccess } from '../../renderer/workers/blob-bytes';
import { parsePortfolioText } from '../../shared/bundle/parse-records';
import { planBundle } from '../../shared/bundle/plan-bundle';
import { openBundle, verifyBundle } from '../../shared/bundle/read-bundle';
import { toSha256 as toTextSha256 } from '../../shared/domain/sha256-text';
import { carrel, toObjects } from '../unit/cli/a-terminal';
import { aPlanInput, aPortfolio } from '../unit/shared/bundle/plan-samples';

const pdf = '%PDF-1.4 the whole portfolio';
const sha256 = toTextSha256(pdf);
const records = { ...aPortfolio(), evidence: [], uses: [] };

let folder = '';
beforeAll(async () => void (folder = await mkdtemp(path.join(tmpdir(), 'carrel-bundle-pdf-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string): Promise<string> {
  const target = path.join(folder, name);
  const plan = planBundle(aPlanInput({ records, pdf: { sha256, size: pdf.length } }));
  const written = await writeBundleFile({ plan, target, openEvidence: (asked) => Promise.resolve(asked === sha256 ? Readable.from([Buffer.from(pdf)]) : null) });
  if (!written.ok) throw new Error(JSON.stringify(written.problem));
  return target;
}

describe('a bundle with the PDF inside', () => {
  it('has the same bytes each time', async () => {
    expect(Buffer.compare(await readFile(await write('one.zip')), await readFile(await write('two.zip')))).toBe(0);
  });

  it('is whole for the reader, and its records speak of no such file', async () => {
    const opened = await openBundle(toBlobAccess(new Blob([await readFile(await write('read.zip'))])), nodeBytes);
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(await verifyBundle(opened.value)).toEqual({ ok: true, value: null });
    const { summary } = opened.value;
    expect(summary.files.filter((file) => file.sha256 === sha256)).toMatchObject([{ path: 'data/portfolio.pdf', size: pdf.length }]);
    expect(summary.files.filter((file) => file.path.startsWith('data/evidence/'))).toEqual([]);
    const parsed = parsePortfolioText(summary.portfolioText ?? '');
    expect(parsed.ok && parsed.value.records.evidence).toEqual([]);
    expect(summary.portfolioText).not.toContain(sha256);
  });

  it('is sound for the command line, is reported on, and gives no evidence out of it', async () => {
    const target = await write('cli.zip');
    expect(toObjects(await carrel('verify', target, '--json'))).toMatchObject([{ verdict: 'sound', hasPortfolio: true, remarks: [] }]);
    const report = await carrel('report', target, '--json');
    expect([report.error, report.out.join('').includes('portfolio.pdf')]).toEqual([[], false]);
    const out = path.join(folder, 'out');
    await carrel('extract', target, '-o', out, '--json');
    expect(await readFile(path.join(out, 'portfolio.pdf')).catch(() => null)).toBeNull();
  });

  it('is damaged when a bit of the PDF is', async () => {
    const target = await write('damaged.zip');
    const bytes = await readFile(target);
    const at = bytes.indexOf('data/portfolio.pdf') + 'data/portfolio.pdf'.length + 4;
    bytes[at] = (bytes[at] ?? 0) ^ 0x40;
    await writeFile(target, bytes);
    const spoken = await carrel('verify', target, '--json');
    expect([spoken.code, toObjects(spoken)[0]?.['verdict']]).toEqual([1, 'refused']);
  });
});
