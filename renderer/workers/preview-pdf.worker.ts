// Imported when it runs, so that the build shares the library's worker code with the inspector's; whoever opens this worker
// waits for the library's first message.
void import('pdfjs-dist/legacy/build/pdf.worker.mjs');
