import type { BundleContents } from '../../../shared/bundle/bundle-contents';
import type { DocxOptions } from '../../../shared/bundle/docx/docx-context';
import { DOCX_MEDIA_TYPE, toDocx, type DocxProblem } from '../../../shared/bundle/docx/to-docx';
import { ok, type Result } from '../../../shared/domain/result';
import type { NewFile } from '../../../shared/platform/documents';
import type { EvidenceFiles } from '../../../shared/platform/platform';
import { loadWasmBytes } from '../../workers/wasm-bytes';
import { toWordPicture } from './word-picture';

/** A Word document of what is in `contents`, with its pictures. Loaded when somebody asks for one. */
export async function makeWordFile(contents: BundleContents, options: DocxOptions, files: Pick<EvidenceFiles, 'open'>): Promise<Result<NewFile, DocxProblem>> {
  const made = await toDocx(contents, options, {
    openPicture: async (sha256) => {
      const blob = await files.open(sha256);
      const entry = contents.evidence.find(({ item }) => item.sha256 === sha256);
      return blob === null ? null : toWordPicture(blob.slice(0, blob.size, entry?.mediaType ?? ''));
    },
    bytes: await loadWasmBytes(),
  });
  if (!made.ok) return made;
  const { fileName, bytes } = made.value;
  return ok({ name: fileName, blob: new Blob([bytes as Uint8Array<ArrayBuffer>], { type: DOCX_MEDIA_TYPE }) });
}
