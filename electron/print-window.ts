import { BrowserWindow, session, type Session, type WebContents } from 'electron';
import { appOrigin, appScheme } from './app-address';
import type { AppSources } from './app-responder';
import type { DocumentServices, PrintPage } from './document-handlers';
import { PrintDocuments } from './print-documents';
import { answerPrintRequest, isPrintRequest } from './print-responder';
import { logRefusal } from './refusal-log';
import { applySessionPolicy } from './session-policy';
import { windowPreferences } from './window-preferences';

/**
 * Draws documents in hidden windows: no script runs in them, no preload, a session of their own that keeps nothing and
 * may ask for nothing but the document, its pictures and the typefaces.
 */
export function createPrintPages(app: AppSources): DocumentServices['openPrintPage'] {
  const documents = new PrintDocuments();
  let own: Session | null = null;
  return async (html, signal) => {
    own ??= openPrintSession(app, documents);
    const token = documents.offer(html);
    const window = new BrowserWindow({ show: false, title: 'Carrel', webPreferences: { ...windowPreferences, javascript: false, plugins: false, spellcheck: false, session: own } });
    const close = (): void => window.destroy();
    signal.addEventListener('abort', close, { once: true });
    window.webContents.once('render-process-gone', close);
    try {
      // Resolves when the document, its pictures and its typefaces are there.
      await window.loadURL(`${appOrigin}/print/${token}`);
      return toPrintPage(window);
    } catch (failure) {
      documents.take(token);
      close();
      throw failure;
    }
  };
}

function openPrintSession(app: AppSources, documents: PrintDocuments): Session {
  // Without `persist:` it lives in memory only.
  const own = session.fromPartition('print', { cache: false });
  applySessionPolicy(own, false);
  // The last listener is the one that is asked, so this narrower rule takes the place of the policy's.
  own.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    const isAllowed = isPrintRequest(url);
    if (!isAllowed) logRefusal('print-request', resourceType, '');
    answer({ cancel: !isAllowed });
  });
  own.protocol.handle(appScheme, (request) => answerPrintRequest(request, { app, takeDocument: (token) => documents.take(token) }));
  return own;
}

function toPrintPage(window: BrowserWindow): PrintPage {
  return {
    toPdf: () => window.webContents.printToPDF({ generateTaggedPDF: true, generateDocumentOutline: true, preferCSSPageSize: true, printBackground: true }),
    print: () => print(window.webContents),
    close: () => window.destroy(),
  };
}

/** Electron calls a closed dialog a failure as well; only its reason tells it from a printer that is not there. */
function print(contents: WebContents): Promise<void> {
  return new Promise((resolve, reject) => {
    contents.print({ silent: false, printBackground: true }, (isPrinted, reason) => {
      if (isPrinted || /cancel/i.test(reason)) resolve();
      else reject(new Error('The document was not printed.'));
    });
  });
}
