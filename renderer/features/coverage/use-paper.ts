import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

/** True while the page is being printed, by a button, a key or the system's menu alike. */
export function usePaper(): boolean {
  const [isPrinting, setPrinting] = useState(false);
  useEffect(() => {
    // The paper must stand before the browser looks, which it does as soon as this returns.
    const begin = (): void => flushSync(() => setPrinting(true));
    const end = (): void => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return isPrinting;
}
