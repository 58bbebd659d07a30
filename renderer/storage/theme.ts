export type Theme = 'system' | 'light' | 'dark';

const slot = 'carrel-theme';
const listeners = new Set<() => void>();

/** The chosen theme of this computer; `system` where none was chosen or nothing can be kept. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(slot);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system';
  }
}

/** Keeps and shows the theme at once. */
export function writeTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(slot);
    else localStorage.setItem(slot, theme);
  } catch {
    /* Nothing can be kept here; the theme holds until the window closes. */
  }
  for (const listener of listeners) listener();
}

/** Hears of every choice; returns the way to stop. */
export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
