import { useState } from 'react';
import { readTheme, writeTheme, type Theme } from '../../storage/theme';

/** The settings page's only contact with storage. */
export function useSettings(): { readonly theme: Theme; readonly chooseTheme: (theme: Theme) => void } {
  const [theme, setTheme] = useState(readTheme);
  const chooseTheme = (chosen: Theme): void => {
    writeTheme(chosen);
    setTheme(chosen);
  };
  return { theme, chooseTheme };
}
