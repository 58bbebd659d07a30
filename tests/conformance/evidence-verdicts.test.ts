import { openAsBlob, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { openInspector } from '../../renderer/workers/inspecting/inspectors';
import { checkPortfolio } from '../../shared/checks/check-portfolio';
import type { Severity } from '../../shared/checks/finding';
import { fileFormats, toExtension, toUsualExtension } from '../../shared/domain/file-formats';
import { inspectWhole } from '../../shared/inspection/inspect-whole';
import { aPack } from '../builders/a-pack';
import { aPortfolio } from '../builders/a-portfolio';
import { anEvidence } from '../builders/an-evidence';
import { findFixtures } from './fixtures-folder';
import { installWithResolvers } from './with-resolvers';

type Verdict = 'accept' | 'note' | 'warn' | 'block' | 'refuse';
type Fixture = { readonly file: string; readonly expect: { readonly verdict: Verdict; readonly also_ok?: readonly string[] } };

installWithResolvers();

const severities: Readonly<Record<Verdict, Severity | 'none'>> = { accept: 'none', note: 'remark', warn: 'should', block: 'must', refuse: 'must' };

/** Where Carrel says more or less than the index; argued in docs/inspection.md. */
const argued: Readonly<Record<string, { readonly ours: Severity | 'none'; readonly because: string }>> = {
  'mending-bench.heic': { ours: 'remark', because: 'many Windows computers open HEIC only with an addition; the index allows the remark' },
  'thank-you-letter-scan.tiff': { ours: 'remark', because: 'browsers show no TIFF; the index allows the remark' },
  'original-cataloging-sample.mrc': { ours: 'remark', because: 'only catalogers have a reader for MARC; the index allows the remark' },
  'blank-scan.pdf': { ours: 'remark', because: 'pictures in a PDF are not judged by their pixels; the remark says that no text is in it' },
};

/** What this suite can't show: it needs a browser that draws or decodes, or two items. */
const elsewhere = new Set(['blank-picture.png', 'black-and-silent.mp4', 'closing-checklist-copy.txt', 'patron-data/circulation-screen.png']);

function readIndex(name: string): { readonly folder: string; readonly files: readonly Fixture[] } {
  const folder = findFixtures(name);
  if (folder === null) return { folder: '', files: [] };
  return { folder, files: (JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')) as { files: Fixture[] }).files };
}

/** The gravest finding about the file, once it is attached; what every undeclared item is told does not count. */
async function judge(folder: string, file: string): Promise<{ readonly gravest: Severity | 'none'; readonly keys: readonly string[] }> {
  const bytes = await openAsBlob(path.join(folder, file));
  const originalName = path.basename(file);
  const { inspection } = await inspectWhole(bytes, originalName, openInspector);
  const mediaType = fileFormats.get(toUsualExtension(toExtension(originalName)))?.mediaType ?? '';
  const item = anEvidence(1, { originalName, mediaType, size: bytes.size, privacy: 'undeclared', inspection });
  const { records } = aPortfolio().choosing('foundations').with(item).using(1, 'foundations/01');
  const about = checkPortfolio(records, aPack(), { today: '2026-11-22' }).filter(
    ({ where, check, area }) => where.kind === 'evidence' && check !== 'permission-undeclared' && (area === 'files' || area === 'privacy'),
  );
  const gravest = (['must', 'should', 'remark'] as const).find((severity) => about.some((finding) => finding.severity === severity)) ?? 'none';
  return { gravest, keys: about.map(({ messageKey, severity }) => `${severity} ${messageKey}`) };
}

describe.each(['evidence', 'evidence-problem'])('verdicts on %s', (name) => {
  const { folder, files } = readIndex(name);
  const inNode = files.filter(({ file }) => !file.startsWith('names/') && !file.endsWith('truth.json') && !elsewhere.has(file));
  it.each(inNode)('$file', async ({ file, expect: { verdict } }) => {
    const { gravest, keys } = await judge(folder, file);
    expect({ gravest, keys }).toEqual({ gravest: argued[file]?.ours ?? severities[verdict], keys });
  });
});
