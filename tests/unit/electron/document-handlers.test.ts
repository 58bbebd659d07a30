import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createDocumentHandlers, type PrintPage } from '../../../electron/document-handlers';
import type { HostPage } from '../../../electron/host-page';
import { maxPdfBytes } from '../../../shared/host/contract';
import { Transfers } from '../../../electron/transfers';
import { WrittenBundles } from '../../../electron/written-bundles';
import { aChromiumPdf } from '../shared/pdf/a-chromium-pdf';
import { makeTemporaryFolder } from './temporary-folder';

const pdf = new TextEncoder().encode('%PDF-1.7 drawn');
const forever = new Promise<never>(() => undefined);

type Setup = { readonly open?: (html: string, signal: AbortSignal) => Promise<Partial<PrintPage>>; readonly drawingLimitMs?: number; readonly answer?: string | null };

async function openDesk({ open = () => Promise.resolve({}), drawingLimitMs = 60_000, answer }: Setup = {}) {
  const folder = await makeTemporaryFolder();
  const events: string[] = [];
  const written = new WrittenBundles();
  const transfers = new Transfers();
  const { handlers, forgetPage } = createDocumentHandlers(
    {
      drawingLimitMs,
      openPrintPage: async (html, signal) => {
        events.push(`open ${html}`);
        const usual: PrintPage = { toPdf: () => Promise.resolve(pdf), print: () => Promise.resolve(), close: () => void events.push('close') };
        return { ...usual, ...(await open(html, signal)) };
      },
    },
    transfers,
    written,
  );
  const target = answer === undefined ? join(folder, 'access.pdf') : answer;
  const asked: string[] = [];
  const page: HostPage = {
    id: 7,
    send: () => undefined,
    print: () => Promise.resolve(void events.push('page')),
    askWhereToSave: (name, kind) => Promise.resolve((asked.push(`${kind} ${name}`), events.push('asked'), target)),
    askForFolder: () => Promise.resolve(null),
  };
  return { folder, events, written, transfers, handlers, forgetPage, target, asked, page };
}

describe('saving a document as PDF', () => {
  it('asks where, draws, puts the file in place and gives a token to show it by', async () => {
    const desk = await openDesk();
    const made = await desk.handlers.makePdf({ name: 'access', html: '<p>' }, desk.page);
    if (!made.ok) throw new Error(made.problem.kind);
    expect(made.value).toMatchObject({ fileName: 'access.pdf', size: pdf.length });
    expect(desk.written.toPath(made.value.token)).toBe(desk.target);
    expect(desk.asked).toEqual(['pdf access.pdf']);
    expect(desk.events).toEqual(['asked', 'open <p>', 'close']);
    expect(await readFile(join(desk.folder, 'access.pdf'))).toEqual(Buffer.from(pdf));
    expect(await readdir(desk.folder)).toEqual(['access.pdf']);
  });

  it('draws nothing when the person turns back', async () => {
    const desk = await openDesk({ answer: null });
    expect(await desk.handlers.makePdf({ name: 'access', html: '<p>' }, desk.page)).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(desk.events).toEqual(['asked']);
  });

  type Failing = readonly [what: string, setup: Setup, detail: string, events: readonly string[]];
  const failing: readonly Failing[] = [
    ['can’t be opened', { open: () => Promise.reject(new TypeError('/secret/path')) }, 'TypeError', ['asked', 'open <p>']],
    ['can’t be drawn', { open: () => Promise.resolve({ toPdf: () => Promise.reject(new Error('/secret/path')) }) }, 'Error', ['asked', 'open <p>', 'close']],
    ['comes out as something else', { open: () => Promise.resolve({ toPdf: () => Promise.resolve(new TextEncoder().encode('<html>')) }) }, 'DrawingFailure', ['asked', 'open <p>', 'close']],
    ['takes too long to draw', { open: () => Promise.resolve({ toPdf: () => forever }), drawingLimitMs: 20 }, 'time', ['asked', 'open <p>', 'close']],
  ];
  it.each(failing)('leaves an older file as it was and closes the window when the document %s', async (...[, setup, detail, events]) => {
    const desk = await openDesk(setup);
    await writeFile(join(desk.folder, 'access.pdf'), 'older');
    expect(await desk.handlers.makePdf({ name: 'access', html: '<p>' }, desk.page)).toEqual({ ok: false, problem: { kind: 'not-drawn', detail } });
    expect(desk.events).toEqual(events);
    expect(await readFile(join(desk.folder, 'access.pdf'), 'utf8')).toBe('older');
    expect(await readdir(desk.folder)).toEqual(['access.pdf']);
  });

  it('tells a window that never opens to end when its time is over', async () => {
    let isEnded = false;
    const open = (_html: string, signal: AbortSignal) => new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => ((isEnded = true), reject(new Error('ended')))));
    const desk = await openDesk({ open, drawingLimitMs: 20 });
    expect(await desk.handlers.makePdf({ name: 'access', html: '<p>' }, desk.page)).toMatchObject({ problem: { kind: 'not-drawn', detail: 'time' } });
    expect(isEnded).toBe(true);
  });

  it('ends when the page that asked for it has gone, and only then', async () => {
    const desk = await openDesk({ open: () => Promise.resolve({ toPdf: () => forever }) });
    const making = desk.handlers.makePdf({ name: 'access', html: '<p>' }, desk.page);
    await new Promise((resolve) => setTimeout(resolve, 10));
    desk.forgetPage(8);
    expect(desk.events).not.toContain('close');
    desk.forgetPage(7);
    expect(await making).toMatchObject({ ok: false, problem: { kind: 'not-drawn' } });
    expect(desk.events).toContain('close');
  });

  it('says that a place can’t be written, by the system’s code and without a path', async () => {
    const desk = await openDesk();
    await mkdir(join(desk.folder, 'access.pdf'));
    const made = await desk.handlers.makePdf({ name: 'access', html: '<p>' }, desk.page);
    expect(made).toMatchObject({ ok: false, problem: { kind: 'write-failed' } });
    expect(JSON.stringify(made)).not.toContain(desk.folder);
    expect(await readdir(desk.folder)).toEqual(['access.pdf']);
  });
});

describe('drawing a PDF for a bundle', () => {
  const args = { transferId: 't-1', html: '<p>', madeOn: '2026-11-22', author: 'Maren' };
  const drawing = (clock: string) => ({ open: () => Promise.resolve({ toPdf: () => Promise.resolve(aChromiumPdf({ clock })) }) });

  it('asks nothing, writes nothing, and gives the same bytes at another time', async () => {
    const [desk, later] = [await openDesk(drawing("20261122234715+00'00'")), await openDesk(drawing("20270101080910-05'00'"))];
    const drawn = await desk.handlers.drawPdf(args, desk.page);
    if (!drawn.ok) throw new Error(drawn.problem.kind);
    expect(Buffer.from(drawn.value).toString('latin1')).toContain('/Author (Maren)');
    expect(await later.handlers.drawPdf(args, later.page)).toEqual(drawn);
    expect([desk.events, desk.asked, await readdir(desk.folder)]).toEqual([['open <p>', 'close'], [], []]);
  });

  const failing: readonly (readonly [what: string, setup: Setup, detail: string])[] = [
    ['can’t be drawn', { open: () => Promise.resolve({ toPdf: () => Promise.reject(new Error('/secret/path')) }) }, 'Error'],
    ['is not as expected', {}, 'trailer'],
    ['is too large to hand over', { open: () => Promise.resolve({ toPdf: () => Promise.resolve(Object.defineProperty(new TextEncoder().encode('%PDF-1.4'), 'byteLength', { value: maxPdfBytes + 1 })) }) }, 'size'],
    ['takes too long', { open: () => Promise.resolve({ toPdf: () => forever }), drawingLimitMs: 20 }, 'time'],
  ];
  it.each(failing)('is refused without a path when it %s, and its window is closed', async (...[, setup, detail]) => {
    const desk = await openDesk(setup);
    expect(await desk.handlers.drawPdf(args, desk.page)).toEqual({ ok: false, problem: { kind: 'not-drawn', detail } });
    expect(desk.events).toEqual(['open <p>', 'close']);
  });

  it('ends when it is cancelled, or when the page that asked has gone, and closes its window', async () => {
    for (const [end, problem] of [['cancel', { kind: 'cancelled' }], ['forget', { kind: 'not-drawn', detail: 'time' }]] as const) {
      const desk = await openDesk({ open: () => Promise.resolve({ toPdf: () => forever }) });
      const drawing = desk.handlers.drawPdf(args, desk.page);
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(desk.events).toEqual(['open <p>']);
      if (end === 'cancel') desk.transfers.cancel(7, 't-1');
      else desk.forgetPage(7);
      expect(await drawing).toEqual({ ok: false, problem });
      expect(desk.events).toEqual(['open <p>', 'close']);
    }
  });

  it('ends as well when it is cancelled while its window opens', async () => {
    const desk = await openDesk({ open: () => Promise.resolve({ toPdf: () => forever }) });
    const drawing = desk.handlers.drawPdf(args, desk.page);
    desk.transfers.cancel(7, 't-1');
    expect(await drawing).toEqual({ ok: false, problem: { kind: 'cancelled' } });
    expect(desk.events.at(-1)).toBe('close');
  });
});

describe('printing a document', () => {
  it('draws it, shows the system’s dialog and closes the window', async () => {
    const desk = await openDesk({ open: () => Promise.resolve({ print: () => Promise.resolve(void desk.events.push('dialog')) }) });
    expect(await desk.handlers.printDocument({ html: '<p>' }, desk.page)).toBeNull();
    expect(desk.events).toEqual(['open <p>', 'dialog', 'close']);
  });

  it('fails where there is no printer, and closes the window all the same', async () => {
    const desk = await openDesk({ open: () => Promise.resolve({ print: () => Promise.reject(new Error('no printer')) }) });
    await expect((async () => desk.handlers.printDocument({ html: '<p>' }, desk.page))()).rejects.toThrow();
    expect(desk.events).toEqual(['open <p>', 'close']);
  });

  it('waits for the dialog as long as the person takes', async () => {
    const desk = await openDesk({ drawingLimitMs: 10, open: () => Promise.resolve({ print: () => new Promise((resolve) => setTimeout(resolve, 60)) }) });
    expect(await desk.handlers.printDocument({ html: '<p>' }, desk.page)).toBeNull();
  });

  it('prints the page itself without a window of its own', async () => {
    const desk = await openDesk();
    await desk.handlers.printPage({}, desk.page);
    expect(desk.events).toEqual(['page']);
  });
});
