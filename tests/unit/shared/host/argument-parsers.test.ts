import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostCallNames, parseHostArgs } from '../../../../shared/host/argument-parsers';
import { maxAppendBytes, type HostArgs, type HostCallName } from '../../../../shared/host/contract';
import type { PortfolioId, Sha256 } from '../../../../shared/domain/ids';

const sha256 = 'a'.repeat(64) as Sha256;
const plan = {
  name: 'access-round-1',
  payload: [
    { kind: 'text', path: 'data/index.html', text: '<p>' },
    { kind: 'evidence', path: 'data/evidence/E1 Map.pdf', sha256, size: 10, compress: false, label: 'E1 Map' },
  ],
  bagInfo: [['Bag-Size', '1 kB']],
} as const;

const valid: { readonly [Name in HostCallName]: HostArgs<Name> } = {
  copyEvidence: { transferId: 't-1', name: 'map.pdf', path: '/home/a/map.pdf' },
  beginEvidence: { transferId: 't-1', name: 'pasted.png', size: 5 },
  appendEvidence: { transferId: 't-1', bytes: new Uint8Array(maxAppendBytes) },
  commitEvidence: { transferId: 't-1' },
  findMissingEvidence: { digests: [sha256] },
  verifyEvidence: { transferId: 't-1', sha256 },
  listEvidence: {},
  discardEvidence: { digests: [] },
  writeBundle: { transferId: 't-1', plan },
  revealBundle: { token: '0b0c-1' },
  cancelTransfer: { transferId: 't-1' },
  printPage: {},
  printDocument: { html: '<!doctype html>' },
  makePdf: { name: 'Access Services', html: '<!doctype html>' },
  drawPdf: { transferId: 't-1', html: '<!doctype html>', madeOn: '2026-11-22', author: 'Maren' },
  beginFiles: { transferId: 't-1', name: 'access-r1', files: ['01-portfolio.pdf', '02-e4.pdf'] },
  appendFile: { transferId: 't-1', index: 0, bytes: new Uint8Array([1]) },
  placeFiles: { transferId: 't-1' },
  findSafeCopyPlaces: {},
  chooseSafeCopyPlace: {},
  forgetSafeCopyPlace: {},
  writeSafeCopy: { transferId: 't-1', copy: { portfolioId: 'p-1' as PortfolioId, title: 'Mine', text: '{}', evidence: [{ sha256, size: 4 }] } },
  listSafeCopies: {},
  readSafeCopy: { id: 'own/p-1/2026-11-22T18-10-05Z-0123456789abcdef.json' },
  checkSafeCopy: { transferId: 't-1', id: 'chosen/p-1/2026-11-22T18-10-05Z-0123456789abcdef.json' },
  bringBackEvidence: { transferId: 't-1', id: 'own/p-1/2026-11-22T18-10-05Z-0123456789abcdef.json' },
  revealSafeCopies: { place: 'own' },
  showShell: { state: { theme: 'dark', isPortfolioOpen: true, recent: [{ id: 'p-1' as PortfolioId, title: 'Mine' }] } },
  setUnsaved: { unsaved: ['Access 7, What I learned'] },
  confirmFlush: { requestId: 1, isWritten: true },
  takeOpenedBundle: {},
};

function isAccepted(call: HostCallName, raw: unknown): boolean {
  return parseHostArgs(call, raw).ok;
}

/** Megabytes are compared as such: an equality of objects looks at every byte by itself, for seconds. */
function withoutBulk(value: object): object {
  return Object.fromEntries(Object.entries(value).map(([name, part]: [string, unknown]) => [name, part instanceof Uint8Array ? Buffer.from(part).toString('base64') : part]));
}

function withPath(path: string): unknown {
  return { transferId: 't', plan: { ...plan, payload: [{ kind: 'text', path, text: '' }] } };
}

describe('the parsers of host calls', () => {
  it.each(hostCallNames)('take %s as the table says it', (call) => {
    const parsed = parseHostArgs(call, valid[call]);
    expect(parsed.ok && withoutBulk(parsed.value)).toEqual(withoutBulk(valid[call]));
  });

  it.each(hostCallNames)('refuse %s with a member too many', (call) => {
    expect(isAccepted(call, { ...valid[call], path2: '/etc' })).toBe(false);
  });

  it.each(hostCallNames)('refuse %s with any member missing', (call) => {
    for (const member of Object.keys(valid[call])) {
      const rest: Record<string, unknown> = { ...valid[call] };
      delete rest[member];
      expect(isAccepted(call, rest), member).toBe(false);
    }
  });

  it('refuse or accept anything at all without throwing, and accept only objects', () => {
    fc.assert(
      fc.property(fc.constantFrom(...hostCallNames), fc.anything(), (call, raw) => {
        const isObject = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
        return !isAccepted(call, raw) || isObject;
      }),
    );
  });

  it.each(['data/../x', '../x', '/etc/passwd', 'data//x', 'data/a\\b', 'data/./x', 'data/a\0b', 'data/a\nb', 'data/', 'other/x'])('refuse the bundle path %j', (path) => {
    expect(isAccepted('writeBundle', withPath(path))).toBe(false);
  });

  it('take a bundle path with spaces, umlauts and dots', () => {
    expect(isAccepted('writeBundle', withPath('data/narratives/Übersicht v1.2.html'))).toBe(true);
  });

  it('refuse more bytes than one piece may have', () => {
    expect(isAccepted('appendEvidence', { transferId: 't', bytes: new Uint8Array(maxAppendBytes + 1) })).toBe(false);
  });

  it.each(['', 'A'.repeat(64), 'a'.repeat(63), `${'a'.repeat(64)}\n`, '../'.repeat(22)])('refuse the digest %j', (digest) => {
    expect(isAccepted('findMissingEvidence', { digests: [digest] })).toBe(false);
  });
});
