import { useEffect, useRef } from 'react';
import { waitingBundle, type Waiting } from '../../../storage/waiting-bundle';

/** Takes the bundle that the system asked Carrel to open, now and whenever another comes. */
export function useWaitingBundle(take: (waiting: Waiting) => void): void {
  const latest = useRef(take);
  useEffect(() => {
    latest.current = take;
  });
  useEffect(() => {
    const takeWaiting = (): void => {
      const waiting = waitingBundle.take();
      if (waiting !== null) latest.current(waiting);
    };
    takeWaiting();
    return waitingBundle.subscribe(takeWaiting);
  }, []);
}
