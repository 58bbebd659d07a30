/** Milliseconds. A document with many large pictures takes some seconds. */
const loadLimitMs = 60_000;
const fontLimitMs = 5_000;

export type PrintFrame = { readonly print: () => void; readonly close: () => void };

/**
 * Opens a whole HTML document beside the page, unseen, without scripts. The policy of the page holds in it too, and that
 * allows no styles inside a document: they are taken out and given to it as a sheet made by us. `onClose` is called once.
 */
export async function openPrintFrame(html: string, onClose: () => void): Promise<PrintFrame> {
  const styles: string[] = [];
  const bare = html.replace(/<style>([\s\S]*?)<\/style>/g, (_whole, style: string) => {
    styles.push(style);
    return '';
  });
  const address = URL.createObjectURL(new Blob([bare], { type: 'text/html;charset=utf-8' }));
  const frame = toFrame();
  let isOpen = true;
  const close = (): void => {
    if (!isOpen) return;
    isOpen = false;
    frame.remove();
    URL.revokeObjectURL(address);
    onClose();
  };
  try {
    const inner = await load(frame, address);
    adoptStyles(inner, styles.join('\n'));
    await waitForFonts(inner.document);
    return { print: () => inner.print(), close };
  } catch (failure) {
    close();
    throw failure;
  }
}

type FrameWindow = Window & typeof globalThis;

function toFrame(): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.tabIndex = -1;
  // Not `display: none`, in which some browsers print nothing.
  Object.assign(frame.style, { position: 'fixed', right: '0', bottom: '0', width: '0', height: '0', border: '0', visibility: 'hidden' });
  return frame;
}

/** Resolves when the document and its pictures are there. */
function load(frame: HTMLIFrameElement, address: string): Promise<FrameWindow> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the document did not load in time')), loadLimitMs);
    frame.addEventListener(
      'load',
      () => {
        clearTimeout(timer);
        const inner = frame.contentWindow as FrameWindow | null;
        if (inner === null || inner.document.body.childElementCount === 0) reject(new Error('the document could not be opened'));
        else resolve(inner);
      },
      { once: true },
    );
    frame.src = address;
    document.body.append(frame);
  });
}

/** A sheet belongs to the document in whose window it was made. */
function adoptStyles(inner: FrameWindow, text: string): void {
  const sheet = new inner.CSSStyleSheet();
  sheet.replaceSync(text);
  inner.document.adoptedStyleSheets = [sheet];
}

/** Asked again and again rather than awaited: promises of a window in which no script runs may never be answered. */
async function waitForFonts(inner: Document): Promise<void> {
  const end = Date.now() + fontLimitMs;
  // Asking for a size lays the document out, which is when its typefaces are asked for.
  while (inner.body.offsetHeight >= 0 && inner.fonts.status === 'loading' && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 25));
}
