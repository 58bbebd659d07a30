import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HostHandlers } from '../../../electron/handler-table';
import type { HostPage } from '../../../electron/host-page';
import { answerHostCall } from '../../../electron/host-request';
import { hostCallNames, parseHostArgs } from '../../../shared/host/argument-parsers';
import type { HostArgs, HostCallName } from '../../../shared/host/contract';
import type { PortfolioId, Sha256 } from '../../../shared/domain/ids';

const ours = { origin: 'app://carrel', url: 'app://carrel/', isMainFrame: true };
// A page that can do nothing: no handler is ever really run.
const page = { id: 1 } as unknown as HostPage;
const sha256 = 'ab'.repeat(32) as Sha256;
const portfolioId = 'p-1' as PortfolioId;
const transferId = 't-1';
const safeCopyId = 'own/p-1/2026-11-22.json';

/** One set of valid arguments of every call: a call that is added without one does not compile. */
const valid: { readonly [Name in HostCallName]: HostArgs<Name> } = {
  copyEvidence: { transferId, name: 'poster.pdf', path: '/home/someone/poster.pdf' },
  beginEvidence: { transferId, name: 'pasted.png', size: 12 },
  appendEvidence: { transferId, bytes: new Uint8Array([1, 2, 3]) },
  commitEvidence: { transferId },
  findMissingEvidence: { digests: [sha256] },
  verifyEvidence: { transferId, sha256 },
  listEvidence: {},
  discardEvidence: { digests: [sha256] },
  writeBundle: { transferId, plan: { name: 'access-r1', payload: [{ kind: 'text', path: 'data/index.html', text: '<p>' }, { kind: 'evidence', path: 'data/evidence/E1.txt', sha256, size: 3, compress: true, label: 'E1' }], bagInfo: [['Bagging-Date', '2026-11-22']] } },
  revealBundle: { token: 'a-1' },
  cancelTransfer: { transferId },
  printPage: {},
  printDocument: { html: '<p>' },
  makePdf: { name: 'access', html: '<p>' },
  drawPdf: { transferId, html: '<p>', madeOn: '2026-11-22', author: 'Maren' },
  beginFiles: { transferId, name: 'access', files: ['01-portfolio.pdf', '02-e4.pdf'] },
  appendFile: { transferId, index: 1, bytes: new Uint8Array([1, 2, 3]) },
  placeFiles: { transferId },
  findSafeCopyPlaces: {},
  chooseSafeCopyPlace: {},
  forgetSafeCopyPlace: {},
  writeSafeCopy: { transferId, copy: { portfolioId, title: 'Mine', text: '{}', evidence: [{ sha256, size: 3 }] } },
  listSafeCopies: {},
  readSafeCopy: { id: safeCopyId },
  checkSafeCopy: { transferId, id: safeCopyId },
  bringBackEvidence: { transferId, id: safeCopyId },
  revealSafeCopies: { place: 'own' },
  showShell: { state: { theme: 'system', isPortfolioOpen: true, recent: [{ id: portfolioId, title: 'Mine' }] } },
  setUnsaved: { unsaved: ['What I did'] },
  confirmFlush: { requestId: 1, isWritten: true },
  takeOpenedBundle: {},
};

type Reached = { readonly call: HostCallName; readonly args: unknown };

async function ask(call: HostCallName, raw: unknown): Promise<{ readonly reply: unknown; readonly reached: readonly Reached[]; readonly log: readonly string[] }> {
  const reached: Reached[] = [];
  const log: string[] = [];
  const handlers = Object.fromEntries(hostCallNames.map((name) => [name, (args: unknown) => void reached.push({ call: name, args })])) as unknown as HostHandlers;
  const reply = await answerHostCall({ call, sender: ours, raw, page }, handlers, (...line) => void log.push(line.join(' ')));
  return { reply, reached, log };
}

/** The handler is reached exactly when the parser accepts, with exactly what it accepted, and never anything else. */
async function expectParserToDecide(call: HostCallName, raw: unknown): Promise<void> {
  const parsed = parseHostArgs(call, raw);
  const { reply, reached, log } = await ask(call, raw);
  if (parsed.ok) {
    expect(reached).toEqual([{ call, args: parsed.value }]);
    expect(log).toEqual([]);
  } else {
    expect(reached).toEqual([]);
    expect(reply).toEqual({ ok: false, problem: { kind: 'host-refused', code: 'bad-arguments' } });
    expect(log).toEqual([`${call} bad-arguments `]);
  }
}

const anyCall = fc.constantFrom(...hostCallNames);
const leaf = fc.oneof(
  fc.anything(),
  fc.constantFrom<unknown>('', '..', '../x', '/etc/passwd', 'C:\\x', 'data/../x', 'a\0b', '\u2028', 'A'.repeat(70), sha256.toUpperCase(), `${sha256}0`, -1, 0.5, Number.NaN, Infinity, 2 ** 53, null, undefined, [], {}, new Date(0), new Map(), 10n),
);

type Path = readonly (string | number)[];

/** Every place inside a value, itself included. */
function listPlaces(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [at];
  return [at, ...Object.entries(value).flatMap(([key, member]) => listPlaces(member, [...at, key]))];
}

function change(value: unknown, [head, ...rest]: Path, to: (old: unknown) => unknown): unknown {
  if (head === undefined) return to(value);
  if (Array.isArray(value)) return value.map((member: unknown, index) => (String(index) === String(head) ? change(member, rest, to) : member));
  return Object.fromEntries(Object.entries(value as object).map(([key, member]) => [key, key === head ? change(member, rest, to) : (member as unknown)]));
}

/** Valid arguments with one thing wrong somewhere: replaced, left out, or with something more. */
const nearMiss = anyCall.chain((call) =>
  fc.record({ place: fc.constantFrom(...listPlaces(valid[call])), how: fc.constantFrom('replace', 'omit', 'add', 'prototype'), by: leaf, key: fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'path', 'toString')) }).map(({ place, how, by, key }) => ({
    call,
    raw: change(valid[call], place, (old) => {
      if (how === 'replace' || typeof old !== 'object' || old === null || old instanceof Uint8Array) return by;
      if (how === 'omit') return Array.isArray(old) ? old.slice(1) : Object.fromEntries(Object.entries(old).slice(1));
      if (how === 'prototype') return Object.assign(Object.create({ [key]: by }) as object, old);
      const grown: unknown = Array.isArray(old) ? [...(old as unknown[])] : { ...old };
      Object.defineProperty(grown, key, { value: by, enumerable: true, configurable: true, writable: true });
      return grown;
    }),
  })),
);

describe('every call of the table', () => {
  it.each(hostCallNames)('%s reaches its handler with valid arguments', async (call) => {
    const { reached, log } = await ask(call, valid[call]);
    expect(reached).toEqual([{ call, args: valid[call] }]);
    expect(log).toEqual([]);
  });

  it('with anything at all reaches no handler unless its parser accepts, and never throws', async () => {
    await fc.assert(fc.asyncProperty(anyCall, fc.oneof(fc.anything(), fc.jsonValue()), expectParserToDecide), { numRuns: 3_000 });
  });

  it('with nearly valid arguments reaches no handler unless its parser accepts, and never throws', async () => {
    await fc.assert(fc.asyncProperty(nearMiss, ({ call, raw }) => expectParserToDecide(call, raw)), { numRuns: 6_000 });
  });

  it('passes on no key that the table does not name', async () => {
    await fc.assert(
      fc.asyncProperty(anyCall, fc.string({ minLength: 1 }), leaf, async (call, key, value) => {
        fc.pre(!Object.hasOwn(valid[call], key));
        const raw = Object.defineProperty({ ...valid[call] }, key, { value, enumerable: true });
        expect((await ask(call, raw)).reached).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
  });

});
