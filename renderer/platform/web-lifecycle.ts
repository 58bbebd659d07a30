import type { Lifecycle } from '../../shared/platform/platform';

/** The part of a window that is used. */
export type LifecycleEvents = Pick<Window, 'addEventListener' | 'removeEventListener'> & {
  readonly document: Pick<Document, 'addEventListener' | 'visibilityState'>;
};

/**
 * A browser never waits for a page that closes, so everything is written as soon as the page is hidden, which comes
 * first on every way out; closing with something unsaved asks the person.
 */
export function createWebLifecycle(events: LifecycleEvents): Lifecycle {
  const flushes = new Set<() => Promise<void>>();
  // A failed flush shows in the save state of the page; nobody else is there to tell.
  const flushAll = (): void => flushes.forEach((flush) => void flush().catch(() => undefined));
  events.document.addEventListener('visibilitychange', () => {
    if (events.document.visibilityState === 'hidden') flushAll();
  });
  events.addEventListener('pagehide', flushAll);
  const askBeforeClosing = (event: BeforeUnloadEvent): void => event.preventDefault();
  return {
    onFlushRequest: (flush) => {
      flushes.add(flush);
      return () => flushes.delete(flush);
    },
    onOpenBundle: () => () => undefined,
    setUnsaved: (unsaved) => {
      // Registered only while it is needed: some browsers keep no page with this listener in their back-forward cache.
      if (unsaved.length > 0) events.addEventListener('beforeunload', askBeforeClosing);
      else events.removeEventListener('beforeunload', askBeforeClosing);
    },
  };
}
