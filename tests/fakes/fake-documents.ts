import { ok, refused, type Result } from '../../shared/domain/result';
import type { DocumentProblem, Documents, DrawOptions, MadeDocument, NewFile, PrintDocument, SavedFiles } from '../../shared/platform/documents';

export class FakeDocuments implements Documents {
  /** How often the page on screen was printed. */
  printed = 0;
  readonly printedDocuments: PrintDocument[] = [];
  /** What stands in the place for PDFs, by file name. */
  readonly placed = new Map<string, PrintDocument>();
  /** Met by the next document instead of a printer or a place. */
  nextProblem: DocumentProblem | null = null;

  constructor(private readonly canMakePdf: boolean) {}

  readonly print = (): Promise<void> => {
    this.printed += 1;
    return Promise.resolve();
  };

  readonly printDocument = (document: PrintDocument): Promise<void> => {
    if (this.#takeProblem() !== null) return Promise.reject(new Error('no printer'));
    this.printedDocuments.push(document);
    return Promise.resolve();
  };

  readonly makePdf = (document: PrintDocument): Promise<Result<MadeDocument, DocumentProblem>> => {
    const problem = this.canMakePdf ? this.#takeProblem() : ({ kind: 'not-drawn', detail: 'browser' } as const);
    if (problem !== null) return Promise.resolve(refused(problem));
    const fileName = `${document.name}.pdf`;
    this.placed.set(fileName, document);
    return Promise.resolve(ok({ fileName, size: document.html.length, token: `pdf-${String(this.placed.size)}` }));
  };

  /** Each drawing waits for this, so that a test can look at the middle. */
  drawGate: Promise<void> = Promise.resolve();

  /** The same bytes for the same document and options. */
  readonly drawPdf = async (document: PrintDocument, { madeOn, author = '', signal }: DrawOptions): Promise<Result<Blob, DocumentProblem>> => {
    const problem = this.canMakePdf ? this.#takeProblem() : ({ kind: 'not-drawn', detail: 'browser' } as const);
    if (problem !== null) return refused(problem);
    const isAborted = (): boolean => signal?.aborted === true;
    const aborted = new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
    if (!isAborted()) await Promise.race([this.drawGate, aborted]);
    return isAborted() ? refused({ kind: 'cancelled' }) : ok(new Blob([`%PDF-1.4 ${madeOn} ${author} ${document.html}`], { type: 'application/pdf' }));
  };

  /** What was saved, in order: a folder, or one file. */
  readonly savedFiles: { readonly place: string; readonly files: readonly NewFile[] }[] = [];

  readonly saveFiles = (name: string, files: readonly NewFile[]): Promise<Result<SavedFiles, DocumentProblem>> => {
    const problem = this.#takeProblem();
    if (problem !== null) return Promise.resolve(refused(problem));
    const kind = files.length === 1 ? 'file' : 'folder';
    const place = this.#toFreeName(kind === 'file' ? (files[0]?.name ?? name) : name);
    this.savedFiles.push({ place, files });
    return Promise.resolve(ok({ kind, place, token: `files-${String(this.savedFiles.length)}` }));
  };

  /** A folder that was there before is never written into. */
  #toFreeName(name: string): string {
    const taken = new Set(this.savedFiles.map(({ place }) => place));
    for (let number = 1; ; number += 1) {
      const candidate = number === 1 ? name : `${name} (${String(number)})`;
      if (!taken.has(candidate)) return candidate;
    }
  }

  #takeProblem(): DocumentProblem | null {
    const problem = this.nextProblem;
    this.nextProblem = null;
    return problem;
  }
}
