import { lazy, Suspense, useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { usePlatform } from '../platform/platform-context';
import { printRequests, type PrintWish } from '../storage/print-request';

const PrintDialog = lazy(async () => ({ default: (await import('../features/printing')).PrintDialog }));

/** Shows the print dialog when a button, the keys or the menu of the system ask for it. */
export function Printing() {
  const { pathname } = useLocation();
  const { documents } = usePlatform();
  const [wish, setWish] = useState<PrintWish | null>(null);
  useEffect(
    () =>
      printRequests.subscribe((next) => {
        if (next.kind === 'print' && next.receiptId === '' && isItsOwnPaper(pathname)) void documents.print();
        else setWish(next);
      }),
    [pathname, documents],
  );
  usePrintKeys(pathname);
  if (wish === null) return null;
  return (
    <Suspense fallback={null}>
      <PrintDialog wish={wish} onClose={() => setWish(null)} />
    </Suspense>
  );
}

/** Lists, the plan and receipts are printed as they stand on the screen; where something is written or checked, the text is. */
function isItsOwnPaper(pathname: string): boolean {
  return !/^\/p\/[^/]+\/(home$|write\/|check(\/|$)|export\/)/.test(pathname);
}

/** Ctrl P prints the competency on the writing page; elsewhere it is the browser's own. */
function usePrintKeys(pathname: string): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isPrint = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'p';
      if (!isPrint || !/^\/p\/[^/]+\/write\//.test(pathname)) return;
      event.preventDefault();
      printRequests.ask('print');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [pathname]);
}
