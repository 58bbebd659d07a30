import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openPortfolioFolder } from '../../../cli/portfolio-folder';
import { readPortfolio } from '../../../cli/read-portfolio';
import { writeBundleFile } from '../../../electron/bundle-writer';
import { planComputerBackup } from '../../../shared/bundle/backup/plan-computer-backup';
import type { BundlePlan } from '../../../shared/bundle/bundle-plan';
import type { PlanInput } from '../../../shared/bundle/plan-input';
import { splitBundle } from '../../../shared/bundle/recipients/split-bundle';
import type { PortfolioId, SetId, Sha256 } from '../../../shared/domain/ids';
import { writeInMemory } from '../shared/bundle/a-bundle';
import { styleSheet } from '../shared/bundle/plan-samples';

const sample = path.resolve(import.meta.dirname, '../../../assets/sample');

async function readSample() {
  const folder = await openPortfolioFolder(sample);
  const read = folder === null ? null : readPortfolio(folder.text);
  if (folder === null || read?.ok !== true) throw new Error('the sample can not be read');
  return { folder, ...read.value };
}

async function toInput(changes: Partial<PlanInput> = {}): Promise<PlanInput> {
  const { records, pack } = await readSample();
  return { records, pack, scope: 'everything', findings: [], describeFinding: () => ({ what: '', why: '' }), madeOn: '2026-11-22', round: 1, isDraft: false, recipientId: '', softwareVersion: '0.1.0', styleSheet, pdf: null, ...changes };
}

async function write(plan: BundlePlan, target: string): Promise<string> {
  const { folder } = await readSample();
  const openEvidence = (sha256: Sha256) => {
    const file = folder.evidence.get(sha256);
    return Promise.resolve(file === undefined ? null : createReadStream(file));
  };
  const written = await writeBundleFile({ plan, target, openEvidence }, {});
  if (!written.ok) throw new Error(written.problem.kind);
  return target;
}

/** Two portfolios, “Day shift” and “Night shift”. */
export async function writeBackup(target: string): Promise<string> {
  const input = await toInput();
  const portfolios = ['Day shift', 'Night shift'].map((title, at): PlanInput => ({ ...input, records: { ...input.records, head: { ...input.records.head, id: `p-${at + 1}` as PortfolioId, title } } }));
  return write(planComputerBackup({ portfolios, notOpened: [], madeOn: '2026-11-22', softwareVersion: '0.1.0', styleSheet }), target);
}

/** Access Services in zips of at most 600 kB. */
export async function writeParts(folder: string): Promise<readonly string[]> {
  const parts = splitBundle(await toInput({ scope: 'access' as SetId }), { maxFileBytes: 600_000, maxTotalBytes: null, maxFiles: null });
  if (!parts.ok) throw new Error(parts.problem[0]?.kind);
  const files: string[] = [];
  for (const plan of parts.value) files.push(await write(plan, path.join(folder, `${plan.name}.zip`)));
  return files;
}

/** Two files that somebody packed with another program. */
export async function writeBagOfOthers(target: string): Promise<string> {
  const contents = ['scan', 'notes'].map((words) => Buffer.from(words));
  const payload = contents.map((content, at) => ({ kind: 'evidence' as const, path: at === 0 ? 'data/scans/first.pdf' : 'data/notes.txt', sha256: createHash('sha256').update(content).digest('hex') as Sha256, size: content.length, compress: false, label: '' }));
  const { bytes } = await writeInMemory({ name: 'archive', payload, bagInfo: [['Source-Organization', 'Elm Street Library'], ['Contact-Name', 'R. Ng']] }, contents);
  await writeFile(target, bytes);
  return target;
}
