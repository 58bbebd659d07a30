import { useEffect } from 'react';
import { readTheme } from '../storage/theme';

/** The theme is kept per computer; without a choice the system decides. */
export function useTheme(): void {
  useEffect(() => {
    const theme = readTheme();
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, []);
}
