import { useEffect, useState } from 'react';

type ScreenSize = {
  /** Pixels of one rem, which follow the reader's own font size. */
  readonly rem: number;
  /** As in the style sheets: names get less room, and nothing stays in sight at the right. */
  readonly isNarrow: boolean;
};

function readScreenSize(): ScreenSize {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
  return { rem, isNarrow: window.innerWidth <= 50 * 16 };
}

export function useScreenSize(): ScreenSize {
  const [size, setSize] = useState(readScreenSize);
  useEffect(() => {
    const look = (): void => {
      const next = readScreenSize();
      setSize((before) => (before.rem === next.rem && before.isNarrow === next.isNarrow ? before : next));
    };
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, []);
  return size;
}
