export type ColorScheme = { readonly isDark: boolean; readonly isHighContrast: boolean };

/** The desk of renderer/ui/styles/tokens.css by day and by night; a test keeps them equal. */
const desk = { day: '#e4e7dd', night: '#131614' };

/** What the window shows until the page has painted itself, so that it never flashes. Contrast themes have a canvas of their own. */
export function toWindowColor({ isDark, isHighContrast }: ColorScheme): string {
  if (isHighContrast) return isDark ? '#000000' : '#ffffff';
  return isDark ? desk.night : desk.day;
}
