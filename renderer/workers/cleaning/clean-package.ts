import JSZip from 'jszip';
import { openPackage } from '../inspecting/open-package';
import { cleanPart } from './clean-parts';

/** The oldest date of a zip: copies tell nothing of when they were made, and the same file gives the same copy. */
const DATE = new Date(Date.UTC(1980, 0, 1));
const signatures = /^_xmlsignatures\/|^META-INF\/documentsignatures\.xml$/;

/**
 * An Office or OpenDocument file without the names of its makers, its comments and the places of its pictures, with its
 * tracked changes accepted. Null where it is signed: a signature holds for the file as it is. Throws `PackageError` and
 * `EntitiesError`.
 */
export async function cleanPackage(file: Blob): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts = await openPackage(file);
  if (parts.names.some((name) => signatures.test(name))) return null;
  const copy = new JSZip();
  for (const name of parts.names) {
    const bytes = await cleanPart(parts, name);
    // The type of an OpenDocument file must lie open at its beginning.
    if (bytes !== null) copy.file(name, bytes, { date: DATE, createFolders: false, compression: name === 'mimetype' ? 'STORE' : 'DEFLATE' });
  }
  return copy.generateAsync({ type: 'uint8array' }) as Promise<Uint8Array<ArrayBuffer>>;
}
