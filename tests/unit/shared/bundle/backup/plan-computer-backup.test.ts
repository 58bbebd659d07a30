import { describe, expect, it } from 'vitest';
import { toBackupFolders } from '../../../../../shared/bundle/backup/backup-folders';
import type { BackupInput } from '../../../../../shared/bundle/backup/backup-input';
import { planComputerBackup } from '../../../../../shared/bundle/backup/plan-computer-backup';
import { parsePortfolioText } from '../../../../../shared/bundle/parse-records';
import { planBundle } from '../../../../../shared/bundle/plan-bundle';
import { openBundle, verifyBundle } from '../../../../../shared/bundle/read-bundle';
import { nodeBytes } from '../../../../../electron/node-bytes';
import { toBlobAccess } from '../../../../../renderer/workers/blob-bytes';
import type { PortfolioId } from '../../../../../shared/domain/ids';
import type { PlanInput } from '../../../../../shared/bundle/plan-input';
import { toSha256, writeInMemory } from '../a-bundle';
import { anEvidence, aPlanInput, aPortfolio, styleSheet, textsOf } from '../plan-samples';

const shared = Buffer.from('Holds wait seven days. '.repeat(20));
const own = Buffer.from('Only the second portfolio has this.');

function aPart(id: string, title: string, changes: Partial<PlanInput> = {}): PlanInput {
  const portfolio = aPortfolio();
  const evidence = [anEvidence(4, { sha256: toSha256(shared), size: shared.length }), ...(id === 'p-2' ? [anEvidence(5, { sha256: toSha256(own), size: own.length })] : [])];
  const records = { ...portfolio, head: { ...portfolio.head, id: id as PortfolioId, title }, evidence, uses: [] };
  return aPlanInput({ records, scope: 'everything', round: 1, ...changes });
}

const anInput = (changes: Partial<BackupInput> = {}): BackupInput => ({
  portfolios: [aPart('p-1', 'My portfolio'), aPart('p-2', 'My portfolio')],
  notOpened: [],
  madeOn: '2026-11-22',
  softwareVersion: '0.1.0',
  styleSheet,
  ...changes,
});

describe('a backup of everything', () => {
  it('holds every portfolio as the whole backup it would be by itself, in a folder of its own', () => {
    const input = anInput();
    const plan = planComputerBackup(input);
    expect(plan.name).toBe('carrel-everything-2026-11-22');
    for (const [folder, part] of [['my-portfolio', input.portfolios[0]!], ['my-portfolio-2', input.portfolios[1]!]] as const) {
      const inside = plan.payload.filter(({ path }) => path.startsWith(`data/portfolios/${folder}/`));
      const alone = planBundle(part).payload;
      expect(inside.map(({ path }) => path)).toEqual(alone.map(({ path }) => path.replace(/^data/, `data/portfolios/${folder}`)));
      expect([...textsOf({ payload: inside }).values()]).toEqual([...textsOf({ payload: alone }).values()]);
    }
  });

  it('is the same, byte for byte, for the same portfolios', () => {
    expect(planComputerBackup(anInput())).toEqual(planComputerBackup(anInput()));
  });

  it('reads back as a sound bag whose portfolios are found and equal', async () => {
    const input = anInput();
    const { bytes } = await writeInMemory(planComputerBackup(input), [shared, own]);
    const opened = await openBundle(toBlobAccess(new Blob([bytes])), nodeBytes);
    if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
    expect(await verifyBundle(opened.value)).toEqual({ ok: true, value: null });
    expect(opened.value.summary.portfolioText).toBeNull();
    const folders = toBackupFolders(opened.value.summary.files);
    expect(folders.map(({ name, evidence }) => [name, evidence.length])).toEqual([['my-portfolio', 1], ['my-portfolio-2', 2]]);
    for (const [at, folder] of folders.entries()) {
      const chunks: Uint8Array[] = [];
      for await (const chunk of opened.value.readFile(folder.portfolio.path)) chunks.push(chunk.slice());
      const parsed = parsePortfolioText(Buffer.concat(chunks).toString());
      expect(parsed.ok && parsed.value.records.head.id).toBe(input.portfolios[at]!.records.head.id);
      expect(parsed.ok && parsed.value.records.responses).toHaveLength(input.portfolios[at]!.records.responses.length);
    }
  });

  it('leaves out a file that can not be had, says so on its first page and in its list, and links to it nowhere', () => {
    const leftOut = new Set([toSha256(own)]);
    const plan = planComputerBackup(anInput({ portfolios: [aPart('p-1', 'First'), aPart('p-2', 'Second', { leftOut })], notOpened: ['Old <one>'] }));
    const texts = textsOf(plan);
    expect(plan.payload.filter(({ path }) => path.includes('/evidence/')).map(({ path }) => path)).toEqual(['data/portfolios/first/evidence/004-file-4.pdf', 'data/portfolios/second/evidence/004-file-4.pdf']);
    expect(texts.get('data/index.html')).toContain('The file of E5, Item 5, in “Second”');
    expect(texts.get('data/index.html')).toContain('Old &lt;one&gt;');
    expect(JSON.parse(texts.get('data/backup.json') ?? '')).toMatchObject({ format: 'carrel-backup/1', notOpened: ['Old <one>'], portfolios: [{ leftOut: [] }, { leftOut: [{ number: 5, title: 'Item 5' }] }] });
    for (const [path, text] of texts) if (!path.endsWith('portfolio.json')) expect(text.includes('005-file-5'), path).toBe(false);
    expect(texts.get('data/portfolios/second/portfolio.json')).toContain(toSha256(own));
  });

  it('keeps its paths inside what a bundle may have, however long the titles are', async () => {
    const long = 'A very long title that goes on and on and on, '.repeat(10);
    const evidence = [anEvidence(4, { sha256: toSha256(shared), size: shared.length, originalName: `${'long name '.repeat(30)}.pdf` })];
    const part = aPart('p-1', long);
    const plan = planComputerBackup(anInput({ portfolios: [{ ...part, records: { ...part.records, evidence } }] }));
    for (const { path } of plan.payload) expect(`${plan.name}/${path}`.length).toBeLessThanOrEqual(180);
    await expect(writeInMemory(plan, [shared])).resolves.toBeTruthy();
  });
});
