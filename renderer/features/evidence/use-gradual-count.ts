import { useEffect, useState, type RefObject, useRef } from 'react';

/** Rows drawn at first, and drawn more each time the end comes near. */
const STEP = 100;

type GradualCount = {
  /** How many rows to draw. */
  readonly count: number;
  /** Goes after the last row drawn. */
  readonly sentinel: RefObject<HTMLDivElement | null>;
  readonly showUpTo: (index: number) => void;
};

/** Draws a long list bit by bit as it is scrolled, and always at least as far as `neededIndex`. */
export function useGradualCount(length: number, neededIndex: number): GradualCount {
  const [wanted, setWanted] = useState(STEP);
  const sentinel = useRef<HTMLDivElement>(null);
  const count = Math.min(length, Math.max(wanted, neededIndex + 1));
  useEffect(() => {
    const mark = sentinel.current;
    if (mark === null) return;
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setWanted(count + STEP);
    });
    observer.observe(mark);
    return () => observer.disconnect();
  }, [count, length]);
  return { count, sentinel, showUpTo: (index) => setWanted((before) => Math.max(before, index + 1)) };
}
