import { ok, refused, type Result } from '../../shared/domain/result';
import type { DocumentProblem, Documents, MadeDocument, PrintDocument } from '../../shared/platform/documents';

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

  #takeProblem(): DocumentProblem | null {
    const problem = this.nextProblem;
    this.nextProblem = null;
    return problem;
  }
}
