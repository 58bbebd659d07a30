import { EvidenceDatabase } from '../../renderer/platform/evidence-database';
import type { Sha256 } from '../../shared/domain/ids';
import type { LibraryAnswer, LibraryJob } from './contest';
import { openDigests } from './digests';
import { libraries } from './libraries';
import { openSink } from './sink';

self.addEventListener('message', ({ data }: MessageEvent<LibraryJob>) => {
  void run(data).then(
    () => answer({ failure: null }),
    (error: unknown) => answer({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});

function answer(message: LibraryAnswer): void {
  self.postMessage(message);
}

/** Each library sits where Carrel's writer sits: in a worker, with the same store, the same digests and the same kind of file. */
async function run({ library, digests, files, fileName }: LibraryJob): Promise<void> {
  const evidence = new EvidenceDatabase();
  const open = async (sha256: string): Promise<Blob> => {
    const blob = await evidence.readProven(sha256 as Sha256);
    if (blob === null) throw new Error(`${sha256} is not in the store.`);
    return blob;
  };
  const sink = await openSink(fileName);
  const check = await openDigests(digests, files);
  try {
    await libraries[library]({ files, open, check, sink });
    check.finish();
  } finally {
    sink.close();
  }
}
