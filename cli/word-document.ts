import { nodeBytes } from '../electron/node-bytes';
import type { BundleContents } from '../shared/bundle/bundle-contents';
import type { DocxOptions } from '../shared/bundle/docx/docx-context';
import { toDocx } from '../shared/bundle/docx/to-docx';
import { readAll } from '../shared/bundle/read-bundle';
import type { OpenedBundle } from '../shared/bundle/read-bundle';
import { ok, refused } from '../shared/domain/result';
import type { Result } from '../shared/domain/result';

export type WordOptions = Pick<DocxOptions, 'paper' | 'isLargePrint'> & { readonly signal: AbortSignal };

/** Everything that was written and the list of evidence as a Word document. @returns a sentence when there is none */
export async function toWordDocument(contents: BundleContents, { summary, readFile }: OpenedBundle, { signal, ...options }: WordOptions): Promise<Result<Uint8Array, string>> {
  const paths = new Map<string | null, string>(summary.files.map(({ sha256, path }) => [sha256, path]));
  const made = await toDocx(
    contents,
    { ...options, ownerId: null, hasOfficialWording: true, hasEvidenceList: true, receiptCode: summary.receiptCode },
    {
      openPicture: (sha256) => {
        const path = paths.get(sha256);
        return path === undefined ? Promise.resolve(null) : readAll(readFile(path, signal));
      },
      bytes: nodeBytes,
      signal,
    },
  );
  return made.ok ? ok(made.value.bytes) : refused('Its pictures are too large for one Word document. Nothing was written. Take one set with --set, or --to md.');
}
