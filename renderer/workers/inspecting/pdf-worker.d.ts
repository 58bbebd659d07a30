/** Loaded for what it does when it is loaded: it registers the library's worker code. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
