declare global {
  interface Window {
    keyTimings?: number[];
  }
}

/** In the page: from now on notes how long each key takes from being pressed until the frame with it has been painted. */
export function startWatching(): void {
  const isWatching = window.keyTimings !== undefined;
  window.keyTimings = [];
  if (isWatching) return;
  const note = (event: KeyboardEvent): void => {
    requestAnimationFrame(() => {
      // A message posted from a frame's callback is answered after that frame has been painted.
      const channel = new MessageChannel();
      channel.port1.onmessage = () => window.keyTimings?.push(performance.now() - event.timeStamp);
      channel.port2.postMessage(null);
    });
  };
  window.addEventListener('keydown', note, { capture: true });
}

/** In the page: the milliseconds noted since `startWatching`. */
export function takeTimings(): readonly number[] {
  return window.keyTimings ?? [];
}
