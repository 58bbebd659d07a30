/**
 * The PDF library with its own worker code loaded into this one: it finds `pdfjsWorker` there and starts no other. The
 * older build is taken, which runs in browsers of the last years too.
 */
export async function loadPdfLibrary() {
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

export type PdfLibrary = Awaited<ReturnType<typeof loadPdfLibrary>>;
