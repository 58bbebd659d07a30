import { useEffect } from 'react';

const FOCUSABLE = 'a[href], button, input, select, textarea, [contenteditable="true"], [tabindex]';

/** F6 and Shift F6 go to the next and the previous `[data-pane]` on screen: bar, list, page, side, message. */
export function usePaneKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
      const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) => pane.getClientRects().length > 0);
      if (panes.length === 0) return;
      event.preventDefault();
      focusPane(nextPane(panes, event.shiftKey ? -1 : 1));
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}

function nextPane(panes: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const current = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  if (current === -1) return panes.at(step === 1 ? 0 : -1);
  return panes[(current + step + panes.length) % panes.length];
}

/** The pane's place that is current, else its first control that takes focus, else the pane itself. */
function focusPane(pane: HTMLElement | undefined): void {
  if (pane === undefined) return;
  for (const candidate of [...pane.querySelectorAll<HTMLElement>('[aria-current]'), ...pane.querySelectorAll<HTMLElement>(FOCUSABLE)]) {
    candidate.focus();
    if (document.activeElement === candidate) return;
  }
  // A pane with nothing to press is still a place to read.
  if (!pane.hasAttribute('tabindex')) pane.tabIndex = -1;
  pane.focus();
}
