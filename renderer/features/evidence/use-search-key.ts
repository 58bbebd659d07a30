import { useEffect } from 'react';
import { SEARCH_PLACE } from './evidence-filter-bar';

/** The key / goes to the search, unless something is being typed or a dialog is open. */
export function useSearchKey(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
      if (target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=alertdialog]') !== null) return;
      const field = document.getElementById(SEARCH_PLACE)?.querySelector('input');
      if (field === null || field === undefined) return;
      event.preventDefault();
      field.focus();
      field.select();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
