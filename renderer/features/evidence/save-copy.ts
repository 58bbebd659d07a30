/** How long the browser may take to begin a download; milliseconds. */
const BEFORE_RELEASE = 60_000;

/** Hands a file to the person under its own name, as a download. */
export function saveCopy(bytes: Blob, fileName: string): void {
  // As plain bytes: whatever it is, it is saved and never opened by the page.
  const url = URL.createObjectURL(bytes.slice(0, bytes.size, 'application/octet-stream'));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), BEFORE_RELEASE);
}
