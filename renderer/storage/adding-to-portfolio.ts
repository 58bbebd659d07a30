import type { ImportItem, ImportReport } from '../../shared/bundle/import-report';
import type { PortfolioId } from '../../shared/domain/ids';
import { ok, refused, type Result } from '../../shared/domain/result';
import { createFileAdder, type Adding, type FileAdderPorts } from './adding-files';
import { openPortfolio, type OpenProblem } from './portfolio-session';
import type { RegistryDatabase } from './registry-database';

/** A file of a bag, whose bytes are taken out when its turn comes; null when they can't be had. */
export type FileToAdd = { readonly name: string; readonly size: number; readonly open: () => Promise<File | null> };

export type FilesToAdd = { readonly id: PortfolioId; readonly files: readonly FileToAdd[] };

export type AddToProblem = OpenProblem | { readonly kind: 'open-elsewhere' };

export type AddToPorts = Pick<FileAdderPorts, 'platform' | 'inspect'> & { readonly registry: RegistryDatabase };

export type AddToOptions = {
  readonly onProgress?: (name: string, bytesDone: number, bytesTotal: number) => void;
  /** Stops before the next file; what was added stays, and the rest is named as left out. */
  readonly signal?: AbortSignal;
};

/** Adds files to a portfolio that is not open, the way dropped files are added, and tells what became of each. */
export async function addToPortfolio({ id, files }: FilesToAdd, { registry, ...ports }: AddToPorts, options: AddToOptions = {}): Promise<Result<ImportReport, AddToProblem>> {
  const opened = await openPortfolio(registry, id);
  if (!opened.ok) return opened;
  const session = opened.value;
  try {
    if (session.isReadOnly) return refused({ kind: 'open-elsewhere' });
    return ok({ items: await addAll(files, { ...ports, db: session.db }, options) });
  } finally {
    await session.close();
  }
}

async function addAll(files: readonly FileToAdd[], ports: FileAdderPorts, { onProgress, signal }: AddToOptions): Promise<readonly ImportItem[]> {
  const adder = createFileAdder(ports);
  const stop = (): void => adder.cancel();
  signal?.addEventListener('abort', stop);
  const bytesTotal = files.reduce((sum, file) => sum + file.size, 0);
  const items: ImportItem[] = [];
  let bytesDone = 0;
  for (const file of files) {
    onProgress?.(file.name, bytesDone, bytesTotal);
    items.push(signal?.aborted === true ? toItem(file, { outcome: 'skipped', reason: 'stopped' }) : await addOne(file, adder));
    bytesDone += file.size;
  }
  signal?.removeEventListener('abort', stop);
  onProgress?.('', bytesTotal, bytesTotal);
  return items;
}

async function addOne(file: FileToAdd, adder: ReturnType<typeof createFileAdder>): Promise<ImportItem> {
  const bytes = await file.open();
  if (bytes === null) return toItem(file, { outcome: 'skipped', reason: 'not-read' });
  const [adding] = await adder.add([bytes]);
  adder.dismiss();
  return toItem(file, toOutcome(adding));
}

function toOutcome(adding: Adding | undefined): Pick<ImportItem, 'outcome' | 'reason'> {
  switch (adding?.state.kind) {
    case 'added':
      return { outcome: 'added', reason: '' };
    case 'already-there':
      return { outcome: 'kept', reason: adding.state.isInTrash ? 'here-in-trash' : 'here-already' };
    case 'cancelled':
      return { outcome: 'skipped', reason: 'stopped' };
    case 'program':
      return { outcome: 'skipped', reason: 'program' };
    case 'refused':
      return { outcome: 'skipped', reason: adding.state.problem.kind === 'disk-full' ? 'disk-full' : 'not-stored' };
    default:
      return { outcome: 'skipped', reason: 'not-stored' };
  }
}

function toItem({ name }: FileToAdd, became: Pick<ImportItem, 'outcome' | 'reason'>): ImportItem {
  return { kind: 'file', label: name, ...became };
}
