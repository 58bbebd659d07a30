import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { planOutput } from '../../../../shared/bundle/recipients/plan-output';
import { parsePortfolioText } from '../../../../shared/bundle/parse-records';
import { toPortfolioText } from '../../../../shared/bundle/portfolio-json';
import type { SetId } from '../../../../shared/domain/ids';
import type { Recipient } from '../../../../shared/packs/pack';
import { createMakeFiles } from '../../../../shared/pdf/make-files';
import { readFrozenCopy } from '../../../../renderer/storage/export-store';
import { prepareFiles, type FilesRequest } from '../../../../renderer/storage/making-files';
import { recordFiles } from '../../../../renderer/storage/recording-files';
import { readPortfolioRecords } from '../../../../renderer/storage/portfolio-records';
import type { PortfolioSession } from '../../../../renderer/storage/portfolio-session';
import { aPortfolio } from '../../../builders/a-portfolio';
import { anEvidence } from '../../../builders/an-evidence';
import { createFakePlatform, type FakePlatform } from '../../../fakes/fake-platform';
import { Desk, freshRecords, lsscText } from './a-desk';

const sample = path.join(import.meta.dirname, '../../../../assets/sample/evidence');
const makeFiles = createMakeFiles(() => Promise.resolve(null));

let desk: Desk;
let session: PortfolioSession;
let platform: FakePlatform;
beforeEach(async () => {
  desk = new Desk();
  platform = createFakePlatform();
  let portfolio = aPortfolio({ packJson: lsscText }).choosing('access').writing('access/07/did', 'See [e1].');
  for (const [index, name] of ['hold-handout-2026.pdf', 'feedback-after-desk-swap.txt', 'desk-word-list.docx'].entries()) {
    const bytes = readFileSync(path.join(sample, name));
    const stored = await platform.evidenceFiles.add(new File([new Uint8Array(bytes)], name));
    if (!stored.ok) throw new Error(stored.problem.kind);
    const detectedType = name.endsWith('docx') ? 'docx' : name.endsWith('pdf') ? 'pdf' : 'txt';
    portfolio = portfolio
      .with(anEvidence(index + 1, { sha256: stored.value.sha256, size: stored.value.size, title: `Item ${String(index + 1)}`, originalName: name, inspection: { inspector: 1, detectedType, problems: [] } }))
      .using(index + 1, 'access/08');
  }
  session = await desk.open(await desk.add({ ...portfolio.records, head: freshRecords().head }));
});
afterEach(() => desk.close());

function request(own: Partial<FilesRequest> = {}, limits: Recipient['limits'] = { types: ['pdf'] }): FilesRequest {
  const recipient: Recipient = { id: 'form', title: 'A form', purpose: 'submission', limits, ...(own.recipient ?? {}) };
  const output = planOutput(recipient);
  if (output.kind === 'bundle') throw new Error('a bundle');
  const print = { ownerId: null, paper: 'letter', isLargePrint: false, hasOfficialWording: false, hasEvidenceList: true, receiptCode: '', styleSheet: '', fonts: [] } as unknown as FilesRequest['print'];
  return {
    scope: 'access' as SetId, recipientId: 'form', round: 1, madeOn: '2026-11-22', softwareVersion: '0.1.0', styleSheet: '',
    describe: () => () => ({ what: '', why: '' }),
    output, print, portfolioPdf: null, without: new Set(), canShrink: false, ...own, recipient,
  };
}

const prepare = (asked: FilesRequest) =>
  prepareFiles(session, { ...platform, registry: desk.registry }, { request: asked, making: { makeFiles, signal: new AbortController().signal, onProgress: () => undefined } });

async function made(asked: FilesRequest) {
  const prepared = await prepare(asked);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.problem));
  return prepared.value;
}

describe('making files for a recipient', () => {
  it('names what does not go along, and numbers the rest', async () => {
    const { files, leftOut } = await made(request());
    expect(files.map(({ name }) => name)).toEqual(['01-e1-item-1.pdf', '02-e2-item-2.pdf']);
    expect(leftOut).toEqual(['E3 Item 3']);
  });

  it('puts the portfolio that the person saved first, and joins all of it when one file is taken', async () => {
    const portfolioPdf = new Blob([new Uint8Array(readFileSync(path.join(sample, 'circulation-policy-section-4.pdf')))]);
    expect((await made(request({ portfolioPdf }))).files[0]?.name).toBe('01-portfolio.pdf');
    const { files } = await made(request({ portfolioPdf }, { types: ['pdf'], maxFiles: 1 }));
    expect(files.map(({ name }) => name)).toEqual(['01-portfolio.pdf']);
  });

  it('goes on without what the person leaves out, and says so', async () => {
    const first = (await session.db.evidence.toArray()).find(({ number }) => number === 1);
    const { files, leftOut } = await made(request({ without: new Set([first?.id ?? '']) }));
    expect(files.map(({ name }) => name)).toEqual(['01-e2-item-2.pdf']);
    expect(leftOut).toEqual(['E1 Item 1', 'E3 Item 3']);
  });

  it('calls files as the program wants them', async () => {
    const recipient = { id: 'form', title: 'A form', purpose: 'submission', limits: { types: ['pdf'] }, naming: { pattern: '{set} {number}' } } as const;
    expect((await made(request({ recipient: recipient as unknown as Recipient }))).files.map(({ name }) => name)).toEqual(['Access Services 01.pdf', 'Access Services 02.pdf']);
  });

  it('stops for a file that is gone, by name', async () => {
    await platform.evidenceFiles.discard((await session.db.evidence.toArray()).map(({ sha256 }) => sha256));
    expect(await prepare(request())).toEqual({ ok: false, problem: { kind: 'evidence-missing', item: 'E1 Item 1' } });
  });

  it('keeps a receipt with every file and what was left out, which a bundle carries without loss', async () => {
    const asked = request();
    const prepared = await made(asked);
    const id = await recordFiles(session, prepared, { request: asked, saved: { kind: 'folder', place: 'access-r1', token: '' }, files: prepared.files });
    const receipt = await session.db.receipts.get(id);
    expect(receipt).toMatchObject({ fileName: 'access-r1', entries: 2, leftOut: ['E3 Item 3'], recipient: 'form' });
    expect(receipt?.files?.map(({ fileName, size }) => [fileName, size])).toEqual(prepared.files.map(({ name, blob }) => [name, blob.size]));
    expect(receipt?.files?.[0]?.receiptCode).toMatch(/^[0-9a-f]{4}( [0-9a-f]{4}){4}$/);
    expect(receipt?.receiptCode).not.toBe(receipt?.files?.[0]?.receiptCode);
    expect((await readFrozenCopy(session.db, id))?.payload.some(({ path: inside }) => inside.startsWith('data/narratives/'))).toBe(true);
    const records = await readPortfolioRecords(session.db);
    const parsed = parsePortfolioText(toPortfolioText(records, 'everything'));
    expect(parsed.ok && parsed.value.records.receipts).toEqual(records.receipts);
    expect(parsed.ok && parsed.value.dropped).toEqual([]);
  });
});
