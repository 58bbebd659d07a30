import { EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';

/** Opens a PDF to copy its pages. `locked`: it asks for a password. `broken`: not a PDF with pages that can be read. Never throws. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument | 'locked' | 'broken'> {
  try {
    const pdf = await load(bytes);
    return pdf.getPageCount() > 0 ? pdf : 'broken';
  } catch (failure) {
    return isLock(failure) ? 'locked' : 'broken';
  }
}

/** Some PDFs only forbid changing them and open without a password: those are read as any reader reads them. */
async function load(bytes: Uint8Array): Promise<PDFDocument> {
  const options = { updateMetadata: false, throwOnInvalidObject: false } as const;
  try {
    return await PDFDocument.load(bytes, options);
  } catch (failure) {
    if (!isLock(failure)) throw failure;
    return await PDFDocument.load(bytes, { ...options, password: '' });
  }
}

function isLock(failure: unknown): boolean {
  return failure instanceof EncryptedPDFError || (failure instanceof Error && /encrypt|password/i.test(failure.message));
}
