import type { Output } from '../../../shared/bundle/recipients/plan-output';
import { prepareFiles, type MakingProblem, type PreparedFiles } from '../../storage/making-files';
import { recordFiles } from '../../storage/recording-files';
import { toUsualPrint } from '../../storage/usual-print';
import { makeFilesInWorker } from '../../workers/pdf-files-in-worker';
import type { ExportDesk, ExportRun, FilesChoice } from './export-steps';

type FilesOutput = Extract<Output, { readonly kind: 'files' }>;

/** Makes the files that the recipient takes; they are saved with the next click. */
export async function exportFiles(desk: ExportDesk, output: FilesOutput, choice: FilesChoice): Promise<ExportRun | null> {
  const { session, host, recipient, openSignal, show } = desk;
  const request = { ...desk.request, ...choice, recipient, output, print: toUsualPrint(session.pack) };
  const onProgress = (done: number, total: number): void => show({ step: 'making-files', done, total });
  const prepared = await prepareFiles(session, host, { request, making: { makeFiles: makeFilesInWorker, signal: openSignal(), onProgress } });
  if (!prepared.ok) {
    show(prepared.problem.kind === 'cancelled' ? { step: 'asking' } : { step: 'files-failed', problem: prepared.problem });
    return null;
  }
  const made = prepared.value;
  showReady(desk, made, null);
  return { proceed: () => save(desk, made), end: () => Promise.resolve() };
}

async function save(desk: ExportDesk, made: PreparedFiles): Promise<void> {
  const saved = await desk.host.documents.saveFiles(made.name, made.files);
  if (!saved.ok) return showReady(desk, made, saved.problem.kind === 'cancelled' ? null : saved.problem);
  const receiptId = await recordFiles(desk.session, made, { request: desk.request, saved: saved.value, files: made.files });
  desk.finish(receiptId, saved.value.token);
}

function showReady(desk: ExportDesk, { files, leftOut }: PreparedFiles, problem: MakingProblem | null): void {
  desk.show({ step: 'ready', files, leftOut, problem });
}
