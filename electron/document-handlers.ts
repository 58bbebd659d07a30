import type { HostHandlers } from './handler-table';
import { refused, ok, type Result } from '../shared/domain/result';
import type { DocumentProblem } from '../shared/platform/documents';
import { maxPdfBytes } from '../shared/host/contract';
import { normalizePdf } from '../shared/pdf/normalize-pdf';
import { writePdfFile } from './pdf-file';
import type { Transfers } from './transfers';
import type { WrittenBundles } from './written-bundles';

/** A document drawn in a window of its own, where nothing runs. */
export type PrintPage = {
  readonly toPdf: () => Promise<Uint8Array>;
  /** Shows the system's dialog; resolves when it is closed, whatever the person chose. Rejects where nothing can be printed. */
  readonly print: () => Promise<void>;
  readonly close: () => void;
};

export type DocumentServices = {
  /** Draws a document with its pictures. Rejects when it can't be drawn, and when `signal` ends it; nothing stays open then. */
  readonly openPrintPage: (html: string, signal: AbortSignal) => Promise<PrintPage>;
  /** Milliseconds in which a document must be drawn. */
  readonly drawingLimitMs: number;
};

type DocumentCall = 'printPage' | 'printDocument' | 'makePdf' | 'drawPdf';

export type DocumentHosting = {
  readonly handlers: Pick<HostHandlers, DocumentCall>;
  /** Ends what a page that has gone was having drawn. */
  readonly forgetPage: (pageId: number) => void;
};

/** Printing and PDF. `written` remembers where each PDF was put, so that it can be shown in its folder. */
export function createDocumentHandlers(services: DocumentServices, transfers: Transfers, written: WrittenBundles): DocumentHosting {
  const drawings = new Drawings(services);
  const handlers: DocumentHosting['handlers'] = {
    printPage: async (_args, page) => {
      await page.print();
      return null;
    },
    printDocument: async ({ html }, { id }) => {
      const opened = await drawings.open(id, html);
      if (!opened.ok) throw new DrawingFailure(opened.problem.kind);
      try {
        await opened.value.print();
        return null;
      } finally {
        opened.value.close();
      }
    },
    makePdf: async ({ name, html }, page) => {
      const path = await page.askWhereToSave(`${name}.pdf`, 'pdf');
      if (path === null) return refused({ kind: 'cancelled' });
      const drawn = await drawings.toPdf(page.id, html);
      if (!drawn.ok) return drawn;
      const placed = await writePdfFile(path, drawn.value);
      return placed.ok ? ok({ ...placed.value, token: written.remember(path) }) : placed;
    },
    drawPdf: ({ transferId, html, ...stamp }, { id }) =>
      transfers.run(id, transferId, async (signal) => {
        const drawn = await drawings.toPdf(id, html, signal);
        if (!drawn.ok) return drawn;
        if (drawn.value.byteLength > maxPdfBytes) return refused({ kind: 'not-drawn', detail: 'size' });
        const normal = normalizePdf(drawn.value, stamp);
        return normal.ok ? normal : refused({ kind: 'not-drawn', detail: normal.problem.part });
      }),
  };
  return { handlers, forgetPage: (pageId) => drawings.endPage(pageId) };
}

class DrawingFailure extends Error {
  override readonly name = 'DrawingFailure';
}

/** What is being drawn, by the page that asked; each within its limit, each window closed in the end. */
class Drawings {
  readonly #services: DocumentServices;
  readonly #running = new Map<AbortController, number>();

  constructor(services: DocumentServices) {
    this.#services = services;
  }

  endPage(pageId: number): void {
    for (const [controller, owner] of this.#running) if (owner === pageId) controller.abort();
  }

  open(pageId: number, html: string): Promise<Result<PrintPage, DocumentProblem>> {
    return this.#run(pageId, (signal) => this.#services.openPrintPage(html, signal));
  }

  /** @param cancelled ends it on somebody's wish */
  toPdf(pageId: number, html: string, cancelled: AbortSignal | null = null): Promise<Result<Uint8Array, DocumentProblem>> {
    const draw = async (signal: AbortSignal): Promise<Uint8Array> => {
      const page = await this.#services.openPrintPage(html, signal);
      try {
        const bytes = await untilAborted(page.toPdf(), signal);
        if (!startsAsPdf(bytes)) throw new DrawingFailure('no PDF');
        return bytes;
      } finally {
        page.close();
      }
    };
    return this.#run(pageId, draw, cancelled);
  }

  async #run<T>(pageId: number, draw: (signal: AbortSignal) => Promise<T>, cancelled: AbortSignal | null = null): Promise<Result<T, DocumentProblem>> {
    const controller = new AbortController();
    const cancel = (): void => controller.abort();
    cancelled?.addEventListener('abort', cancel, { once: true });
    this.#running.set(controller, pageId);
    const timer = setTimeout(() => controller.abort(), this.#services.drawingLimitMs);
    try {
      return ok(await draw(controller.signal));
    } catch (failure) {
      if (cancelled?.aborted === true) return refused({ kind: 'cancelled' });
      return refused({ kind: 'not-drawn', detail: controller.signal.aborted ? 'time' : toDetail(failure) });
    } finally {
      clearTimeout(timer);
      cancelled?.removeEventListener('abort', cancel);
      this.#running.delete(controller);
    }
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const end = (): void => reject(new DrawingFailure('ended'));
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
    work.then(resolve, reject);
  });
}

function startsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';
}

/** Never a message: one could hold an address or a path. */
function toDetail(failure: unknown): string {
  return failure instanceof Error ? failure.name : 'unknown';
}
