import { describe, expect, it, vi } from 'vitest';
import { createWebLifecycle, type LifecycleEvents } from '../../../../renderer/platform/web-lifecycle';

/** A window and its document as event targets. */
function aWindow() {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const page = Object.assign(new EventTarget(), { document });
  return { page, document, events: page as unknown as LifecycleEvents };
}

describe('the browser page', () => {
  it('writes everything when it is hidden and when it is left, not when it comes back', () => {
    const { page, document, events } = aWindow();
    const flush = vi.fn(async () => undefined);
    const stop = createWebLifecycle(events).onFlushRequest(flush);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(flush).not.toHaveBeenCalled();
    document.visibilityState = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
    page.dispatchEvent(new Event('pagehide'));
    expect(flush).toHaveBeenCalledTimes(2);
    stop();
    page.dispatchEvent(new Event('pagehide'));
    expect(flush).toHaveBeenCalledTimes(2);
  });

  it('asks before closing only while something is unsaved', () => {
    const { page, events } = aWindow();
    const lifecycle = createWebLifecycle(events);
    const isAsked = () => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(isAsked()).toBe(false);
    lifecycle.setUnsaved(['Access 7']);
    lifecycle.setUnsaved(['Access 7']);
    expect(isAsked()).toBe(true);
    lifecycle.setUnsaved([]);
    expect(isAsked()).toBe(false);
  });
});
