import type { HostHandlers } from './handler-table';
import { refused, ok, type Result } from '../shared/domain/result';
import type { DocumentProblem } from '../shared/platform/documents';
import { writePdfFile } from './pdf-file';
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

type DocumentCall = 'printPage' | 'printDocument' | 'makePdf';

export type DocumentHosting = {
  readonly handlers: Pick<HostHandlers, DocumentCall>;
  /** Ends what a page that has gone was having drawn. */
  readonly forgetPage: (pageId: number) => void;
};

/** Printing and PDF. `written` remembers where each PDF was put, so that it can be shown in its folder. */
export function createDocumentHandlers(services: DocumentServices, written: WrittenBundles): DocumentHosting {
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

  toPdf(pageId: number, html: string): Promise<Result<Uint8Array, DocumentProblem>> {
    return this.#run(pageId, async (signal) => {
      const page = await this.#services.openPrintPage(html, signal);
      try {
        const bytes = await untilAborted(page.toPdf(), signal);
        if (!startsAsPdf(bytes)) throw new DrawingFailure('no PDF');
        return bytes;
      } finally {
        page.close();
      }
    });
  }

  async #run<T>(pageId: number, draw: (signal: AbortSignal) => Promise<T>): Promise<Result<T, DocumentProblem>> {
    const controller = new AbortController();
    this.#running.set(controller, pageId);
    const timer = setTimeout(() => controller.abort(), this.#services.drawingLimitMs);
    try {
      return ok(await draw(controller.signal));
    } catch (failure) {
      return refused({ kind: 'not-drawn', detail: controller.signal.aborted ? 'time' : toDetail(failure) });
    } finally {
      clearTimeout(timer);
      this.#running.delete(controller);
    }
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new DrawingFailure('ended')), { once: true });
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
