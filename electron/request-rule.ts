/** The built-in PDF viewer is an extension with this id in every Chromium. */
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

/** Whether the desktop's session may load an address: only what is on this computer. Fails closed. */
export function isRequestAllowed(address: string): boolean {
  return /^(app:\/\/carrel\/|blob:app:\/\/carrel\/|data:|devtools:\/\/devtools\/)/.test(address) || address.startsWith(pdfViewer) || address.startsWith('chrome://resources/');
}
